import ArgumentParser
import Broadside

/// `broadside brand`: brands of one's own.
struct BrandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brand", abstract: "Work on a brand of your own.", subcommands: [Init.self])

  /// `broadside brand init`: proposes a brand.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Propose a whole, accessible brand from one colour or a logo, and say why.",
      discussion: """
        Text is read on its ground by WCAG 2.2; the colours are told apart in grey and by colour-blind \
        eyes. A colour that is too light for text is made darker, and said so.
        """)

    @Argument(help: "The folder that 'brand.yaml' and the logo's files are written to.")
    var folder = "Brand"

    @Option(help: "The colour to begin with, such as '#1F6F5C'.") var color: String?
    @Option(help: "The logo to begin with: SVG, PNG or JPEG.") var logo: String?
    @Option(help: "The coalition's name.") var name = "Our Coalition"
    @Option(help: "Languages, the source first, such as en,es.") var languages = "en"
    @Option(help: "The theme: warm, civic or bold; the first that is installed unless said.")
    var theme: String?
    @Flag(help: "Show the proposal and write nothing.") var dry = false

    func validate() throws {
      guard (color == nil) != (logo == nil) else {
        throw ValidationError("give either '--color' or '--logo'.")
      }
    }

    func run() throws {
      let tags = languages.split(separator: ",").map { $0.filter { $0 != " " } }
      do {
        let brand =
          if let logo {
            try BrandStarter(logo: logo, name: name, languages: tags, theme: theme)
          } else {
            try BrandStarter(color: color ?? "", name: name, languages: tags, theme: theme)
          }
        print(brand.report)
        guard !dry else { return }
        try brand.write(to: folder)
        print(
          "\nWritten to \(folder)/brand.yaml. In the campaign file: 'brand: \(folder)/brand.yaml'")
      } catch {
        throw ValidationError("\(error)")
      }
    }
  }
}
