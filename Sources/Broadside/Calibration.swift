import CampaignFile
import DocumentModel
import Prepress
import Rendering

/// A page that a printer is measured by, for its profile's `offset` and `unprintable`.
public struct Calibration: Sendable {
  /// The name of the paper, such as `letter`.
  public var paper: String

  /// A page of a paper.
  public init(paper: String) {
    self.paper = paper
  }

  /// The papers that there are pages for.
  public static var papers: [String] { StandardPapers.all.map(\.name) }

  /// The finished file, nil if anything about it is wrong; and what is wrong.
  public func pdf() -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    guard let size = StandardPapers.size(of: paper) else {
      let problem = Diagnostic(
        "unknown-paper", at: SourceSpan(file: paper), "there is no paper '\(paper)'",
        hint: Suggestion.hint(for: paper, among: Self.papers))
      return (nil, [problem])
    }
    let pages = [CalibrationPage(paper: size).page]
    let metadata = Metadata(
      title: "Calibration: \(paper)", author: "", language: LanguageTag("en"), date: "1970-01-01")
    do {
      let drawn = try CairoPainter().pdf(pages, metadata: metadata)
      let structure = Structure(language: metadata.language)
      let finished = try Finisher().finish(
        drawn, pages: pages, structure: structure, metadata: metadata)
      return (finished, [])
    } catch {
      return (nil, [Diagnostic(error, edition: "calibration")])
    }
  }

  /// Writes the finished file, whole or not at all; what is wrong.
  public func write(to path: String) -> [Diagnostic] { AtomicFile.write(pdf(), to: path) }
}
