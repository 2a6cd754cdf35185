import ArgumentParser
import Broadside

/// `broadside status`: how the output folder stands to the campaign.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which editions are up to date in the output folder, and which are not.",
    discussion: """
      Exit status: 0 all editions are there as they would be made, 1 some are not, 2 wrong usage.
      """)

  @OptionGroup var campaign: CampaignOptions
  @OptionGroup var pseudo: PseudoOption

  @Option(help: "The folder of the finished files ('Output' beside the campaign file).")
  var output: String?

  @Option(help: "How the status is printed: text or json.")
  var format = ExplainCommand.Format.text

  func run() async throws {
    var batch = pseudo.applied(to: try campaign.batch())
    if let output { batch.output = output }
    let (status, diagnostics) = await batch.status()
    Terminal.write(problems: diagnostics)
    switch format {
    case .text: print(status.text, terminator: "")
    case .json: print(status.json, terminator: "")
    }
    guard diagnostics.isEmpty, status.isCurrent else { throw ExitCode(1) }
  }
}

/// `broadside clean`: removes what is no longer wanted.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract:
      "Remove files of editions that the campaign has no longer, and what killed runs left.",
    discussion: """
      Only files that Broadside has made are removed, and only while they are as they were made.
      """)

  @OptionGroup var campaign: CampaignOptions
  @OptionGroup var pseudo: PseudoOption

  @Option(help: "The folder of the finished files ('Output' beside the campaign file).")
  var output: String?

  @Flag(help: "Remove the files of all editions, the manifest and the cache as well.")
  var all = false

  @Flag(help: "Say what would be removed, and remove nothing.")
  var dry = false

  func run() throws {
    var batch = pseudo.applied(to: try campaign.batch())
    if let output { batch.output = output }
    let (cleaning, diagnostics) = batch.clean(everything: all, isTrial: dry)
    Terminal.write(problems: diagnostics)
    for file in cleaning.removed { print(file) }
    for file in cleaning.kept { print("\(file) stays: it is not as it was made") }
    print("\(cleaning.removed.count) files \(dry ? "would be removed" : "removed")")
    guard diagnostics.isEmpty else { throw ExitCode(1) }
  }
}
