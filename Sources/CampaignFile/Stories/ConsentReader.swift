import DocumentModel

/// Checks that those whose story it is agree to its use on the campaign's date.
struct ConsentReader {
  /// The campaign's date, ISO 8601; empty if it has none.
  let date: String
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
    guard let until = consent["until"], !until.isNull else { return true }
    guard let day = until.text, CalendarDate.isValid(day) else {
      findings.error(
        "bad-date", at: until.span, "\(until.described) is no date",
        hint: "write year, month and day such as '2028-12-31'")
      return false
    }
    guard !date.isEmpty, day < date else { return true }
    findings.error(
      "consent-expired", at: until.span,
      "the consent ran out on \(day), before the campaign's date \(date)",
      hint: "ask anew, or take the story out")
    return false
  }

  private func reportMissing(at span: SourceSpan) {
    findings.error(
      "consent-missing", at: span, "the story does not say who agreed to its use",
      hint: "add 'consent: { by: NAME, until: 2028-12-31, uses: [print, web] }'")
  }
}
