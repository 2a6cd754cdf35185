import ArgumentParser
import Broadside

/// `broadside bundle`: many editions in one file.
struct BundleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Put editions together: all pages in one PDF, or all finished files in one ZIP.",
    discussion: """
      'broadside bundle --as press --file "for-the-printer/{place.slug}"' makes one PDF a place of all
      of its pages for the press; fonts, pictures and the colour profile are in it once. '--as zip'
      packs the files that 'broadside render' has made. Editions whose '--file' comes to the same path
      go into the same bundle: any field will do.
      """)

  @OptionGroup var options: BatchOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What to make: \(BundleKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "The file without extension, in the output folder, with fields.", valueName: "path"))
  var file = "bundles/all"

  private func kind() throws -> BundleKind {
    guard let kind = BundleKind(rawValue: name) else {
      let kinds = BundleKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'--as' is one of \(kinds), not '\(name)'.")
    }
    return kind
  }

  func validate() throws { _ = try kind() }

  func run() async throws {
    let kind = try kind()
    let batch = try options.batch()
    let line = ProgressLine(verb: "made")
    let report = await batch.bundle(
      kind, file: file, progress: line.observer(isQuiet: options.quiet))
    try options.finish(report) { report in
      let made = report.outcomes.filter { $0.state == .made }
      return Summary.files(of: made)
        + Summary.count(
          made.count, of: report.outcomes.count, "made", of: "bundles", seconds: line.seconds)
        + " in \(batch.folder)"
    }
  }
}
