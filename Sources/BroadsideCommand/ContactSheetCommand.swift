import ArgumentParser
import Broadside

/// `broadside contact-sheet`: every piece in every format on one page.
struct ContactSheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact-sheet",
    abstract: "Show every piece in every format on one page, as PDF and as picture.",
    discussion: """
      The first edition of each template and format stands for the others: '--only language=ar'
      chooses another.
      """)

  @OptionGroup var options: BatchOptions

  func run() async throws {
    let batch = try options.batch()
    let report = await batch.contactSheet()
    try options.finish(report) { report in
      report.outcomes.flatMap(\.files).map { "\(batch.output)/\($0)" }.joined(separator: "\n")
    }
  }
}
