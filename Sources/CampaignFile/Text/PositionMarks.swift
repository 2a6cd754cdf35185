import DocumentModel

/// The marks around what is raised, `^2^`, and lowered, `~2~`, in a stretch of text.
///
/// CommonMark gives neither sign a meaning. What stands between two of them must be without white
/// space and hold a letter, a figure or one of the signs that notes are marked with, so that a lone
/// sign, a tilde for "about" and two tildes for what is struck out stay as they are.
struct PositionMarks {
  private var positions: [Int: LetterForms.Position] = [:]

  init(in text: [Unicode.Scalar]) {
    guard text.contains(where: { $0 == "^" || $0 == "~" }) else { return }
    var index = 0
    while index < text.count {
      guard let close = Self.close(of: index, in: text) else {
        index += 1
        continue
      }
      positions[index] = text[index] == "^" ? .superscript : .subscript
      positions[close] = .baseline
      index = close + 1
    }
  }

  /// The position of what comes behind an index, if a mark stands there.
  func position(from index: Int) -> LetterForms.Position? { positions[index] }

  /// The index of the mark that closes the one at an index, nil if none stands there.
  private static func close(of open: Int, in text: [Unicode.Scalar]) -> Int? {
    let mark = text[open]
    guard mark == "^" || mark == "~",
      let close = text[(open + 1)...].firstIndex(where: { $0 == mark || isSpace($0) }),
      text[close] == mark
    else { return nil }
    let isDoubled =
      open > 0 && text[open - 1] == mark || close + 1 < text.count && text[close + 1] == mark
    return !isDoubled && text[(open + 1)..<close].contains(where: isWritten) ? close : nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Whether there is something to raise; fields are private-use characters here.
  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .privateUse || "*†‡§+−".unicodeScalars.contains(scalar)
  }
}
