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

extension PreparedParagraph {
  /// How far a stretch of text reaches before the decimal sign of its number, in the direction of
  /// reading and in points at scale 1.
  ///
  /// A number that runs against its paragraph has its decimals in front.
  func distance(ofDecimalSign sign: Character, in range: Range<Int>) -> Double {
    func width(_ range: Range<Int>) -> Double {
      shaped.positions[range.upperBound] - shaped.positions[range.lowerBound]
    }
    let point = DecimalPoint.offset(in: shaped.text.scalars[range], sign: sign)
    let level = point > range.lowerBound ? levels[point - 1] : paragraphLevel
    guard level != paragraphLevel else { return width(range.lowerBound..<point) }
    let levels = levels[range]
    let start = levels[..<point].lastIndex { $0 < level }.map { $0 + 1 } ?? range.lowerBound
    let end = levels[point...].firstIndex { $0 < level } ?? range.upperBound
    return width(range.lowerBound..<start) + width(point..<end)
  }
}
