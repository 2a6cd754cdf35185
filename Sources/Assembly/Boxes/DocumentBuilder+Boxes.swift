import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The boxes that a template's box comes to: none, one, or one for each item of its repetition.
  mutating func boxes(from source: TemplateBox, in around: Surroundings) -> [Box] {
    var boxes: [Box] = []
    repeating(source.repetition) { builder in
      if let box = builder.box(from: source, in: around) { boxes.append(box) }
    }
    guard source.anchor?.target != nil else { return boxes }
    // It takes no room among its neighbours.
    anchored += boxes
    return []
  }

  /// Does something once, or once for each item of a repetition with the item's name bound to it.
  mutating func repeating(
    _ repetition: TemplateBox.Repetition?, _ body: (inout DocumentBuilder) -> Void
  ) {
    guard let repetition else { return body(&self) }
    switch repetition.items {
    case .numbers(let numbers, let source):
      for number in numbers {
        let words = Words(literal: String(number), source: source)
        repeating(repetition.name, .value(Value(.words(words), source: source)), [], number, body)
      }
    case .list(let path):
      guard case .value(let value) = fields.resolve(path) else { return }
      guard case .list(let items) = value.content else {
        fields.report(
          "wrong-field", at: path.source, "'\(path.text)' is not a list",
          hint: "`each` takes a field with a list, such as audience.points")
        return
      }
      let origin = fields.origin(of: path) + [Shape.item]
      for (index, item) in items.enumerated() {
        let resolved = fields.localised(item, name: { path.text })
        repeating(repetition.name, resolved, origin, index + 1, body)
      }
    }
  }

  /// Does something with a name bound to one item of a repetition.
  private mutating func repeating(
    _ name: String, _ value: Resolved, _ origin: [String], _ index: Int,
    _ body: (inout DocumentBuilder) -> Void
  ) {
    fields.scope.repetitions.append(
      Scope.Binding(name: name, value: value, origin: origin, index: index))
    body(&self)
    fields.scope.repetitions.removeLast()
  }

  /// The box in full dress; nil if its condition does not hold or it holds nothing.
  private mutating func box(from source: TemplateBox, in around: Surroundings) -> Box? {
    let outerBox = fields.box
    fields.box = source.source
    defer { fields.box = outerBox }
    if let condition = source.condition, !fields.holds(condition) { return nil }
    var source = source
    source.fill = (fields.ownInk(of: source.name, template.open) ?? source.fill).flatMap {
      resolved($0)
    }
    source.surface = source.surface.flatMap { resolved($0) }
    let fill = source.fill.flatMap { paint($0) }
    let outer = surface
    if let name = source.fill?.surface ?? source.surface { surface = name }
    defer { surface = outer }
    var inner = around
    inner.isArtifact = around.isArtifact || source.isArtifact
    inner.frame = source.name ?? around.frame
    inner.ground = fill.ground(over: around.ground)
    guard var box = content(of: source, in: inner) else { return nil }
    box.name = source.name
    if inner.isArtifact { box.role = .artifact }
    if let fill { box.decoration.fill = fill }
    dress(&box, as: source, in: around)
    return box
  }

  /// The part of a column that a box beside text takes unless the template says otherwise.
  private static let besideWidth = 0.4

  private mutating func dress(
    _ box: inout Box, as source: TemplateBox, in around: Surroundings
  ) {
    if let width = source.width {
      box.width = width
    } else if around.direction == .row, let grow = source.grow {
      box.width = .share(grow)
    }
    if let height = source.height {
      box.height = height
    } else if around.direction == .stack, let grow = source.grow {
      box.height = .share(grow)
    }
    if let wrapping = source.wrapping {
      box.wrap = wrapping.wrap
      if source.width == nil { box.width = .fraction(Self.besideWidth) }
    }
    box.minimumHeight = source.minimumHeight
    box.gridSpan = source.gridSpan
    box.quarterTurns = source.quarterTurns
    box.padding = source.padding
    if let place = source.horizontal { box.alignment.horizontal = place }
    if let place = source.vertical { box.alignment.vertical = place }
    box.bleed = source.bleed
    box.anchor = source.anchor
    box.decoration.radius = source.radius
    if let line = source.border { box.decoration.border = stroke(line) }
    for rule in source.rules {
      guard let stroke = stroke(rule.line) else { continue }
      box.decoration.rules.append(Decoration.Rule(side: rule.side, stroke: stroke))
    }
  }

  /// What the box holds, in the width and height that it has unless the template says otherwise.
  private mutating func content(of source: TemplateBox, in around: Surroundings) -> Box? {
    switch source.content {
    case .stack(let children):
      guard let boxes = children.boxes(in: around.inside(.stack), &self) else { return nil }
      return container(.stack(boxes, gap: source.gap ?? 0), source, around)
    case .row(let children):
      guard let boxes = children.boxes(in: around.inside(.row), &self) else { return nil }
      return container(.row(boxes, gap: source.gap ?? design.gutter), source, around)
    case .grid(let children, let tracks, let rowGap):
      guard let boxes = children.boxes(in: around.inside(.grid), &self) else { return nil }
      let gap = source.gap ?? design.gutter
      return container(
        .grid(boxes, tracks: tracks, columnGap: gap, rowGap: rowGap ?? gap), source, around)
    case .layers(let children):
      guard let boxes = layers(children, in: around.inside(.layers)) else { return nil }
      return container(.layers(boxes), source, around)
    case .text(let role, let words): return textBox(role, words, source, in: around)
    case .frameOfText(let role, let words): return frame(role, words, source, in: around)
    case .frameOfBoxes(let children): return frame(children, source, in: around)
    case .frameContinuing(let thread): return frame(continuing: thread, source, in: around)
    case .table(let table): return tableBox(table, source, in: around)
    case .picture(let picture, let options): return pictureBox(picture, options, source, in: around)
    case .logo(let name): return logoBox(name, source, in: around)
    case .qrCode(let words, let purpose): return codeBox(words, purpose, source, in: around)
    case .rule(let ink, let weight): return ruleBox(ink, weight, source, in: around)
    case .element(let element): return elementBox(element, source, in: around)
    case .space: return container(.space, role: .artifact, source, around)
    }
  }

  /// A box around content, as wide as its room unless it is a layer with a place of its own.
  func container(
    _ content: Box.Content, role: Role = .section, _ source: TemplateBox, _ around: Surroundings
  ) -> Box {
    Box(
      content, role: role, source: source.source,
      width: source.anchor == nil ? .share(1) : .natural)
  }

  private mutating func ruleBox(
    _ ink: InkName, _ weight: Double, _ source: TemplateBox, in around: Surroundings
  ) -> Box? {
    guard let paint = paint(ink) else { return nil }
    var box = container(.space, role: .artifact, source, around)
    box.decoration.fill = paint
    if around.direction == .row {
      box.width = .fixed(weight)
    } else {
      box.height = .fixed(weight)
    }
    return box
  }

  /// The boxes one over the other; what a layer covers is the ground of those above it.
  private mutating func layers(
    _ children: [TemplateBox], in around: Surroundings
  ) -> [Box]? {
    var around = around
    var boxes: [Box] = []
    for child in children {
      for box in self.boxes(from: child, in: around) {
        boxes.append(box)
        around.ground = box.cover(over: around.ground)
      }
    }
    return boxes.isEmpty && !children.isEmpty ? nil : boxes
  }
}

extension [TemplateBox] {
  /// The boxes that these come to; nil if there were some and none is left.
  func boxes(in around: Surroundings, _ builder: inout DocumentBuilder) -> [Box]? {
    var boxes: [Box] = []
    boxes.reserveCapacity(count)
    for source in self { boxes += builder.boxes(from: source, in: around) }
    return boxes.isEmpty && !isEmpty ? nil : boxes
  }
}
