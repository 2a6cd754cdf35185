import ArgumentParser
import Broadside

/// `broadside budget`: how much text fits.
struct BudgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "Measure how many words and characters fit each field, in every language.",
    discussion: """
      Each field is filled with words of the language's letters until the page, as it is really \
      laid out, does not hold one more: at the largest size (comfortable) and when all has been \
      given that the template allows (at most). The other fields are those of the edition with \
      the most text. Used is the most that any edition has; asked for is what the template says.
      """)

  /// How the budget is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  @OptionGroup var campaign: CampaignOptions

  @Option(help: "How the budget is printed: text, csv or json.")
  var format = Format.text

  func run() async throws {
    let line = ProgressLine(verb: "measured")
    let report = await (try campaign.batch()).budget(progress: line.observer(isQuiet: false))
    switch format {
    case .text: print(report.text, terminator: "")
    case .csv: print(report.csv, terminator: "")
    case .json: print(report.json, terminator: "")
    }
    if format != .json { Terminal.write(problems: report.diagnostics) }
    guard report.diagnostics.allSatisfy({ $0.severity != .error }) else { throw ExitCode(1) }
  }
}
