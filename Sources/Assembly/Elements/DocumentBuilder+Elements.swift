import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The boxes that an element comes to; nil if nothing of it is left.
  mutating func elementBox(
    _ element: TemplateElement, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    switch element {
    case .checklist(let list): checklist(list, box, in: around)
    case .lines(let lines): linesBox(lines, box, in: around)
    case .steps(let steps): stepsBox(steps, box, in: around)
    case .chart(let chart): chartBox(chart, box, in: around)
    case .logos(let logos): logosBox(logos, box, in: around)
    case .strips(let strips): stripsBox(strips, box, in: around)
    case .map(let map): mapBox(map, box, in: around)
    }
  }

  /// Text that is a part of an element, in its role's style with changes; nil if it is empty.
  mutating func part(
    _ role: TemplateBox.TextRole, _ words: Words, _ options: TextOptions, in around: Surroundings
  ) -> Box? {
    var part = TemplateBox(.text(role, words), source: words.source)
    part.text = options
    return textBox(role, words, part, in: around)
  }

  /// What is read of each entry of a list that is there, item by item of its repetition.
  mutating func entries<Content, Made>(
    _ entries: [TemplateElement.Entry<Content>],
    _ make: (inout DocumentBuilder, Content) -> Made?
  ) -> [Made] {
    var made: [Made] = []
    for entry in entries {
      repeating(entry.repetition) { builder in
        if let condition = entry.condition, !builder.fields.holds(condition) { return }
        if let one = make(&builder, entry.content) { made.append(one) }
      }
    }
    return made
  }

  /// The line that a template names, or else one in an ink.
  mutating func stroke(
    _ line: TemplateBox.Line?, or ink: Ink, width: Double
  ) -> Stroke {
    line.flatMap { stroke($0) } ?? Stroke(paint: .solid(ink), width: width)
  }
}

extension Box {
  /// Stands for another role in the structure, its paragraphs too if it is text.
  func tagged(_ role: Role) -> Box {
    var box = self
    guard box.role != .artifact else { return box }
    if case .text(var block) = box.content {
      for index in block.paragraphs.indices where block.paragraphs[index].role != .artifact {
        block.paragraphs[index].role = role
      }
      box.content = .text(block)
    }
    box.role = role
    return box
  }

  /// The size of its text in points; nil if it has none.
  var textSize: Double? {
    guard case .text(let block) = content else { return nil }
    return block.paragraphs.map(\.size).max()
  }

  /// The ink of its text.
  var textInk: Ink? {
    guard case .text(let block) = content else { return nil }
    return block.paragraphs.first?.runs.first?.style.ink
  }
}
