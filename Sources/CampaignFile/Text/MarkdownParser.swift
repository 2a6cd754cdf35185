import DocumentModel

/// Reads running text from Markdown: paragraphs, headings, lists and quotes.
enum MarkdownParser {
  /// The blocks of a text; what has no place in print goes to `findings` and is left out.
  ///
  /// - Parameters:
  ///   - file: the file that holds the text, for spans.
  ///   - firstLine: the line of the file on which the text begins.
  static func blocks(
    _ text: String, file: String, firstLine: Int, findings: Findings
  ) -> [TextBlockSource] {
    let origin = TextOrigin(text, file: file, firstLine: firstLine)
    let cut = CutText(origin, keepsLines: false, findings: findings)
    var reader = BlockReader(cut: cut, findings: findings)
    reader.read(MarkdownNode.document(cut.text).children, level: 0)
    guard let problem = reader.problem else { return reader.blocks }
    let broken = Words.Segment(.broken(problem), source: problem.span)
    let words = Words(segments: [broken], source: problem.span)
    return reader.blocks + [TextBlockSource(.paragraph, words: words)]
  }
}

/// Collects the blocks of a Markdown tree in reading order.
private struct BlockReader {
  let cut: CutText
  let findings: Findings
  private(set) var blocks: [TextBlockSource] = []
  /// What was reported of a block that is left out.
  private(set) var problem: Diagnostic?

  init(cut: CutText, findings: Findings) {
    self.cut = cut
    self.findings = findings
  }

  mutating func read(_ nodes: [MarkdownNode], level: Int) {
    for node in nodes {
      switch node.kind {
      case .paragraph: add(.paragraph, node)
      case .heading(let level): add(.heading(level), node)
      case .quote: readQuote(node)
      case .list(let start): readList(node, start: start, level: level)
      case .unsupported(let what): refuse(what, node)
      case .document, .item, .text, .softBreak, .lineBreak, .emphasis, .strong, .link,
        .strikethrough,
        .comment:
        break
      }
    }
  }

  private mutating func readQuote(_ node: MarkdownNode) {
    for child in node.children {
      switch child.kind {
      case .paragraph: add(.quote, child)
      case .comment: break
      case .unsupported(let what): refuse(what, child)
      default: refuse("anything but paragraphs in a quote", child)
      }
    }
  }

  private mutating func readList(_ node: MarkdownNode, start: Int?, level: Int) {
    for (index, item) in node.children.enumerated() {
      let kind = TextBlockSource.Kind.item(level: level, number: start.map { $0 + index })
      let first = blocks.count
      for child in item.children {
        switch child.kind {
        case .paragraph where blocks.count == first: add(kind, child)
        case .paragraph where isItem(blocks.count - 1, kind): join(child)
        case .list(let start): readList(child, start: start, level: level + 1)
        case .comment: break
        case .unsupported(let what): refuse(what, child)
        default: refuse("this in a list", child)
        }
      }
    }
  }

  private func isItem(_ index: Int, _ kind: TextBlockSource.Kind) -> Bool {
    blocks[index].kind == kind
  }

  private mutating func add(_ kind: TextBlockSource.Kind, _ node: MarkdownNode) {
    guard !isTable(node) else {
      refuse("a table", node)
      return
    }
    let segments = InlineReader.segments(node.children, cut, findings: findings)
    guard !segments.isEmpty else { return }
    blocks.append(TextBlockSource(kind, words: Words(segments: segments, source: span(node))))
  }

  /// Adds a list item's further paragraph to it, on a line of its own.
  private mutating func join(_ node: MarkdownNode) {
    let segments = InlineReader.segments(node.children, cut, findings: findings)
    let lineBreak = Words.Segment(.lineBreak, source: span(node))
    blocks[blocks.count - 1].words.segments += [lineBreak] + segments
  }

  /// Whether one of the paragraph's lines is the rule below the head of a table.
  private func isTable(_ node: MarkdownNode) -> Bool {
    guard node.kind == .paragraph else { return false }
    var line = ""
    for child in node.children {
      switch child.kind {
      case .text(let text): line += text
      case .softBreak:
        if isTableRule(line) { return true }
        line = ""
      default: line += "x"
      }
    }
    return isTableRule(line)
  }

  private func isTableRule(_ line: String) -> Bool {
    line.contains("-") && line.contains("|")
      && line.allSatisfy { $0 == "-" || $0 == "|" || $0 == ":" || $0 == " " }
  }

  private mutating func refuse(_ what: String, _ node: MarkdownNode) {
    let problem = Diagnostic(
      "markdown-unsupported", at: span(node), "\(what) has no place in running text",
      hint: "use paragraphs, headings, lists, quotes, **bold**, *italic* and [links](address)")
    findings.add(problem)
    self.problem = problem
  }

  private func span(_ node: MarkdownNode) -> SourceSpan {
    cut.origin.span(cut.offset(line: node.line, column: node.column))
  }
}
