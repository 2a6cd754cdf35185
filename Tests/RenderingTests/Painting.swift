import DocumentModel
import Rendering
import TestSupport

let metadata = Metadata(
  title: "Schools that stay open", author: "Riverside Schools", language: LanguageTag("en"),
  date: "2026-10-08")

/// The items drawn on a letter page by a fresh painter.
func paint(_ items: [DisplayItem]) throws -> [UInt8] {
  let page = Page(size: Size(width: 612, height: 792), items: items)
  return try CairoPainter().pdf([page], metadata: metadata)
}

/// The text without line ends and the marks that tools set around right-to-left lines.
func words(_ text: String) -> String {
  let marks: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{0C}"]
  let scalars = text.unicodeScalars.filter { !marks.contains($0) }
  return String(String.UnicodeScalarView(scalars)).split(separator: "\n").joined(separator: " ")
}
