internal import DocumentModel

/// Whether the page was turned into one picture on its way.
enum TransparencyChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    var findings: [Finding] = []
    if context.page.hasKnockout {
      findings.append(
        context.finding(
          "rasterised", "a part of the page was turned into pixels because of its transparency",
          hint: "use plain opacity and the usual blend modes"))
    }
    let seen = context.objects.map(\.object)
    guard let picture = seen.first(where: { $0.picture != nil }),
      seen.allSatisfy({ $0.picture != nil || $0.text?.isInvisible == true }),
      seen.count(where: { $0.picture != nil }) == 1,
      context.trim.intersection(picture.box).share(of: context.trim) > 0.95
    else { return findings }
    findings.append(
      context.finding(
        "page-is-picture", severity: .warning, at: picture,
        "the whole page is one picture: its text is neither sharp nor read aloud",
        hint: "export the page with its text and shapes"))
    return findings
  }
}

extension Rect {
  /// The area as a share of another's.
  func share(of other: Rect) -> Double {
    other.isEmpty ? 0 : width * height / (other.width * other.height)
  }
}
