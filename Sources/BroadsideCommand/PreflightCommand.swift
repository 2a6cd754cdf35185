import ArgumentParser
import Broadside

/// `broadside preflight`: examines finished files.
struct PreflightCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preflight",
    abstract: "Examine finished PDFs, whoever made them: what is really on their pages.",
    discussion: """
      Boxes and bleed, ink, spot colours and overprint, resolution of pictures, thin lines, small \
      type, fonts, transparency, tags, contrast on the ground that is really drawn, QR codes and \
      logos. A folder with a manifest is held to what its campaign asked for, and findings name \
      the lines to change; of other files what they are for is read from themselves.

      Exit status: 0 nothing keeps the files from being used, 1 something does, 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("PDF files, or folders of them.", valueName: "paths"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "The printer's profile that all files are held to, such as coated, or its file.",
      valueName: "name"))
  var profile: String?

  @Option(help: "How the report is printed: text, json or sarif.")
  var format = BatchOptions.Format.text

  @Option(help: "How many files are looked at at a time (one a processor unless said).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be 1 or more.") }
  }

  func run() async throws {
    let report = await Inspection(paths: paths, profile: profile, jobs: jobs).report()
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
