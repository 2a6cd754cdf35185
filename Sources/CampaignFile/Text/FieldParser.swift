package import DocumentModel

/// Reads fields: `place.contact | campaign.contact | "ask us" : upper`, without the braces; and
/// days: `2026-09-01 : date long`.
package enum FieldParser {
  /// The field that the text says, or nil with the reason in `findings`.
  package static func expression(
    _ text: String, at span: SourceSpan, findings: Findings
  ) -> FieldExpression? {
    let origin = TextOrigin(scalar: text, at: span, findings: findings)
    return expression(origin, 0..<origin.characters.count, findings: findings)
  }

  /// The path that the text says and nothing else, or nil with the reason in `findings`.
  package static func path(
    _ text: String, at span: SourceSpan, findings: Findings
  ) -> FieldPath? {
    let origin = TextOrigin(scalar: text, at: span, findings: findings)
    var scanner = FieldScanner(
      origin, 0..<origin.characters.count, code: "bad-field", findings: findings)
    scanner.skipBlanks()
    guard let path = scanner.path() else { return nil }
    scanner.skipBlanks()
    guard scanner.current == nil else {
      reportSurplus(scanner, after: path)
      return nil
    }
    return path
  }

  /// The field in a range of a text.
  static func expression(
    _ origin: TextOrigin, _ range: Range<Int>, findings: Findings
  ) -> FieldExpression? {
    var scanner = FieldScanner(origin, range, code: "bad-field", findings: findings)
    scanner.skipBlanks()
    guard scanner.current != nil else {
      findings.error(
        "bad-field", at: origin.span(range.lowerBound - 1, range.count + 2), "an empty field",
        hint: "write a field such as '{place.name}', or '{{' for a brace")
      return nil
    }
    if let day = scanner.day() {
      return dated(day, &scanner, at: origin.span(range.lowerBound, range.count))
    }
    guard let first = scanner.path() else { return nil }
    var expression = FieldExpression(
      paths: [first], source: origin.span(range.lowerBound, range.count))
    scanner.skipBlanks()
    while scanner.take("|") {
      guard addAlternative(to: &expression, &scanner) else { return nil }
    }
    if scanner.take(":") {
      guard let format = FieldFormatParser.format(&scanner) else { return nil }
      expression.format = format
    }
    guard scanner.current == nil else {
      reportSurplus(scanner, after: expression.paths.last)
      return nil
    }
    return expression
  }

  /// Reads what stands behind a day: how it is written, long unless said.
  private static func dated(
    _ day: (text: String, span: SourceSpan), _ scanner: inout FieldScanner, at span: SourceSpan
  ) -> FieldExpression? {
    guard CalendarDate.isValid(day.text) else {
      scanner.findings.error(
        "bad-date", at: day.span, "'\(day.text)' is no date",
        hint: "write year, month and day such as '2026-09-14'")
      return nil
    }
    var expression = FieldExpression(paths: [], day: day.text, format: .date("long"), source: span)
    scanner.skipBlanks()
    let start = scanner.position
    if scanner.take(":") {
      guard let format = FieldFormatParser.format(&scanner) else { return nil }
      guard case .date = format else {
        scanner.findings.error(
          "bad-field", at: scanner.span(from: start), "a day can only be written as a date",
          hint: "write it so: '{\(day.text) : date long}'")
        return nil
      }
      expression.format = format
    }
    guard scanner.current == nil else {
      scanner.error(
        "'\(scanner.rest)' does not belong behind a day", length: scanner.rest.count,
        hint: "behind a day comes ': date' with full, long, medium or short, or nothing")
      return nil
    }
    return expression
  }

  /// Reads what stands behind a bar: another path, or at last a default in quotes.
  private static func addAlternative(
    to expression: inout FieldExpression, _ scanner: inout FieldScanner
  ) -> Bool {
    scanner.skipBlanks()
    guard expression.fallback == nil else {
      scanner.error("the default is the last choice", hint: "move it to the end")
      return false
    }
    if let current = scanner.current, "\"'“‘«".contains(current) {
      guard let text = scanner.quoted() else { return false }
      expression.fallback = text
    } else {
      guard let path = scanner.path() else { return false }
      expression.paths.append(path)
    }
    scanner.skipBlanks()
    return true
  }

  private static func reportSurplus(_ scanner: FieldScanner, after path: FieldPath?) {
    let rest = scanner.rest
    var hint = "behind a field come '| other.field', '| \"default\"' or ': format'"
    if let path, rest.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " }) {
      let joined = rest.split(separator: " ").joined(separator: "_")
      hint =
        "names have no spaces; did you mean '\(path.text)_\(joined)' or '\(path.text).\(joined)'?"
    }
    scanner.error("'\(rest)' does not belong in a field", length: rest.count, hint: hint)
  }
}
