import Brand
import CampaignFile
import DocumentModel
import Language

extension DocumentBuilder {
  mutating func textBox(
    _ role: TemplateBox.TextRole, _ words: Words, _ box: TemplateBox, in around: Surroundings
  ) -> Box? {
    let content = content(of: words, box, in: around)
    guard content.contains(where: \.isTable) else {
      guard var block = textBlock(role, content, box, in: around) else { return nil }
      // Notes stand at the foot of a column; a box without columns has them behind its text.
      if !around.isFlowing { block.appendNotes(space: block.paragraphs.map(\.size).max() ?? 0) }
      return container(.text(block), role: role.role, box, around)
    }
    let parts = parts(role, content, box, in: around)
    return parts.isEmpty ? nil : container(.stack(parts, gap: 0), box, around)
  }

  /// What a box's words say; the fields in them are noted as the box's.
  mutating func content(
    of words: Words, _ box: TemplateBox, in around: Surroundings
  ) -> [TextBlockContent] {
    fields.notes.begin(TextField.Place(name: around.frame, source: box.source))
    let content = text(of: words)
    fields.notes.place = nil
    return content
  }

  /// The paragraphs of a text in the role's style; nil if there are none.
  mutating func textBlock(
    _ role: TemplateBox.TextRole, _ content: [TextBlockContent], _ box: TemplateBox,
    in around: Surroundings
  ) -> TextBlock? {
    guard !content.isEmpty, let dress = dress(role, box) else { return nil }
    checkContrast(of: dress, box, in: around)
    let setter = ParagraphSetter(
      dress: dress, language: language, role: around.isArtifact ? .artifact : role.role)
    var fit = dress.fit
    fit?.name = fitName(of: box, role)
    fit?.alternatives = alternatives(of: box, to: content, setter)
    var paragraphs = paragraphs(content, setter)
    // A head that is run in begins the paragraph: its letters are none to be set large.
    let first = content.firstIndex { $0.kind == .paragraph }
    if let first, first == 0 || !dress.runsHeadsIn {
      paragraphs[first].dropCap = dropCap(of: dress, box, in: around)
    }
    var block = TextBlock(
      paragraphs: paragraphs, notes: notes(content, of: dress, box, in: around), fit: fit)
    block.fillsMeasure = box.text.fillsMeasure
    block.runsOff = box.text.runsOff
    return block
  }

  func paragraphs(_ content: [TextBlockContent], _ setter: ParagraphSetter) -> [Paragraph] {
    setter.paragraphs(content.filter { !$0.isNote }, number: fields.listNumber)
  }

  /// The text that words say, block by block, without blocks that are empty.
  mutating func text(of words: Words) -> [TextBlockContent] {
    if let expression = words.soleField, expression.format == nil {
      for path in expression.paths {
        switch fields.resolve(path) {
        case .failed: return []
        case .nothing: continue
        case .value(let value):
          guard case .blocks(let blocks) = value.content else { return line(words) }
          return self.blocks(blocks, of: path)
        }
      }
    }
    return line(words)
  }

  private mutating func blocks(
    _ blocks: [TextBlockSource], of path: FieldPath
  ) -> [TextBlockContent] {
    if let text = fields.notes.standIn(for: path) {
      return text.split(separator: "\n").map { paragraph in
        TextBlockContent(
          kind: .paragraph, [Fragment(text: String(paragraph), source: path.source)])
      }
    }
    // The fields in its paragraphs belong to it.
    fields.depth += 1
    defer { fields.depth -= 1 }
    let content = blocks.compactMap { block -> TextBlockContent? in
      let fragments = fragments(of: block.words)
      return fragments.isBlank ? nil : TextBlockContent(kind: block.kind, fragments)
    }
    fields.notes.note(path, content.map(\.fragments.text))
    fields.show(path, content.map(\.fragments.text).joined(separator: "\n"))
    return content
  }

  private mutating func line(_ words: Words) -> [TextBlockContent] {
    let fragments = fragments(of: words)
    return fragments.isBlank ? [] : [TextBlockContent(kind: .paragraph, fragments)]
  }

  /// The words with their fields read, in the pseudo-locale if there is one.
  mutating func fragments(of words: Words) -> [Fragment] {
    let fragments = fields.fragments(of: words)
    guard let pseudo else { return fragments }
    return fragments.map { fragment in
      var fragment = fragment
      if !fragment.isExact { fragment.text = pseudo.rewritten(fragment.text) }
      return fragment
    }
  }

  /// Says so if the text is too faint on its ground.
  mutating func checkContrast(
    of dress: TextDress, _ box: TemplateBox, in around: Surroundings
  ) {
    let least = Contrast.minimum(size: dress.leastApparentSize, weight: dress.character.weight)
    checkContrast(
      of: dress.character.ink, least: least, at: box.text.ink?.source ?? box.source, in: around)
  }

  /// Says so if what is drawn in an ink is too faint on its ground.
  mutating func checkContrast(
    of ink: Ink, least: Double, at span: SourceSpan, in around: Surroundings
  ) {
    guard case .ink(let ground) = around.ground else { return }
    let ratio = Contrast.ratio(ink.screen, ground.screen)
    guard ratio < least else { return }
    // Rounded down, so that what fails never reads as what would pass.
    let shown = fixed((ratio * 100).rounded(.down) / 100)
    fields.report(
      "low-contrast", at: span,
      "text in '\(ink.name)' on '\(ground.name)' has a contrast of \(shown) to 1, less than"
        + " \(fixed(least))",
      hint: "use a darker ink on a light ground, or a lighter one on a dark ground",
      frame: around.frame)
  }
}

extension FieldReader {
  /// A list item's number in the language's digits, with its full stop.
  func listNumber(_ number: Int) -> String {
    let digits = services.formatter.number(Double(number), .integer, language: language)
    return (digits ?? String(number)) + "."
  }
}
