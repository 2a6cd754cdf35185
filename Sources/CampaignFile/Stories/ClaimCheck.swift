package import DocumentModel

/// Warns of numbers that nobody can check: without a source, without a date, or too old.
struct ClaimCheck {
  /// A day that numbers are from, and where it is said.
  struct Day {
    var day: String
    var span: SourceSpan
  }

  let rules: ClaimRules
  let findings: Findings

  /// Checks the points of one file.
  ///
  /// - Parameters:
  ///   - asOf: the day that the file or its original gives for all of its points.
  ///   - isOriginal: whether no other file of the audience can give a point its day.
  func check(_ points: [Value], asOf: Day?, isOriginal: Bool) {
    var usesShared = false
    for point in points {
      guard case .words(let number)? = point["number"]?.content else { continue }
      guard case .words(let source)? = point["source"]?.content else {
        findings.warning(
          "claim-unsourced", at: number.source,
          "nothing says where the number '\(number.plain)' comes from",
          hint: "add a line in italics under it: '*Sign-in records, as of {2026-09-01}*'")
        continue
      }
      if let day = source.day {
        check(day)
      } else if asOf != nil {
        usesShared = true
      } else if isOriginal {
        findings.warning(
          "claim-undated", at: source.source,
          "nothing says of which day the number '\(number.plain)' is",
          hint: "add '{2026-09-01 : date long}' to its source, or 'as_of: 2026-09-01' at the head"
            + " of the file")
      }
    }
    if usesShared, let asOf { check(asOf) }
  }

  func check(_ day: Day) {
    if let problem = rules.problem(with: day.day, at: day.span) { findings.add(problem) }
  }
}

extension ClaimRules {
  /// What is wrong with a number of a day; nil if it may be printed.
  package func problem(with number: String, at span: SourceSpan) -> Diagnostic? {
    if isStale(number) {
      return Diagnostic(
        "claim-stale", severity: .warning, at: span,
        "a number of \(number) is older than \(months) months at \(day.described)",
        hint: "look for a newer one, or set 'claims: { stale-after: … }' in the campaign file")
    }
    guard isAhead(number) else { return nil }
    return Diagnostic(
      "claim-ahead", severity: .warning, at: span,
      "a number of \(number) cannot be known at \(day.described)",
      hint: "correct one of the two dates")
  }
}

extension Words {
  /// The words as they read, fields left out.
  var plain: String {
    segments.map { segment in
      if case .literal(let text) = segment.content { text } else { "" }
    }.joined()
  }

  /// The first day that is written in them as a field.
  var day: ClaimCheck.Day? {
    segments.lazy.compactMap { segment -> ClaimCheck.Day? in
      guard case .field(let field) = segment.content, let day = field.day else { return nil }
      return ClaimCheck.Day(day: day, span: field.source)
    }.first
  }
}
