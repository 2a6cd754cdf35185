import CampaignFile
import DocumentModel
import Language

/// Turns blocks of evaluated text into paragraphs in a box's dress.
struct ParagraphSetter {
  let dress: TextDress
  let language: LanguageTag
  /// What the box's text is; headings and lists inside running text keep their own roles.
  let role: Role

  /// The paragraphs of a text.
  ///
  /// - Parameter number: Writes a list item's number.
  func paragraphs(_ blocks: [TextBlockContent], number: (Int) -> String) -> [Paragraph] {
    let lists = ListSetting(blocks, number: number)
    var paragraphs: [Paragraph] = []
    var heads: [TextRun] = []
    for (index, block) in blocks.enumerated() {
      if runsIn(index, of: blocks) {
        heads = self.heads(block)
        continue
      }
      var paragraph = self.paragraph(
        block, isFirst: paragraphs.isEmpty, marker: lists.markers[index])
      paragraph.runs.insert(contentsOf: heads, at: 0)
      heads = []
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  private func paragraph(
    _ block: TextBlockContent, isFirst: Bool, marker: ListSetting.Marker?
  ) -> Paragraph {
    var style = dress.paragraph
    if !isFirst { style.spaceBefore = marker?.followsItem == true ? dress.itemSpace : dress.space }
    var paragraph = Paragraph(runs: [], style: style, language: language, role: role)
    var isBold = false
    switch block.kind {
    case .paragraph, .note, .table: break  // tables are boxes of their own
    case .heading: isBold = true
    case .quote:
      paragraph.style.indent = dress.indent
      if role != .artifact { paragraph.role = .quote }
    case .item:
      if role != .artifact { paragraph.role = .listItem }
      if let marker { set(marker, on: &paragraph, source: block.fragments.first?.source) }
    }
    paragraph.runs = runs(of: block.fragments, isBold: isBold)
    return paragraph
  }

  // MARK: Lists

  private func set(
    _ marker: ListSetting.Marker, on paragraph: inout Paragraph, source: SourceSpan?
  ) {
    let size = dress.character.size
    paragraph.item = marker.item
    paragraph.style.indent = marker.indent * size
    paragraph.marker = TextRun(marker.text, style: dress.character, source: source)
    paragraph.markerColumn = MarkerColumn(
      start: marker.start * size,
      widest: marker.longest == marker.text
        ? nil : TextRun(marker.longest, style: dress.character, source: source))
  }

  // MARK: Run-in heads

  /// Whether the block is a heading that begins the paragraph behind it.
  private func runsIn(_ index: Int, of blocks: [TextBlockContent]) -> Bool {
    guard dress.runsHeadsIn, case .heading = blocks[index].kind, index + 1 < blocks.count,
      case .paragraph = blocks[index + 1].kind
    else { return false }
    return true
  }

  /// A heading as the beginning of a line: closed by an em space, or a space behind punctuation.
  private func heads(_ block: TextBlockContent) -> [TextRun] {
    var heads = runs(of: block.fragments, isBold: true)
    guard case .heading(let level) = block.kind, let last = heads.last else { return [] }
    if role != .artifact {
      for index in heads.indices { heads[index].role = .heading(level) }
    }
    var gap = last
    gap.text = block.fragments.text.last?.isPunctuation == true ? " " : "\u{2003}"
    gap.style = dress.character
    gap.role = nil
    gap.link = nil
    return heads + [gap]
  }

  // MARK: Runs

  private func runs(of fragments: [Fragment], isBold: Bool) -> [TextRun] {
    var runs: [TextRun] = []
    runs.reserveCapacity(fragments.count)
    for fragment in fragments.withLiveAddresses where !fragment.text.isEmpty {
      if fragment.text != "\n" {
        runs.append(run(of: fragment, isBold: isBold))
      } else if !runs.isEmpty {
        runs[runs.count - 1].text += "\n"
      }
    }
    while let last = runs.last?.text.last, last.isWhitespace, last != "\t" {
      runs[runs.count - 1].text.removeLast()
    }
    return runs
  }

  private func run(of fragment: Fragment, isBold: Bool) -> TextRun {
    var style = dress.character
    if isBold || fragment.isBold { style.weight = dress.boldWeight }
    if fragment.isItalic { style.isItalic = true }
    style.forms.position = fragment.position
    let named = fragment.namedLanguage
    let link = named == nil ? fragment.link : nil
    if link != nil, !fragment.isAddress { style.isUnderlined = true }
    let text =
      dress.isUppercase
      ? Casing.uppercased(fragment.text, language: language) : fragment.text
    return TextRun(
      isolated(text, in: named), style: style, language: named == language ? nil : named,
      link: link,
      note: fragment.note, source: fragment.source)
  }

  /// The text between isolates (UAX #9, RLI, LRI or FSI, and PDI) if it runs against its paragraph.
  ///
  /// A telephone number or an address in Latin letters would come apart, or turn round, among words
  /// that run from right to left. A plain number does not, and would lose the sign behind it.
  private func isolated(_ text: String, in named: LanguageTag?) -> String {
    if let named, named.direction != language.direction, !text.isEmpty {
      return (named.direction == .rightToLeft ? "\u{2067}" : "\u{2066}") + text + "\u{2069}"
    }
    guard language.direction == .rightToLeft, text.first?.isWhitespace == false,
      text.last?.isWhitespace == false,
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isASCIIDigit }),
      !text.unicodeScalars.contains(where: \.isRightToLeft), !text.isPlainNumber
    else { return text }
    return "\u{2068}\(text)\u{2069}"
  }
}

extension String {
  fileprivate var isPlainNumber: Bool { allSatisfy { $0.isNumber || ".,".contains($0) } }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether the character lies in the blocks of right-to-left scripts (UAX #9, 3.2).
  fileprivate var isRightToLeft: Bool {
    (0x0590...0x08FF).contains(value) || (0xFB1D...0xFDFF).contains(value)
      || (0xFE70...0xFEFF).contains(value) || (0x10800...0x10FFF).contains(value)
      || (0x1E800...0x1EFFF).contains(value)
  }
}
