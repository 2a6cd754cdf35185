/// Lengths as people write them.
public enum Length {
  /// The length in points of a number with its unit, `pt`, `mm`, `cm` or `in`; only 0 needs none.
  public static func points(_ text: some StringProtocol) -> Double? {
    let unit = text.drop { "-0123456789.".contains($0) }
    guard let value = number(text[..<unit.startIndex]) else { return nil }
    switch unit {
    case "": return value == 0 ? 0 : nil
    case "pt": return value
    case "in": return value * 72
    case "mm": return value * 72 / 25.4
    case "cm": return value * 72 / 2.54
    default: return nil
    }
  }

  /// A number as people write it: a sign, digits, a point and digits.
  package static func number(_ text: some StringProtocol) -> Double? {
    var digits = 0
    var points = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where index == 0: break
      default: return nil
      }
    }
    guard digits > 0, digits <= 15, points <= 1 else { return nil }
    return Double(text)
  }
}
