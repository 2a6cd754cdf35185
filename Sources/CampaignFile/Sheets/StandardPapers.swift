package import DocumentModel

/// The papers that sheets may name without giving a size.
package enum StandardPapers {
  /// The names and sizes, upright, in the order in which they are listed for people.
  package static let all: [(name: String, size: Size)] =
    [
      ("letter", inches(8.5, 11)), ("legal", inches(8.5, 14)), ("tabloid", inches(11, 17)),
      ("12x18", inches(12, 18)), ("13x19", inches(13, 19)),
    ]
    + ["a5", "a4", "a3", "a2", "a1"].compactMap { name in
      StandardFormats.size(of: name).map { (name, $0) }
    } + [("sra3", millimetres(320, 450))]

  /// The size of a paper by its name; nil if there is no such paper.
  package static func size(of name: String) -> Size? {
    all.first { $0.name == name }?.size
  }

  private static func inches(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72, height: height * 72)
  }

  private static func millimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72 / 25.4, height: height * 72 / 25.4)
  }
}
