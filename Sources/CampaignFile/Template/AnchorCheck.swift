import DocumentModel

/// Checks that boxes placed at others are placed at boxes of the same page, and in no circle.
struct AnchorCheck {
  /// The names of all boxes of the template, with those that this format leaves out.
  let names: [String]
  let findings: Findings

  func check(_ design: Template.Design) {
    for page in design.pages {
      let course = AnchorCourse(page)
      for box in course.anchored { check(box, on: course) }
    }
  }

  private func check(_ box: TemplateBox, on course: AnchorCourse) {
    guard let target = box.anchor?.target, let span = box.anchorSource else { return }
    guard names.contains(target) else {
      findings.error(
        "unknown-box", at: span, "no box is named '\(target)'",
        hint: Suggestion.hint(for: target, among: names) ?? "name a box '\(target)'")
      return
    }
    if course.leadsBack(from: box) {
      findings.error(
        "anchor-loop", at: span, "the box is placed at '\(target)', which is placed at it",
        hint: "place one of them at another box, or in the stack")
    }
  }
}

/// Which boxes of a page are placed at which.
private struct AnchorCourse {
  private(set) var anchored: [TemplateBox] = []
  /// For each name the box placed at another in which it stands, itself perhaps; by index.
  private var holders: [String: Int?] = [:]

  init(_ page: TemplateBox) { add(page, in: nil) }

  private mutating func add(_ box: TemplateBox, in holder: Int?) {
    var holder = holder
    if box.anchor?.target != nil {
      holder = anchored.count
      anchored.append(box)
    }
    if let name = box.name, holders[name] == nil { holders[name] = .some(holder) }
    for child in box.children { add(child, in: holder) }
  }

  /// Whether the place of a box depends on itself.
  func leadsBack(from box: TemplateBox) -> Bool {
    var seen = Set<Int>()
    var next = box.anchor?.target
    while let name = next, let holder = holders[name] ?? nil {
      if anchored[holder].source == box.source { return true }
      guard seen.insert(holder).inserted else { return false }
      next = anchored[holder].anchor?.target
    }
    return false
  }
}
