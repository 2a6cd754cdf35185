import DocumentModel

/// Reads running text from Markdown: paragraphs, headings, lists, quotes and notes.
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
    let document = MarkdownNode.document(cut.text, hasNotes: true)
    reader.read(document.children, level: 0)
    NoteCheck.reportUnused(
      in: cut.text, read: Set(document.children.filter { $0.kind == .note }.map(\.line)),
      span: { cut.origin.span(cut.offset(line: $0, column: 1)) }, findings: findings)
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
  private var noteCount = 0

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
      case .table(let alignments): readTable(node, alignments)
      case .list(let start): readList(node, start: start, level: level)
      case .note: readNote(node)
      case .unsupported(let what): refuse(what, node)
      case .noteNumber, .document, .item, .text, .softBreak, .lineBreak, .emphasis, .strong, .link,
        .strikethrough, .tableRow, .tableCell, .comment:
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

  private mutating func readNote(_ node: MarkdownNode) {
    noteCount += 1
    let kind = TextBlockSource.Kind.note(noteCount)
    let first = blocks.count
    for child in node.children {
      switch child.kind {
      case .paragraph where blocks.count == first: add(kind, child)
      case .paragraph: join(child)
      case .comment: break
      case .unsupported(let what): refuse(what, child)
      default: refuse("anything but paragraphs in a note", child)
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

  // MARK: Tables

  /// Reads a table; its words are those of all cells, for what counts them.
  private mutating func readTable(_ node: MarkdownNode, _ alignments: [Table.Alignment]) {
    var rows: [[Words]] = []
    var words = Words(segments: [], source: span(node))
    for row in node.children {
      rows.append(
        row.children.map { cell in
          let segments = InlineReader.segments(cell.children, cut, findings: findings)
          if !words.segments.isEmpty {
            words.segments.append(Words.Segment(.literal(" "), source: span(cell)))
          }
          words.segments += segments
          return Words(segments: segments, source: span(cell))
        })
    }
    let table = TableSource(alignments: alignments, rows: rows)
    blocks.append(TextBlockSource(.table(table), words: words))
  }

  private mutating func refuse(_ what: String, _ node: MarkdownNode) {
    let problem = Diagnostic(
      "markdown-unsupported", at: span(node), "\(what) has no place in running text",
      hint:
        "use paragraphs, headings, lists, quotes, tables, **bold**, *italic* and [links](address)")
    findings.add(problem)
    self.problem = problem
  }

  private func span(_ node: MarkdownNode) -> SourceSpan {
    cut.origin.span(cut.offset(line: node.line, column: node.column))
  }
}
