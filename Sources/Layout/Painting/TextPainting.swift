import DocumentModel
import Typesetting

extension BoxPainter {
  /// Sets a box's text into its area and paints it; says so if it does not fit.
  func paintText(_ block: TextBlock, of node: Node, in area: Rect) {
    let bound = bound(of: node, in: area)
    if isTooNarrow(area.width, for: block.paragraphs, of: node) { return }
    let text = state.setter.set(block, of: node, measure: area.width, height: bound)
    report(text.problems, of: node)
    state.paragraphs.add(text, of: block, node: node, measure: area.width)
    if let fit = block.fit, let outcome = text.outcome {
      state.record(outcome, of: fit, room: bound, at: node.box.source)
    }
    reportOverset(text, of: block, node: node, height: bound)
    let y = area.y + max(0, area.height - text.height) * node.box.alignment.vertical.part
    let first = items.count
    for line in text.lines {
      let paragraph = block.paragraphs[line.paragraph]
      let before = (area.width - text.measure) * paragraph.style.alignment.part
      paint(
        line.line, at: Point(x: area.x + before, y: y + line.baseline), measure: text.measure,
        tags: tags(of: line.paragraph, in: node),
        source: paragraph.runs.first?.source ?? node.box.source)
    }
    guard block.runsOff else { return }
    for index in items.indices.dropFirst(first) { items[index].isCropped = true }
  }

  /// Fills a frame's columns with what its thread has left, and leaves the rest to the next.
  func paintFrame(_ frame: Frame, of node: Node, in area: Rect) {
    var flow = measuring.flow(of: node, frame: frame, width: area.width)
    if isTooNarrow(flow.width, for: flow.paragraphs, of: node) { return }
    flow.grid = state.grid(of: frame, at: area.y)
    let bound = bound(of: node, in: area)
    flow = fitted(flow, frame: frame, of: node, height: bound)
    state.enter(frame, of: node, flow: &flow)
    let columns = flow.fillColumns(
      frame.columns, height: area.height, isBalanced: frame.isBalanced || bound == nil)
    // Notes stand on the last line that the columns have in common.
    let isFilled = bound != nil && !frame.isBalanced
    let foot = isFilled ? area.height : columns.map(\.height).max() ?? 0
    for (index, column) in columns.enumerated() {
      let x = area.x + (flow.width + frame.gutter) * Double(index)
      paint(column, of: flow, at: Point(x: x, y: area.y))
      paint(
        column.notes, of: node, thread: frame.thread,
        in: Rect(x: x, y: area.y, width: flow.width, height: foot))
    }
    state.leave(frame.thread, flow: flow)
  }

  private func paint(_ column: FilledColumn, of flow: Flow, at origin: Point) {
    for placed in column.placed {
      let y = origin.y + placed.y
      switch placed.piece {
      case .box(let child, let height):
        paint(child, in: Rect(x: origin.x, y: y, width: flow.width, height: height))
      case .beside(let child, let size, let side):
        let x = side == .start ? origin.x : origin.x + flow.width - size.width
        paint(child, in: Rect(origin: Point(x: x, y: y), size: size))
      case .line(let line):
        state.paragraphs.add(line, measure: flow.width, setting: flow.stream.fit)
        paint(line, at: Point(x: origin.x, y: y), measure: flow.width)
      }
    }
  }

  private func paint(_ line: FlowLine, at origin: Point, measure: Double) {
    report(line.problems, of: line.node)
    paint(
      line.line, at: origin, measure: measure, tags: tags(of: line.text.index, in: line.node),
      source: line.source ?? line.node.box.source)
  }

  /// The tags of a paragraph; what a page repeats of an earlier one is not read again.
  private func tags(of paragraph: Int, in node: Node) -> ParagraphTags {
    isRepeating
      ? .artifact(.pagination, of: node.paragraphs[paragraph]) : node.tags(ofParagraph: paragraph)
  }

  /// Paints a line with its baseline's start at a point of the unmirrored page.
  func paint(
    _ line: SetLine, at origin: Point, measure: Double, tags: ParagraphTags, source: SourceSpan
  ) {
    let x = drawn(Rect(x: origin.x, y: origin.y, width: measure, height: 0)).x
    for (index, var run) in line.runs.enumerated() {
      run.move(x: x, y: origin.y)
      let tag = line.sources[index].map { tags.runs[$0] } ?? tags.marker
      add(.glyphs(run), tag: tag, source: source)
    }
    for var leader in line.leaders {
      leader.move(x: x, y: origin.y)
      add(.glyphs(leader), tag: .artifact, source: source)
    }
    for underline in line.underlines {
      add(
        Path(underline.rect.moved(x: x, y: origin.y)), fill: .solid(underline.ink), stroke: nil)
    }
    for link in line.links {
      var tag = tags.runs[link.source]
      tag.alternative = link.text
      add(
        .link(link.rect.moved(x: x, y: origin.y), address: link.address), tag: tag, source: source)
    }
  }

  private func reportOverset(
    _ text: SetText, of block: TextBlock, node: Node, height: Double?
  ) {
    var fitting = text.lines.count
    if let limit = block.fit?.lines { fitting = min(fitting, limit) }
    if let height {
      var room = text.lines.prefix { $0.baseline <= height + tolerance }.count
      // The last line's letters may reach below the frame though its baseline does not.
      if room == text.lines.count, text.height > height + tolerance { room -= 1 }
      fitting = min(fitting, room)
    }
    guard fitting < text.lines.count else { return }
    let rest = text.lines[fitting...].map(\.line)
    state.reportOverset(
      Rest(rest), at: node.source, frame: node.frame, fit: block.fit, box: node.box.source)
  }

  /// Names the script of a character that no font has, and what would bring a font for it.
  private func reportMissing(_ scalar: Unicode.Scalar, at span: SourceSpan?, frame: String?) {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let script = TextProblem.script(of: scalar)
    let isOfOne = !["Zyyy", "Zinh", "Zzzz"].contains(script)
    let sought = ScriptCode.sought(for: script, writing: state.document.language.script)
    let offer = sought.lazy.compactMap { code in
      self.state.document.offers.first { $0.scripts.contains(code) }
    }.first
    let remedy = "name a font that has it"
    state.report(
      "missing-glyph", at: span ?? SourceSpan(file: state.document.edition), frame: frame,
      "no font has a glyph for '\(scalar)' (\(code)\(isOfOne ? ", script \(script)" : ""))",
      hint: offer.map { "apt-get install \($0.package), which brings \($0.family), or \(remedy)" }
        ?? "use another character, or \(remedy)")
  }

  /// Turns what typesetting found into diagnostics.
  func report(_ problems: [TextProblem], of node: Node) {
    for problem in problems {
      switch problem {
      case .missingGlyph(let scalar, let source):
        reportMissing(scalar, at: source ?? node.source, frame: node.frame)
      case .overfullLine(let word, let excess, let source):
        state.report(
          "overset-word", at: source ?? node.source, frame: node.frame,
          "the word '\(word.prefix(60))' is \(fixed(excess)) pt longer than its line",
          hint: "use a shorter word, a soft hyphen (U+00AD) in it, or a wider frame",
          box: node.box.source)
      case .tabOverrun(let line, let excess, let source):
        state.report(
          "overset-tab", at: source ?? node.source, frame: node.frame,
          "the line '\(line.described)' is \(fixed(excess)) pt too long for its tab stops",
          hint: "shorten the text, or move the stops", box: node.box.source)
      case .missingTab(let source):
        state.report(
          "missing-tab", at: source ?? node.source, frame: node.frame,
          "a line has more tabs than the box has stops",
          hint: "add a stop to `tabs`, or take a tab away")
      case .missingForm(let form):
        state.report(
          "missing-feature", severity: .warning, at: form.source ?? node.source, frame: nil,
          "the family '\(form.family)' has no \(form.kind.rawValue): these are set as they are",
          hint: "leave them out, or use a family that has them")
      case .unreadableFont(let path, let reason):
        let name = path.split(separator: "/").last.map(String.init) ?? path
        state.report(
          "font-broken", at: node.box.source, frame: node.frame,
          "the font file '\(name)' cannot be read: \(reason)",
          hint: "install the font anew, or name another in the brand")
      }
    }
  }
}

extension ParagraphStyle.Alignment {
  /// The part of what lines run over their box by that lies before its start.
  fileprivate var part: Double {
    switch self {
    case .start, .justify: 0
    case .center: 0.5
    case .end: 1
    }
  }
}

extension Rect {
  fileprivate func moved(x dx: Double, y dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }
}

extension String {
  /// The beginning of a line of text, tabs shown as arrows.
  fileprivate var described: String {
    let line = split(whereSeparator: \.isNewline).joined().prefix(60).map { $0 == "\t" ? "→" : $0 }
    return String(line)
  }
}
