/// A number with at most two decimals, the one place where numbers are rounded for people.
package func fixed(_ value: Double) -> String {
  let hundredths = Int((abs(value) * 100).rounded())
  let sign = value < 0 && hundredths > 0 ? "-" : ""
  let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
  if part == 0 { return "\(sign)\(whole)" }
  let digits = part % 10 == 0 ? "\(part / 10)" : (part < 10 ? "0\(part)" : "\(part)")
  return "\(sign)\(whole).\(digits)"
}
