import CampaignFile
import DocumentModel
import Language

/// Makes the boxes of steps.
struct StepMaker {
  struct Inks {
    var path: Ink
    var ahead: Ink
    /// What the marks of the path are filled with.
    var ground: Ink
  }

  let steps: TemplateSteps
  let style: StepStyle
  let states: [PathStretch.State]
  /// The room between steps, in points.
  let gap: Double
  let source: SourceSpan
  var inks: Inks?

  /// The diameter of a mark: as large as two lines' capitals.
  private var diameter: Double { style.size * 1.8 }

  func box(
    of step: StepWording, at index: Int, _ builder: inout DocumentBuilder, in around: Surroundings
  ) -> Box? {
    let state = states[index]
    var inner = around
    var fill: Paint?
    if state == .current, let name = steps.highlight {
      guard let paint = builder.paint(name) else { return nil }
      fill = paint
      inner.ground = fill.ground(over: around.ground)
    }
    guard let text = texts(of: step, state, &builder, in: inner) else { return nil }
    let number = steps.hasNumbers ? number(index, state, &builder, in: inner) : nil
    switch steps.course {
    case .down: return down(text, number, index, fill)
    case .across: return across(text, number, index, fill)
    }
  }

  // MARK: Words

  private func texts(
    of step: StepWording, _ state: PathStretch.State, _ builder: inout DocumentBuilder,
    in around: Surroundings
  ) -> [Box]? {
    var here: [TextBlockContent] = []
    if state == .current, let words = steps.here { here = builder.text(of: words) }
    let parts: [(TemplateSteps.Part, [TextBlockContent])] = [
      (.here, here), (.date, step.date), (.title, step.title), (.text, step.text),
    ]
    var boxes: [Box] = []
    for (part, content) in parts where !content.isEmpty {
      guard let box = text(part, content, state, step.source, &builder, in: around) else {
        return nil
      }
      boxes.append(box)
    }
    return boxes
  }

  private func text(
    _ part: TemplateSteps.Part, _ content: [TextBlockContent], _ state: PathStretch.State,
    _ source: SourceSpan, _ builder: inout DocumentBuilder, in around: Surroundings
  ) -> Box? {
    var box = TemplateBox(.space, source: source)
    box.text = style.options(part, state)
    guard let block = builder.textBlock(part.role, content, box, in: around) else { return nil }
    // A step's title is no heading: the list tells where it begins.
    return builder.container(.text(block), role: .paragraph, box, around).tagged(.paragraph)
  }

  private func number(
    _ index: Int, _ state: PathStretch.State, _ builder: inout DocumentBuilder,
    in around: Surroundings
  ) -> Box? {
    let formatter = builder.fields.services.formatter
    let digits = formatter.number(Double(index + 1), .integer, language: builder.language)
    let content = TextBlockContent(
      kind: .paragraph, [Fragment(text: digits ?? String(index + 1), isExact: true, source: source)]
    )
    return text(.number, [content], state, source, &builder, in: around)?.tagged(.label)
  }

  // MARK: Places

  private func down(_ text: [Box], _ number: Box?, _ index: Int, _ fill: Paint?) -> Box {
    let size = style.size
    // The present step stands in a field of its own, its neighbours a full gap away.
    let letters = (number?.textSize ?? size) * 0.32  // what letters reach over their capitals
    let pad = fill == nil ? max(gap / 2, letters) : max(gap / 2, size * 1.5)
    var body = stack(text)
    body.padding = Insets(top: pad, end: fill == nil ? 0 : size, bottom: pad, start: 0)
    var columns = [body]
    var middle = pad + (text.first?.textSize ?? size) * 0.36
    if var number {
      number.width = .fixed((number.textSize ?? size) * Double(states.count > 9 ? 1.45 : 0.95))
      number.padding = Insets(top: pad, end: 0, bottom: pad, start: size * 0.8)
      middle = pad + (number.textSize ?? size) * 0.36
      columns.insert(number, at: 0)
    } else {
      columns[0].padding.start = size * 0.8
    }
    var field = Box(.row(columns, gap: size * 0.4), source: source, width: .share(1))
    field.decoration.fill = fill
    field.decoration.radius = 0
    if fill != nil { field.bleed = steps.fieldBleed }
    var path = stretch(index, middle: middle)
    path.width = .fixed(diameter * PathStretch.emphasis)
    return Box(.row([path, field], gap: size * 0.4), role: .listItem, source: source)
  }

  private func across(_ text: [Box], _ number: Box?, _ index: Int, _ fill: Paint?) -> Box {
    let size = style.size
    let largest = diameter * PathStretch.emphasis
    var path = stretch(index, middle: largest / 2)
    path.height = .fixed(largest)
    var texts = text
    if let number { texts.insert(number, at: 0) }
    var body = stack(Array(texts.dropFirst(number == nil ? 0 : 1)))
    if fill == nil {
      body.padding = Insets(top: 0, end: size, bottom: 0, start: 0)
    } else {
      body.padding = Insets(size)
      body.decoration.fill = fill
    }
    let parts = [path] + (number.map { [$0] } ?? []) + [body]
    var step = Box(.stack(parts, gap: size), role: .listItem, source: source, width: .share(1))
    step.alignment.vertical = .start
    return step
  }

  private func stack(_ boxes: [Box]) -> Box {
    Box(.stack(boxes, gap: style.size * 0.62), role: .listBody, source: source)
  }

  private func stretch(_ index: Int, middle: Double) -> Box {
    let usual = DocumentBuilder.paper
    let stretch = PathStretch(
      course: steps.course, state: states[index],
      before: index > 0 ? states[index - 1] : nil,
      behind: index + 1 < states.count ? states[index + 1] : nil, middle: middle,
      diameter: diameter, ink: inks?.path ?? usual, aheadInk: inks?.ahead ?? usual,
      ground: inks?.ground ?? usual)
    return Box(.ornament(.pathStretch(stretch)), role: .artifact, source: source)
  }
}

extension TemplateSteps {
  /// The field of the present step reaches over the edge where the template says that steps bleed.
  fileprivate var fieldBleed: Edges { bleed.intersection([.end]) }
}
