import ArgumentParser
import Broadside

/// `broadside template`: templates of a campaign's own.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Work on templates of your own.",
    subcommands: [New.self])

  /// `broadside template new`: begins a template.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Begin a template beside a campaign: the one that the guide to templates explains.")

    @Argument(help: "The template's name: small letters, digits and '-'.")
    var name: String

    @Option(help: "The campaign file.")
    var campaign = "campaign.yaml"

    func run() throws {
      do {
        let path = try TemplateStarter.write(name, beside: campaign)
        print(
          """
          \(path) is there. Give it words in Strings under '\(name.replacing("-", with: "_")):' \
          (headline, lead, items, steps), and a piece in the campaign file:
            - { template: \(name), for: places, formats: [letter] }
          """)
      } catch {
        throw ValidationError("\(error)")
      }
    }
  }
}
