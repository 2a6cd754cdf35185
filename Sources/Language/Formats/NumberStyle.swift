/// How a number is written; rounding is to the nearest, halves away from zero.
package enum NumberStyle: Hashable, Sendable {
  /// With so many digits after the decimal sign; trailing zeros beyond the lower bound are dropped.
  case decimal(fractionDigits: ClosedRange<Int> = 0...3)
  /// Without digits after the decimal sign.
  case integer
  /// A fraction as a percentage: 0.25 becomes 25 %.
  case percent(fractionDigits: ClosedRange<Int> = 0...0)
  /// An amount of money by ISO 4217 code; the currency's own digits unless so many are given.
  case currency(String, fractionDigits: ClosedRange<Int>? = nil)

  /// The style in ICU's number skeletons; nothing if a part of it makes no sense.
  var skeleton: String? {
    switch self {
    case .decimal(let digits): Self.precision(digits)
    case .integer: "precision-integer rounding-mode-half-up"
    case .percent(let digits): Self.precision(digits).map { "percent scale/100 \($0)" }
    case .currency(let code, let digits): Self.currency(code, digits)
    }
  }

  private static func currency(_ code: String, _ digits: ClosedRange<Int>?) -> String? {
    guard code.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    guard let digits else { return "currency/\(code) rounding-mode-half-up" }
    return precision(digits).map { "currency/\(code) \($0)" }
  }

  private static func precision(_ digits: ClosedRange<Int>) -> String? {
    guard digits.lowerBound >= 0, digits.upperBound <= 20 else { return nil }
    if digits.upperBound == 0 { return "precision-integer rounding-mode-half-up" }
    let fixed = String(repeating: "0", count: digits.lowerBound)
    let optional = String(repeating: "#", count: digits.count - 1)
    return ".\(fixed)\(optional) rounding-mode-half-up"
  }
}
