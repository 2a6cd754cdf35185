internal import DocumentModel

/// Whether everything on the page is tagged, or marked as ornament.
enum TagChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    guard context.expectation.isTagged, let structure = context.facts.structure else { return [] }
    var findings: [Finding] = []
    let page = context.page
    let loose = context.objects.map(\.object).filter { $0.mark == nil && !$0.box.isEmpty }
    if let first = loose.first {
      findings.append(
        context.finding(
          "untagged-content", at: first, measured: "\(loose.count)", limit: "0",
          "\(first.noun) is neither tagged nor marked as ornament",
          hint: "tag the file anew"))
    }
    if page.hasMarksInForms {
      findings.append(
        context.finding(
          "tags-broken", "marked content lies inside a form, where readers do not find it",
          hint: "keep tags around what is drawn as one"))
    }
    let known = structure.content[page.index] ?? []
    for (index, mark) in page.marks.enumerated() where mark.artifact == nil {
      guard mark.number.map({ !known.contains($0) }) ?? true,
        let object = context.objects.first(where: { $0.object.mark == index })?.object
      else { continue }
      findings.append(
        context.finding(
          "untagged-content", at: object,
          "\(object.noun) is marked, but no tag refers to it", hint: "tag the file anew"))
    }
    for (place, number) in structure.unexplained where place == page.index {
      let mark = page.marks.firstIndex { $0.number != nil && $0.number == number }
      let object = context.objects.first { $0.object.mark == mark }?.object
      findings.append(
        context.finding(
          "alternative-missing", at: object, "a figure has no words for those who do not see it",
          hint: "give it an alternative text"))
    }
    return findings
  }
}
