import ArgumentParser
import Broadside

/// `broadside print-run`: what is printed, on what paper, for whom.
struct PrintRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print-run",
    abstract: "Plan the printing: copies, paper, sides and sheets, with a cover sheet per bundle.",
    discussion: """
      Writes 'print-run.pdf' and 'print-run.csv' into the output folder, by the 'copies' of the \
      campaign's pieces: 'copies: { office: place.families }'.
      """)

  @OptionGroup var campaign: CampaignOptions

  @Option(help: "The folder of the finished files ('Output' beside the campaign file).")
  var output: String?

  func run() async throws {
    var batch = try campaign.batch()
    if let output { batch.output = output }
    let (run, diagnostics) = await batch.printRun()
    Terminal.write(problems: diagnostics)
    for (paper, sheets) in run.papers { print("\(sheets) sheets of \(paper)") }
    if !run.jobs.isEmpty {
      print(
        "\(run.jobs.count) files in \(run.bundles.count) bundles: \(batch.output)/print-run.pdf")
    }
    guard diagnostics.allSatisfy({ $0.severity != .error }) else { throw ExitCode(1) }
  }
}
