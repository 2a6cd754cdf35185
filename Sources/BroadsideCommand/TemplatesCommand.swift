import ArgumentParser
import Broadside

/// `broadside templates`: the pieces that come with Broadside.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates, or show what one needs: its slots, limits, formats and picture.")

  @Argument(help: "A template's name; all unless said.")
  var name: String?

  @Option(help: "How they are printed: text or json.")
  var format = BatchOptions.Format.text

  func run() throws {
    let catalogue = Catalogue()
    Terminal.write(problems: catalogue.diagnostics)
    guard let name else {
      print(format == .json ? catalogue.json : catalogue.text + "\n", terminator: "")
      return
    }
    guard let entry = catalogue.entries.first(where: { $0.name == name }) else {
      throw ValidationError(
        "there is no template '\(name)'; there are "
          + catalogue.entries.map(\.name).joined(separator: ", ") + ".")
    }
    print(entry.text)
  }
}
