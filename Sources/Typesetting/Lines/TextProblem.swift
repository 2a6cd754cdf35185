package import DocumentModel
import Language

/// What went wrong while a paragraph was set; the order of problems follows the text.
package enum TextProblem: Hashable, Sendable {
  /// No font of the run has a glyph for the character.
  case missingGlyph(Unicode.Scalar, source: SourceSpan?)
  /// A piece that cannot be broken is wider than its line, by the excess in points.
  case overfullLine(word: String, excess: Double, source: SourceSpan?)
  /// A font lacks figures or capitals that were asked for by name; they are set as they are.
  case missingForm(MissingForm)
  /// The text of a line with tabs does not fit between its stops, by the excess in points.
  case tabOverrun(line: String, excess: Double, source: SourceSpan?)
  /// A line has more tabs than there are stops.
  case missingTab(source: SourceSpan?)
  /// A font file is missing or broken; the other families were used.
  case unreadableFont(path: String, reason: String)

  /// The script of a character, by its ISO 15924 code; `Zyyy` if it belongs to all.
  package static func script(of scalar: Unicode.Scalar) -> String {
    ScriptItemiser.runs(of: [scalar]).first?.script ?? "Zyyy"
  }
}
