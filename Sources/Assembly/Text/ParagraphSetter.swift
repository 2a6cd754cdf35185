import CampaignFile
import DocumentModel
import Language

/// Turns blocks of evaluated text into paragraphs in a box's dress.
struct ParagraphSetter {
  let dress: TextDress
  let language: LanguageTag
  /// What the box's text is; headings and lists inside running text keep their own roles.
  let role: Role

  /// - Parameter number: Writes a list item's number.
  func paragraph(
    _ block: TextBlockContent, isFirst: Bool, number: (Int) -> String
  ) -> Paragraph {
    var style = dress.paragraph
    if !isFirst { style.spaceBefore = dress.space }
    var paragraph = Paragraph(runs: [], style: style, language: language, role: role)
    var isBold = false
    switch block.kind {
    case .paragraph: break
    case .heading: isBold = true
    case .quote:
      paragraph.style.indent = dress.indent
      if role != .artifact { paragraph.role = .quote }
    case .item(let level, let value):
      paragraph.style.indent = dress.indent * Double(level + 1)
      if role != .artifact { paragraph.role = .listItem }
      paragraph.marker = marker(value.map(number) ?? "•", level: level, of: block)
    }
    paragraph.runs = runs(of: block.fragments, isBold: isBold)
    return paragraph
  }

  private func marker(_ text: String, level: Int, of block: TextBlockContent) -> TextRun {
    // A marker stands at the paragraph's edge, so one of an inner list is moved by em spaces.
    let room = String(repeating: "\u{2003}", count: level)
    return TextRun(room + text, style: dress.character, source: block.fragments.first?.source)
  }

  private func runs(of fragments: [Fragment], isBold: Bool) -> [TextRun] {
    var runs: [TextRun] = []
    runs.reserveCapacity(fragments.count)
    for fragment in fragments where !fragment.text.isEmpty {
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
    if fragment.link != nil { style.isUnderlined = true }
    let text =
      dress.isUppercase
      ? Casing.uppercased(fragment.text, language: language) : fragment.text
    return TextRun(isolated(text), style: style, link: fragment.link, source: fragment.source)
  }

  /// The text between isolates (UAX #9, FSI and PDI) if it runs against its paragraph.
  ///
  /// A telephone number or an address in Latin letters would come apart, or turn round, among words
  /// that run from right to left.
  private func isolated(_ text: String) -> String {
    guard language.direction == .rightToLeft, text.first?.isWhitespace == false,
      text.last?.isWhitespace == false,
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isASCIIDigit }),
      !text.unicodeScalars.contains(where: \.isRightToLeft)
    else { return text }
    return "\u{2068}\(text)\u{2069}"
  }
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
