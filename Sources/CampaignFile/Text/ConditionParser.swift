package import DocumentModel

/// Reads conditions: `place.phone`, `not place.phone`, `place.students > 300`, `language == ar`.
package enum ConditionParser {
  /// The condition that the text says, or nil with the reason in `findings`.
  package static func condition(
    _ text: String, at span: SourceSpan, findings: Findings
  ) -> Condition? {
    let origin = TextOrigin(scalar: text, at: span, findings: findings)
    var scanner = FieldScanner(
      origin, 0..<origin.characters.count, code: "bad-condition", findings: findings)
    scanner.skipBlanks()
    return condition(&scanner)
  }

  /// The conditions of a list, of which all must hold; nil if one of them cannot be read.
  package static func condition(
    all texts: [(text: String, span: SourceSpan)], findings: Findings
  ) -> Condition? {
    let conditions = texts.map { condition($0.text, at: $0.span, findings: findings) }
    let read = conditions.compactMap(\.self)
    guard read.count == texts.count else { return nil }
    return read.count == 1 ? read[0] : .all(read)
  }

  private static func condition(_ scanner: inout FieldScanner) -> Condition? {
    var isNegated = false
    while takesNot(&scanner) { isNegated.toggle() }
    guard let path = scanner.path() else { return nil }
    scanner.skipBlanks()
    guard scanner.current != nil else { return negated(.holds(path), isNegated) }
    guard let comparison = comparison(&scanner) else { return nil }
    scanner.skipBlanks()
    guard let value = value(&scanner) else { return nil }
    return negated(.compares(path, comparison, value), isNegated)
  }

  private static func takesNot(_ scanner: inout FieldScanner) -> Bool {
    var ahead = scanner
    guard ahead.take("not"), ahead.current?.isWhitespace == true else { return false }
    ahead.skipBlanks()
    scanner = ahead
    return true
  }

  private static func negated(_ condition: Condition, _ isNegated: Bool) -> Condition {
    isNegated ? .not(condition) : condition
  }

  private static func comparison(_ scanner: inout FieldScanner) -> Condition.Comparison? {
    // The longer signs first: '<' begins '<='.
    let comparisons: [Condition.Comparison] = [
      .equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater,
    ]
    for comparison in comparisons where scanner.take(comparison.rawValue) { return comparison }
    let rest = scanner.rest
    let word = rest.prefix { !$0.isWhitespace }
    let hint =
      switch word {
      case "and", "or", "&&", "||": "for several conditions that must all hold write a list"
      case "=", "is": "write '=='"
      case "not", "is not", "<>", "=!": "write '!='"
      default: "write ==, !=, <, <=, > or >= behind the field"
      }
    scanner.error("'\(word)' is no comparison", length: word.count, hint: hint)
    return nil
  }

  private static func value(_ scanner: inout FieldScanner) -> String? {
    guard let current = scanner.current else {
      scanner.error("nothing stands behind the comparison", hint: "write a word or a number")
      return nil
    }
    guard "\"'“‘«".contains(current) else {
      let rest = scanner.rest
      guard let conjunction = ["and", "or", "&&", "||"].first(where: { rest.contains(" \($0) ") })
      else { return rest }
      scanner.error(
        "'\(conjunction)' cannot join conditions", length: rest.count,
        hint: "for several conditions that must all hold write a list")
      return nil
    }
    guard let text = scanner.quoted() else { return nil }
    scanner.skipBlanks()
    guard scanner.current == nil else {
      scanner.error("'\(scanner.rest)' stands behind the value", length: scanner.rest.count)
      return nil
    }
    return text
  }
}
