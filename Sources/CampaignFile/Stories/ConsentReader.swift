import DocumentModel

/// Checks that those whose story it is agree to its use on the day of use.
struct ConsentReader {
  let day: DayOfUse
  let findings: Findings

  /// Whether a text may be used; a translation needs no consent of its own.
  func allowsUse(_ text: TextFile, isOriginal: Bool) -> Bool {
    guard let consent = text.matter["consent"], !consent.isNull else {
      if isOriginal { reportMissing(at: text.matter.span) }
      return !isOriginal
    }
    guard let name = consent["by"]?.text, !name.isEmpty else {
      reportMissing(at: consent.span)
      return false
    }
    guard hasUses(consent) else { return false }
    guard let until = consent["until"], !until.isNull else { return true }
    guard let end = until.text, CalendarDate.isValid(end) else {
      findings.error(
        "bad-date", at: until.span, "\(until.described) is no date",
        hint: "write year, month and day such as '2028-12-31'")
      return false
    }
    guard day.isAfter(end) else { return true }
    findings.error(
      "consent-expired", at: until.span,
      "the consent ran out on \(end), before \(day.described)",
      hint: "ask anew, or take the story out")
    return false
  }

  /// Whether the consent says for what it is, in words that are known.
  private func hasUses(_ consent: YAMLNode) -> Bool {
    guard let uses = consent["uses"], !uses.isNull else {
      findings.error(
        "consent-missing", at: consent.span, "the consent does not say which uses it is for",
        hint: "add 'uses: [print, web]', or the one of them that was agreed to")
      return false
    }
    let before = findings.errorCount
    let reader = YAMLReader(findings: findings)
    let known = ValueKind.choice(StoryUse.allCases.map(\.rawValue))
    for use in reader.someItems(uses, of: known) ?? [] {
      _ = reader.choice(use, of: StoryUse.self)
    }
    return findings.errorCount == before
  }

  private func reportMissing(at span: SourceSpan) {
    findings.error(
      "consent-missing", at: span, "the story does not say who agreed to its use",
      hint: "add 'consent: { by: NAME, until: 2028-12-31, uses: [print, web] }'")
  }
}
