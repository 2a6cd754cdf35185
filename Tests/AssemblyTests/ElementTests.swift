import DocumentModel
import Testing

@testable import CampaignFile

struct ElementTests {
  private func made(
    _ element: TemplateElement, language: String = "en"
  ) -> (box: Box?, diagnostics: [Diagnostic]) {
    let boxes = [
      TemplateBox.holding(.element(element)) { $0.text.size = 10 }, TemplateBox.text("end"),
    ]
    let (document, diagnostics) = Campaign.sample(boxes: boxes, pieces: [.sample()])
      .document(language, place: "eastside")
    guard case .stack(let made, _)? = document?.pages.first?.content.content, made.count == 2
    else { return (nil, diagnostics) }
    return (made.first, diagnostics)
  }

  private func entry(_ text: String) -> TemplateElement.Entry<Words> {
    TemplateElement.Entry(words(text), source: at(30, "template.yaml"))
  }

  private func steps(_ titles: [String], current: String) -> TemplateElement {
    var steps = TemplateSteps(
      entries: titles.map { title in
        TemplateElement.Entry(
          TemplateSteps.Step(title: words(title)), source: at(30, "template.yaml"))
      })
    steps.current = words(current)
    steps.here = words("We are here")
    return .steps(steps)
  }

  /// The states of the stretches of a path, from its first step on.
  private func states(in box: Box) -> [PathStretch.State] {
    if case .ornament(.pathStretch(let stretch)) = box.content { return [stretch.state] }
    return box.children.flatMap { states(in: $0) }
  }

  @Test func `a checklist is a list with a box to tick in each item`() throws {
    let list = TemplateChecklist(entries: [entry("Families"), entry("Teachers")])
    let box = try #require(made(.checklist(list)).box)
    #expect(box.role == .list && box.children.map(\.role) == [.listItem, .listItem])
    guard case .ornament(.checkBox(let tick)) = box.children[0].children[0].content else {
      Issue.record("an item begins with its box")
      return
    }
    #expect(tick.side == 10.5)
  }

  @Test func `answers make a table with a box in each cell`() throws {
    let list = TemplateChecklist(
      entries: [entry("Families")], answers: [words("No"), words("Yes")])
    guard case .table(let table)? = made(.checklist(list)).box?.content else {
      Issue.record("answers stand in a table")
      return
    }
    #expect(table.rowCount == 2 && table.columns.count == 3 && table.headerCount == 1)
    #expect(table.cells.count == 5)
  }

  @Test(arguments: [("0", "aaa"), ("2", "dca"), ("4", "ddd")])
  func `steps before the present one are done`(_ current: String, _ expected: String) throws {
    let box = try #require(made(steps(["One", "Two", "Three"], current: current)).box)
    let signs: [PathStretch.State: String] = [.done: "d", .current: "c", .ahead: "a"]
    #expect(states(in: box).compactMap { signs[$0] }.joined() == expected)
  }

  @Test(arguments: ["5", "-1", "two"])
  func `a present step that is none is told`(_ current: String) {
    let (box, diagnostics) = made(steps(["One", "Two", "Three"], current: current))
    #expect(box == nil && diagnostics.map(\.code) == ["unknown-step"])
  }
}
