import ArgumentParser
import Broadside
import Foundation

/// `broadside new`: begins a campaign.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a campaign that renders at once, with your names, colour, logo and pieces.",
    discussion: """
      Its words are those of a fictional sample: make them yours, file by file. Languages with words: \
      \(StarterOptions.languagesWithWords.joined(separator: ", ")). Templates: 'broadside templates'.
      """)

  @Argument(help: "The folder, not there yet or empty.")
  var folder: String

  @Option(help: "The coalition's name.") var name: String?
  @Option(help: "The city.") var city: String?
  @Option(help: "The first neighbourhood.") var place: String?
  @Option(help: "Its school.") var school: String?
  @Option(help: "The web address, without https.") var web: String?
  @Option(help: "Languages, the source first, such as en,es.") var languages: String?
  @Option(help: "The theme: warm, civic or bold.") var theme: String?
  @Option(help: "The main colour, such as '#1F6F5C'.") var color: String?
  @Option(help: "Your logo, SVG or PNG.") var logo: String?
  @Option(help: "Templates, such as flyer,vision-poster.") var pieces: String?
  @Option(help: "The day that the material is from (today unless said).") var date: String?

  func run() async throws {
    let today = Date().formatted(.iso8601.year().month().day())
    var options = StarterOptions(date: date ?? today)
    name.map { options.name = $0 }
    city.map { options.city = $0 }
    place.map { options.place = $0 }
    (school ?? place.map { "\($0) School" }).map { options.school = $0 }
    web.map { options.web = $0 }
    languages.map { options.languages = Self.list($0) }
    theme.map { options.theme = $0 }
    color.map { options.color = $0 }
    pieces.map { options.pieces = Self.list($0) }
    options.logo = logo
    do {
      try Starter(options).write(to: folder)
    } catch {
      throw ValidationError("\(error)")
    }
    let report = await Batch(campaign: "\(folder)/campaign.yaml").check()
    Terminal.write(problems: report.diagnostics)
    print(
      """
      \(report.outcomes.count) editions are ready. Now:
        broadside render \(folder)/campaign.yaml
      then look into \(folder)/Output, and make the words in \(folder)/Strings yours.
      """)
    guard report.isComplete else { throw ExitCode(1) }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
