/// Where numbers are aligned in a column.
enum DecimalPoint {
  /// The offset of the decimal sign of a text's number: the last such sign between figures, or else
  /// the end of its last figure; the end of text without figures.
  static func offset(in text: ArraySlice<Unicode.Scalar>, sign: Character) -> Int {
    let isSign = { (offset: Int) in
      Character(text[offset]) == sign && text.indices.contains(offset - 1)
        && text.indices.contains(offset + 1) && isFigure(text[offset - 1])
        && isFigure(text[offset + 1])
    }
    if let point = text.indices.last(where: isSign) { return point }
    return text.lastIndex(where: isFigure).map { $0 + 1 } ?? text.endIndex
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
