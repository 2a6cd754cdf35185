import DocumentModel

/// How far characters at the ends of lines stand in the margin, so that edges look straight.
///
/// Amounts are shares of the character's own width, after H. T. Thanh, "Micro-typographic
/// extensions to the TeX typesetting system", TUGboat 21 (2000). Start and end are those of reading:
/// in right-to-left text they are the right and left edge.
struct Protrusion {
  private enum Amount {
    /// Nothing protrudes.
    case none
    /// Opening quotes and brackets stand outside whole: display text.
    case opening
    /// Everything protrudes by its share: justified text.
    case all
  }

  private let amount: Amount
  private let hangsOpening: Bool

  /// The size from which side bearings show, in points: there the stems of letters are aligned.
  static let displaySize = 18.0

  /// Whether letters of display size stand with their stems at the edge.
  var alignsStems: Bool { amount == .opening }

  init(_ style: ParagraphStyle) {
    let isAtStart = style.alignment == .start || style.alignment == .justify
    hangsOpening = style.hangsPunctuation && isAtStart
    amount = style.isJustified ? .all : hangsOpening ? .opening : .none
  }

  /// The share of a line's first character that stands before its start.
  func start(_ scalar: Unicode.Scalar) -> Double {
    if amount == .none { return 0 }
    if hangsOpening, ScalarClass.isOpening(scalar) { return 1 }
    return amount == .all ? Self.shares[scalar]?.start ?? 0 : 0
  }

  /// The share of a line's last character that stands beyond its end.
  func end(_ scalar: Unicode.Scalar) -> Double {
    amount == .all ? Self.shares[scalar]?.end ?? 0 : 0
  }

  private static let shares: [Unicode.Scalar: (start: Double, end: Double)] = {
    let table: [(String, start: Double, end: Double)] = [
      (".,·،۔।", 0, 0.7), (";:؛", 0, 0.5), ("!?¡¿؟", 0.2, 0.2), ("-‐\u{2011}־", 0, 0.7),
      ("–", 0.2, 0.3), ("—", 0.15, 0.2), ("'’‘", 0.5, 0.7), ("\"“”„", 0.4, 0.5),
      ("‚", 0.4, 0.6), ("«»‹›", 0.3, 0.3), ("([{", 0.1, 0), (")]}", 0, 0.15), ("*", 0.2, 0.2),
      ("…", 0, 0.2), ("/", 0.1, 0.1),
      ("AÀÁÂÃÄÅ", 0.05, 0.05), ("TVWXY", 0.05, 0.05), ("J", 0.05, 0), ("FKLR", 0, 0.03),
      ("kvwxy", 0.03, 0.05), ("rtf", 0, 0.05), ("127", 0.03, 0.03),
    ]
    var shares = [Unicode.Scalar: (start: Double, end: Double)]()
    for (characters, start, end) in table {
      for scalar in characters.unicodeScalars { shares[scalar] = (start, end) }
    }
    return shares
  }()
}
