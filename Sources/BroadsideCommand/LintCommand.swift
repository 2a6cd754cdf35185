import ArgumentParser
import Broadside

/// `broadside lint`: holds finished files to a brand.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Hold finished files to the brand, whoever made them: PDF, SVG, PNG.",
    discussion: """
      Colours off the palette, fonts off the kit, bold and italic that no font has, the logo \
      stretched, turned, recoloured, too small, crowded or on a ground that it may not stand on, \
      text that does not stand out, words that are never used, names and boilerplate that were \
      altered. A folder with a manifest is held to the brand of its campaign, and findings name the \
      lines to change; other files to the brand file that '--brand' names.

      Exit status: 0 the files keep to the brand, 1 some do not, 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("Files, or folders of them.", valueName: "paths"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "The brand file that all files are held to (that of the campaign a folder was made from).",
      valueName: "file"))
  var brand: String?

  @Flag(help: "All files must carry the brand's boilerplate.")
  var boilerplate = false

  @Option(help: "How the report is printed: text, json or sarif.")
  var format = BatchOptions.Format.text

  @Option(help: "How many files are looked at at a time (one a processor unless said).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be 1 or more.") }
  }

  func run() async throws {
    var inspection = Inspection(paths: paths, jobs: jobs)
    inspection.lint = BrandLintOptions(brand: brand, needsBoilerplate: boilerplate)
    let report = await inspection.report()
    switch format {
    case .json: print(report.json, terminator: "")
    case .sarif: print(report.diagnostics.sarif, terminator: "")
    case .text:
      Terminal.write(problems: report.diagnostics)
      print(report.summary)
    }
    guard report.isClean else { throw ExitCode(1) }
  }
}
