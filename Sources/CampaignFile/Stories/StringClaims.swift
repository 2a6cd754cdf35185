import DocumentModel

/// Warns of percentages among a campaign's strings that nobody can check.
///
/// A source stands in the same mapping or in one around it, under a key that is `source` or ends
/// in it, such as `absence_source`; a day in it is a field: `{2026-06-30 : date long}`.
struct StringClaims {
  let rules: ClaimRules
  let findings: Findings

  func check(_ strings: Value) { check(strings, isSourced: false) }

  private func check(_ value: Value, isSourced: Bool) {
    switch value.content {
    case .object(let members):
      let sources = members.filter { $0.key.hasSuffix("source") || $0.key.hasSuffix("sources") }
      let isSourced = isSourced || sources.contains { !$0.value.isEmpty }
      for member in members {
        if sources.contains(where: { $0.key == member.key }) {
          checkDay(of: member.value)
        } else {
          check(member.value, isSourced: isSourced)
        }
      }
    case .list(let items): for item in items { check(item, isSourced: isSourced) }
    case .words(let words):
      if !isSourced, let share = words.share { report(share, at: words.source) }
    case .empty, .blocks, .picture, .localized, .broken: break
    }
  }

  private func checkDay(of value: Value) {
    guard case .words(let words) = value.content, let day = words.day else { return }
    ClaimCheck(rules: rules, findings: findings).check(day)
  }

  private func report(_ share: String, at span: SourceSpan) {
    findings.warning(
      "claim-unsourced", at: span, "nothing says where the number '\(share)' comes from",
      hint:
        "add a 'source' beside it: 'source: \"Sign-in records, as of {2026-09-01 : date long}\"'")
  }
}

extension Words {
  /// The first percentage in them, such as `31 %` or `٣١٪`.
  fileprivate var share: String? {
    for segment in segments {
      guard case .literal(let text) = segment.content,
        let sign = text.firstIndex(where: { "%٪﹪％".contains($0) })
      else { continue }
      let number = text[..<sign].reversed().drop { $0.isWhitespace }
        .prefix { $0.isNumber || $0 == "." || $0 == "," }
      if number.contains(where: \.isNumber) { return String(number.reversed()) + " %" }
    }
    return nil
  }
}
