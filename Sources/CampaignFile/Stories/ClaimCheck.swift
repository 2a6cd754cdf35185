import DocumentModel

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

  private func check(_ day: Day) {
    if rules.isStale(day.day) {
      findings.warning(
        "claim-stale", at: day.span,
        "a number of \(day.day) is older than \(rules.months) months at the campaign's date"
          + " \(rules.date)",
        hint: "look for a newer one, or set 'claims: { stale-after: … }' in the campaign file")
    } else if rules.isAhead(day.day) {
      findings.warning(
        "claim-ahead", at: day.span,
        "a number of \(day.day) cannot be known at the campaign's date \(rules.date)",
        hint: "correct one of the two dates")
    }
  }
}

extension Words {
  /// The words as they read, fields left out.
  fileprivate var plain: String {
    segments.map { segment in
      if case .literal(let text) = segment.content { text } else { "" }
    }.joined()
  }

  /// The first day that is written in them as a field.
  fileprivate var day: ClaimCheck.Day? {
    segments.lazy.compactMap { segment -> ClaimCheck.Day? in
      guard case .field(let field) = segment.content, let day = field.day else { return nil }
      return ClaimCheck.Day(day: day, span: field.source)
    }.first
  }
}
