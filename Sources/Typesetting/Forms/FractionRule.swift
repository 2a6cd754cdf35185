/// Finds the fractions of a text: 1/2, 3/4, 5/16, but neither dates nor ratios nor addresses.
///
/// Figures at a slash are a fraction if they are one in lowest terms of a kind that people write:
/// less than one, with a denominator of 2 to 10, 16, 32, 64 or 100. So 24/7 (seven days), 4/10 (April)
/// and 9/14/2026 stay as they are. A fraction slash (U+2044) says that it is one, whatever it holds.
enum FractionRule {
  struct Fraction {
    var numerator: Range<Int>
    var bar: Int
    var denominator: Range<Int>
  }

  private static let denominators: Set<Int> = [2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 32, 64, 100]
  private static let slash: Unicode.Scalar = "/"
  private static let fractionSlash: Unicode.Scalar = "\u{2044}"

  /// The fractions within a range of a text, judged by what stands around them too.
  static func fractions(in text: [Unicode.Scalar], _ range: Range<Int>) -> [Fraction] {
    range.compactMap { bar in
      guard text[bar] == slash || text[bar] == fractionSlash else { return nil }
      let start = text[range.lowerBound..<bar].lastIndex { !isFigure($0) }
      let end = text[bar + 1..<range.upperBound].firstIndex { !isFigure($0) }
      let fraction = Fraction(
        numerator: (start.map { $0 + 1 } ?? range.lowerBound)..<bar, bar: bar,
        denominator: bar + 1..<(end ?? range.upperBound))
      guard !fraction.numerator.isEmpty, !fraction.denominator.isEmpty else { return nil }
      return text[bar] == fractionSlash || isUsual(fraction, in: text) ? fraction : nil
    }
  }

  private static func isUsual(_ fraction: Fraction, in text: [Unicode.Scalar]) -> Bool {
    let before = fraction.numerator.lowerBound - 1
    let after = fraction.denominator.upperBound
    if before >= 0, belongs(text[before]) { return false }
    if after < text.count, belongs(text[after]) { return false }
    // A full stop or comma between figures is a decimal's or a date's.
    for (sign, figure) in [(before, before - 1), (after, after + 1)]
    where text.indices.contains(sign) && ".,:".unicodeScalars.contains(text[sign]) {
      if text.indices.contains(figure), isFigure(text[figure]) { return false }
    }
    guard let top = number(text[fraction.numerator]),
      let bottom = number(text[fraction.denominator])
    else { return false }
    return top > 0 && top < bottom && denominators.contains(bottom) && divisor(top, bottom) == 1
  }

  /// Whether the sign makes one word or number with figures beside it.
  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || [slash, fractionSlash, "-", "$", "#", "№"].contains(scalar)
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func number(_ figures: ArraySlice<Unicode.Scalar>) -> Int? {
    figures.count <= 3 && figures.first != "0"
      ? Int(String(String.UnicodeScalarView(figures))) : nil
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
}
