import DocumentModel

/// The formats that templates may name without giving a size.
enum StandardFormats {
  /// Names and trimmed sizes, in the order in which they are listed for people.
  static let all: [(name: String, size: Size)] = [
    ("letter", inches(8.5, 11)), ("half-letter", inches(5.5, 8.5)), ("tabloid", inches(11, 17)),
    ("24x36", inches(24, 36)), ("a5", millimetres(148, 210)), ("a4", millimetres(210, 297)),
    ("a3", millimetres(297, 420)), ("a2", millimetres(420, 594)), ("a1", millimetres(594, 841)),
  ]

  static func size(of name: String) -> Size? {
    all.first { $0.name == name }?.size
  }

  private static func inches(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72, height: height * 72)
  }

  private static func millimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72 / 25.4, height: height * 72 / 25.4)
  }
}
