import DocumentModel

/// Turns the inline nodes of a Markdown paragraph into words.
struct InlineReader {
  let cut: CutText
  /// Whether a line break in the source breaks the line.
  let keepsLines: Bool
  let findings: Findings
  private var segments: [Words.Segment] = []
  private var isAtLineStart = true

  init(_ cut: CutText, keepsLines: Bool, findings: Findings) {
    self.cut = cut
    self.keepsLines = keepsLines
    self.findings = findings
  }

  /// The words of the nodes, without blanks at their ends.
  static func segments(
    _ nodes: [MarkdownNode], _ cut: CutText, keepsLines: Bool = false, findings: Findings
  ) -> [Words.Segment] {
    var reader = InlineReader(cut, keepsLines: keepsLines, findings: findings)
    reader.read(nodes, Style())
    reader.trim()
    return reader.segments
  }

  fileprivate struct Style: Hashable {
    var isBold = false
    var isItalic = false
    var position = LetterForms.Position.baseline
    var link: String?
    var sentence: OptionalSentence?
  }

  private mutating func read(_ nodes: [MarkdownNode], _ style: Style) {
    for node in nodes { read(node, style) }
  }

  private mutating func read(_ node: MarkdownNode, _ style: Style) {
    var inner = style
    switch node.kind {
    case .text(let text):
      let dangling = NoteCheck.dangling(in: text) { byte in
        cut.origin.span(cut.offset(line: node.line, column: node.column + byte))
      }
      if let dangling, !keepsLines {
        findings.add(dangling)
        add(.broken(dangling), dangling.span, style)
      } else {
        read(text, node, style)
      }
      return
    case .softBreak, .lineBreak:
      breakLine(node, style)
      return
    case .strong: inner.isBold = true
    case .emphasis: inner.isItalic = true
    case .link(let address):
      inner.link = cut.restored(address)
      if let problem = languageProblem(of: address, node) {
        findings.add(problem)
        add(.broken(problem), problem.span, style)
        return
      }
    case .strikethrough:
      readSentence(node, style)
      return
    case .noteNumber(let number):
      add(
        .note(number), cut.origin.span(cut.offset(line: node.line, column: node.column)), style)
      return
    case .comment: return
    case .unsupported(let what):
      let problem = Diagnostic(
        "markdown-unsupported",
        at: cut.origin.span(cut.offset(line: node.line, column: node.column)),
        "\(what) has no place in this text",
        hint: "use words, **bold**, *italic* and [links](address)")
      findings.add(problem)
      add(.broken(problem), problem.span, style)
      return
    case .document, .quote, .list, .item, .paragraph, .heading, .table, .tableRow, .tableCell,
      .note:
      break
    }
    read(node.children, inner)
  }

  /// What is wrong with words that are told to be of a language: `[palabras](lang:es)`.
  private func languageProblem(of address: String, _ node: MarkdownNode) -> Diagnostic? {
    guard address.hasPrefix(LanguageTag.linkScheme) else { return nil }
    let tag = String(address.dropFirst(LanguageTag.linkScheme.count))
    guard !LanguageTag.isTag(tag) else { return nil }
    return Diagnostic(
      "unknown-language", at: cut.origin.span(cut.offset(line: node.line, column: node.column)),
      "'\(tag)' is not a language tag", hint: "write it like [palabras](lang:es)")
  }

  /// Reads a sentence that is struck out, which may be left out: `~~2: Words.~~` with its priority.
  private mutating func readSentence(_ node: MarkdownNode, _ style: Style) {
    let source = cut.origin.span(cut.offset(line: node.line, column: node.column))
    var inner = style
    inner.sentence = OptionalSentence(source: source)
    var children = node.children
    if case .text(let text)? = children.first?.kind, let mark = text.priorityMark {
      inner.sentence?.priority = mark.number
      children[0].kind = .text(String(text.dropFirst(mark.length)))
      children[0].column += mark.length
    }
    let isBegun = segments.last?.endsSentence ?? true
    read(children, inner)
    guard !isBegun || segments.last?.endsSentence == false else { return }
    let problem = Diagnostic(
      "optional-part", at: source, "what may be left out is not a whole sentence",
      hint: "strike out whole sentences with their full stops: '~~2: A sentence.~~'")
    findings.add(problem)
    add(.broken(problem), source, style)
  }

  private mutating func read(_ text: String, _ node: MarkdownNode, _ style: Style) {
    let start = cut.byte(line: node.line, column: node.column)
    var byte = start
    var literal = String.UnicodeScalarView()
    var literalStart = start
    let scalars = Array(text.unicodeScalars)
    let marks = PositionMarks(in: scalars)
    var style = style
    for (index, scalar) in scalars.enumerated() {
      let length = UTF8.width(scalar)
      if let position = marks.position(from: index) {
        add(String(literal), literalStart..<byte, style)
        style.position = position
        literal = String.UnicodeScalarView()
        literalStart = byte + length
      } else if let field = cut.field(scalar) {
        add(String(literal), literalStart..<byte, style)
        add(field.content, field.source, style)
        literal = String.UnicodeScalarView()
        literalStart = byte + length
      } else if keepsLines, isAtLineStart, Character(scalar) == CutText.linePrefix {
        literalStart = byte + length
      } else {
        literal.append(scalar)
      }
      isAtLineStart = false
      byte += length
    }
    add(String(literal), literalStart..<byte, style)
  }

  /// Adds literal text, to the last segment if that is text of the same style and line.
  private mutating func add(_ literal: String, _ bytes: Range<Int>, _ style: Style) {
    guard !literal.isEmpty else { return }
    let start = cut.offset(ofByte: bytes.lowerBound)
    let source = cut.origin.span(start, cut.offset(ofByte: bytes.upperBound) - start)
    if let last = segments.last, case .literal(let text) = last.content,
      last.has(style), last.source.line == source.line
    {
      segments[segments.count - 1].content = .literal(text + literal)
      segments[segments.count - 1].source.length =
        max(last.source.length, source.column + source.length - last.source.column)
    } else {
      add(.literal(literal), source, style)
    }
  }

  private mutating func add(
    _ content: Words.Segment.Content, _ source: SourceSpan, _ style: Style
  ) {
    segments.append(
      Words.Segment(
        content, isBold: style.isBold, isItalic: style.isItalic, position: style.position,
        link: style.link, sentence: style.sentence, source: source))
  }

  private mutating func breakLine(_ node: MarkdownNode, _ style: Style) {
    isAtLineStart = true
    let last = segments.last?.source ?? cut.origin.span(0)
    let source = SourceSpan(
      file: last.file, line: last.line, column: last.column + last.length)
    if node.kind == .lineBreak || keepsLines {
      add(.lineBreak, source, style)
    } else if let last = segments.last, case .literal(let text) = last.content, last.has(style) {
      segments[segments.count - 1].content = .literal(text + " ")
    } else {
      add(.literal(" "), source, style)
    }
  }

  /// Removes blanks at the ends, but tabs.
  private mutating func trim() {
    while let first = segments.first {
      guard case .literal(let text) = first.content else { break }
      let kept = text.drop { $0.isWhitespace && $0 != "\t" }
      segments[0].content = .literal(String(kept))
      segments[0].source.column += text.count - kept.count
      guard kept.isEmpty else { break }
      segments.removeFirst()
    }
    while let last = segments.last {
      guard case .literal(let text) = last.content else { break }
      let kept = text.trimmingTrailingBlanks()
      segments[segments.count - 1].content = .literal(kept)
      guard kept.isEmpty else { break }
      segments.removeLast()
    }
  }
}

extension Words.Segment {
  fileprivate func has(_ style: InlineReader.Style) -> Bool {
    isBold == style.isBold && isItalic == style.isItalic && position == style.position
      && link == style.link && sentence == style.sentence
  }

  /// Whether what stands before ends with the segment; of a field that is not known here.
  fileprivate var endsSentence: Bool {
    guard case .literal(let text) = content else { return true }
    let end = text.last { !$0.isWhitespace && !"\"'”’»)]".contains($0) }
    return end.map { ".!?…:。！？؟۔।။។".contains($0) } ?? true
  }
}

extension String {
  /// A number before a colon at the start, and how many characters both have.
  fileprivate var priorityMark: (number: Int, length: Int)? {
    guard let colon = firstIndex(of: ":"), let number = Int(self[..<colon]), number > 0 else {
      return nil
    }
    let rest = self[index(after: colon)...]
    return (number, count - rest.drop { $0 == " " }.count)
  }

  /// The text without white space at its end, but tabs.
  fileprivate func trimmingTrailingBlanks() -> String {
    lastIndex { !$0.isWhitespace || $0 == "\t" }.map { String(self[...$0]) } ?? ""
  }
}
