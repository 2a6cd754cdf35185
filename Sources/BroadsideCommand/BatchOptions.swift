import ArgumentParser
import Broadside

/// The arguments of subcommands that make or check editions.
struct BatchOptions: ParsableArguments {
  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @OptionGroup var campaign: CampaignOptions

  @Option(help: "The folder for the finished files ('Output' beside the campaign file).")
  var output: String?

  @Option(help: "How the report is printed: text, json or sarif.")
  var format = Format.text

  @Flag(help: "Print problems only.")
  var quiet = false

  /// The batch that the arguments describe.
  func batch() throws -> Batch {
    var batch = try campaign.batch()
    if let output { batch.output = output }
    return batch
  }

  /// Prints a report; problems go to standard error, the rest to standard output.
  ///
  /// - Throws: `ExitCode` 1 when something that was asked for was not made.
  func finish(_ report: Report, summary: (Report) -> String) throws {
    switch format {
    case .json:
      print(report.json, terminator: "")
    case .sarif:
      print(report.diagnostics.sarif, terminator: "")
    case .text:
      Terminal.write(problems: report.diagnostics)
      if !quiet { print(summary(report)) }
    }
    guard report.isComplete else { throw ExitCode(1) }
  }
}
