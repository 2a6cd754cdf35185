import DocumentModel

/// The formats that templates may name without giving a size.
enum StandardFormats {
  /// Names and trimmed sizes, in the order in which they are listed for people.
  static let all: [(name: String, size: Size)] = [
    ("letter", inches(8.5, 11)), ("half-letter", inches(5.5, 8.5)), ("tabloid", inches(11, 17)),
    ("18x24", inches(18, 24)), ("24x36", inches(24, 36)), ("24x18", inches(24, 18)),
    ("quarter-letter", inches(4.25, 5.5)), ("letter-landscape", inches(11, 8.5)),
    ("a4-landscape", millimetres(297, 210)), ("number-10", inches(9.5, 4.125)),
    ("dl", millimetres(220, 110)),
    ("5x7", inches(5, 7)), ("4x6", inches(6, 4)), ("6x11", inches(11, 6)), ("4x9", inches(4, 9)),
    ("door-hanger", inches(4.25, 11)), ("name-badge", inches(3.375, 7.0 / 3)),
    ("table-tent", inches(8.5, 5.5)), ("tri-fold", inches(3.6875, 8.5)),
    ("pocket-card", inches(2.75, 4.25)), ("business-card", inches(3.5, 2)),
    ("card-85x55", millimetres(85, 55)), ("800x800", pixels(800, 800)),
    ("1500x500", pixels(1500, 500)), ("1640x624", pixels(1640, 624)),
    ("1080x1350", pixels(1080, 1350)), ("1080x1080", pixels(1080, 1080)),
    ("1080x1920", pixels(1080, 1920)), ("1200x630", pixels(1200, 630)),
    ("1920x1005", pixels(1920, 1005)), ("a7", millimetres(74, 105)), ("a6", millimetres(105, 148)),
    ("a5", millimetres(148, 210)),
    ("a4", millimetres(210, 297)),
    ("a3", millimetres(297, 420)), ("a2", millimetres(420, 594)), ("a1", millimetres(594, 841)),
  ]

  static func size(of name: String) -> Size? {
    all.first { $0.name == name }?.size
  }

  /// Pictures for screens, at two pixels for a point.
  private static func pixels(_ width: Double, _ height: Double) -> Size {
    Size(width: width / 2, height: height / 2)
  }

  private static func inches(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72, height: height * 72)
  }

  private static func millimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72 / 25.4, height: height * 72 / 25.4)
  }
}
