import ArgumentParser
import Broadside
import Foundation

/// The arguments that all subcommands share.
struct BatchOptions: ParsableArguments {
  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The campaign file.")
  var campaign = "campaign.yaml"

  @Option(
    help: ArgumentHelp(
      "Only some editions, such as 'place=eastside language=en,es template=flyer'.",
      valueName: "properties"))
  var only: String?

  @Option(help: "How many editions are worked on at a time (one a processor unless said).")
  var jobs: Int?

  @Option(help: "The folder for the finished files ('Output' beside the campaign file).")
  var output: String?

  @Option(help: "How the report is printed: text or json.")
  var format = Format.text

  @Flag(help: "Print problems only.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be 1 or more.") }
    _ = try batch()
  }

  /// The batch that the arguments describe.
  func batch() throws -> Batch {
    do {
      let selection = try only.map { try Selection($0) } ?? Selection()
      return Batch(campaign: campaign, output: output, selection: selection, jobs: jobs)
    } catch let error as SelectionError {
      throw ValidationError("'--only': \(error)")
    }
  }

  /// Prints a report; problems go to standard error, the rest to standard output.
  ///
  /// - Throws: `ExitCode` 1 when something that was asked for was not made.
  func finish(_ report: Report, summary: (Report) -> String) throws {
    switch format {
    case .json:
      print(report.json, terminator: "")
    case .text:
      if !report.diagnostics.isEmpty {
        let text = report.diagnostics.text(isColored: Terminal.isColored)
        FileHandle.standardError.write(Data((text + "\n\n").utf8))
      }
      if !quiet { print(summary(report)) }
    }
    guard report.isComplete else { throw ExitCode(1) }
  }
}
