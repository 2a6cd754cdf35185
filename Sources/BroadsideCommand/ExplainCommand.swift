import ArgumentParser
import Broadside

/// `broadside explain`: why text looks as it does.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain sizes, line breaks and fonts of an edition.",
    discussion: """
      For each frame: its size and what the template allows, what had to give and what was tried, \
      and the edition that decides for its series. For each paragraph: its lines, what they cost \
      and what one line less or more would, its hyphenation, and its fonts with the reason for \
      each. `broadside list` prints the names of editions.
      """)

  @Argument(help: "The campaign file.")
  var campaign: String

  @Argument(help: "The edition, as 'broadside list' prints it.")
  var edition: String

  @Argument(help: "The frame; all frames unless said.")
  var frame: String?

  @OptionGroup var pseudo: PseudoOption

  /// How the explanation is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "How the explanation is printed: text or json.")
  var format = Format.text

  func run() async throws {
    let batch = pseudo.applied(to: Batch(campaign: campaign))
    let explanation = await batch.explain(edition, frame: frame)
    switch format {
    case .json: print(explanation.json, terminator: "")
    case .text:
      if !explanation.frames.isEmpty { print(explanation.text, terminator: "") }
      Terminal.write(problems: explanation.diagnostics)
    }
    guard explanation.diagnostics.allSatisfy({ $0.severity != .error }) else { throw ExitCode(1) }
  }
}
