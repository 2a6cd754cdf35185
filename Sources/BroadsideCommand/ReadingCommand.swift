import ArgumentParser
import Broadside

/// `broadside reading`: how hard texts are to read.
struct ReadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Measure how hard talking points and stories are to read, in every language.",
    discussion: """
      English by the grade of Flesch and Kincaid, the school year that it takes; Spanish by the \
      ease of Fernández-Huerta, from 0 to 100, and its band on the INFLESZ scale; other languages \
      by the length of their sentences alone. Asked for are grade 6 of points for families, 10 of \
      those for policymakers and 8 of all others, unless the campaign says otherwise: \
      'reading: { families: 6, stories: 8 }'. It then also warns of what is harder.
      """)

  /// How the report is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(help: "The campaign file.")
  var campaign = "campaign.yaml"

  @Option(help: "How the report is printed: text, json or csv.")
  var format = Format.text

  func run() throws {
    let report = Batch(campaign: campaign).reading()
    switch format {
    case .text: print(report.text, terminator: "")
    case .csv: print(report.csv, terminator: "")
    case .json: print(report.json, terminator: "")
    }
    if format != .json { Terminal.write(problems: report.diagnostics) }
    guard report.diagnostics.allSatisfy({ $0.severity != .error }) else { throw ExitCode(1) }
  }
}
