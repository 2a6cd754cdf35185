import Brand
import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// Steps along a path, each with its mark on it.
  mutating func stepsBox(
    _ steps: TemplateSteps, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let marked = steps.current.map { fields.text(of: $0)[...].trimmed }
    let known = entries(steps.entries) { builder, step in builder.wording(of: step) }
    guard !known.isEmpty, let style = stepStyle(steps, box) else { return nil }
    var current: Int?
    if let marked {
      guard let number = present(String(marked), of: known.count, steps) else { return nil }
      current = number
    }
    var maker = StepMaker(
      steps: steps, style: style, states: known.indices.map { state(of: $0 + 1, current) },
      gap: box.gap ?? style.size * 2.2, source: box.source)
    guard let inks = pathInks(steps, style, in: around) else { return nil }
    maker.inks = inks
    var made: [Box] = []
    for (index, step) in known.enumerated() {
      guard let one = maker.box(of: step, at: index, &self, in: around) else { return nil }
      made.append(one)
    }
    let content: Box.Content =
      switch steps.course {
      case .down: .stack(made, gap: 0)
      case .across: .row(made, gap: 0)
      }
    return container(content, role: .list, box, around)
  }

  /// A step's words with their fields read, so that repetitions need not be gone through again.
  private mutating func wording(of step: TemplateSteps.Step) -> StepWording? {
    let title = content(of: step.title)
    guard !title.isEmpty else { return nil }
    return StepWording(
      title: title, text: step.text.map { content(of: $0) } ?? [],
      date: step.date.map { content(of: $0) } ?? [], source: step.title.source)
  }

  private mutating func content(of words: Words) -> [TextBlockContent] { text(of: words) }

  private mutating func stepStyle(_ steps: TemplateSteps, _ box: TemplateBox) -> StepStyle? {
    dress(.body, box).map { dress in
      StepStyle(steps: steps, size: box.text.size ?? dress.character.size, base: box.text)
    }
  }

  /// The number of the present step: 0 before the first, one more than there are behind the last.
  private mutating func present(_ text: String, of count: Int, _ steps: TemplateSteps) -> Int? {
    let number = text.isEmpty ? 0 : Int(text)
    if let number, (0...count + 1).contains(number) { return number }
    fields.report(
      "unknown-step", at: steps.current?.source ?? brand.source,
      "'\(text)' is not the number of one of the \(count) steps",
      hint: "give a number from 1 to \(count); 0 before the first, \(count + 1) when all is done")
    return nil
  }

  private func state(of number: Int, _ current: Int?) -> PathStretch.State {
    guard let current, number >= current else { return .done }
    return number == current ? .current : .ahead
  }

  private mutating func pathInks(
    _ steps: TemplateSteps, _ style: StepStyle, in around: Surroundings
  ) -> StepMaker.Inks? {
    let text = style.base.ink.flatMap { plainInk($0) }
    guard let usual = text ?? brand.palette["ink"] ?? brand.palette.darkest else { return nil }
    let ground: Ink
    if case .ink(let ink) = around.ground { ground = ink } else { ground = Self.paper }
    return StepMaker.Inks(
      path: steps.ink.flatMap { plainInk($0) } ?? usual,
      ahead: steps.aheadInk.flatMap { plainInk($0) } ?? usual, ground: ground)
  }
}
