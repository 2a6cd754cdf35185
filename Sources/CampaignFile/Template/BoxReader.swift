import DocumentModel

/// Reads the boxes of a template in one format.
struct BoxReader {
  /// How an enclosing box lays its boxes out; room and widths depend on it.
  enum Direction {
    case down, across, over, cells
  }

  /// How deep boxes may lie in one another; deeper is a slip, and must not exhaust the stack.
  static let depthCap = 32
  /// How often a box may be repeated by numbers.
  static let mostNumbers = 500

  let reader: YAMLReader
  let names: BrandNames
  let files: TemplateFiles
  /// The trimmed page, and the gutter between the columns of its grid, in points.
  let page: Size
  let gutter: Double
  /// Whether the page has a baseline grid.
  let hasBaseline: Bool

  var inks: InkNameReader {
    InkNameReader(
      reader: reader, inks: names.inks,
      patterns: PatternSource(files: files, page: page, allowed: names.patterns))
  }

  func boxes(_ node: YAMLNode?, _ direction: Direction, depth: Int) -> [TemplateBox]? {
    guard let items = reader.items(node, of: .mapping) else { return nil }
    guard depth <= Self.depthCap else {
      reader.findings.error(
        "box-depth", at: items.first?.span ?? SourceSpan(file: ""),
        "boxes lie more than \(Self.depthCap) deep in one another")
      return nil
    }
    return items.compactMap { box($0, direction, depth: depth) }
  }

  /// The box; nil if what it holds cannot be read.
  private func box(_ node: YAMLNode, _ direction: Direction, depth: Int) -> TemplateBox? {
    guard let entries = node.entries else {
      reader.wrongType(node, "a box such as '- headline: …'")
      return nil
    }
    guard let kind = kind(of: entries, at: node.span),
      let mapping = reader.mapping(node, TemplateShapes.box(kind))
    else { return nil }
    let content = content(kind, mapping, depth: depth)
    var box = TemplateBox(content ?? .space, source: node.span)
    readFlow(into: &box, kind, mapping)
    readPlace(into: &box, mapping)
    readDress(into: &box, mapping)
    readAlignment(into: &box, kind, mapping)
    readText(into: &box, kind, mapping)
    if kind == .space { setRoom(of: &box, mapping, direction) }
    if direction != .cells { checkCell(kind, mapping) }
    return content == nil ? nil : box
  }

  /// Says that only a cell of a grid takes several columns or rows.
  private func checkCell(_ kind: BoxKind, _ mapping: YAMLMapping) {
    for key in ["across", "down"] where mapping.has(key) && !(kind == .lines && key == "across") {
      reader.findings.error(
        "misplaced-key", at: mapping.span(of: key),
        "'\(key)' is for the cells of a grid, and this box stands in none",
        hint: key == "across"
          ? "say how many columns of the page it takes with 'span', or put it into a 'grid'"
          : "give it a 'height', or put it into a 'grid'")
    }
  }

  private func kind(of entries: [YAMLNode.Entry], at span: SourceSpan) -> BoxKind? {
    let kinds = BoxKind.kinds(in: entries)
    if kinds.count > 1 {
      reader.findings.error(
        "box-kind", at: kinds[1].key.span,
        "the box is \(kinds[0].kind.described) and \(kinds[1].kind.described) at once",
        hint: "begin another box with '- \(kinds[1].kind.rawValue): …'")
      return nil
    }
    if let kind = kinds.first?.kind { return kind }
    if entries.contains(where: { $0.key.text == "continues" }) { return .frame }
    let all = BoxKind.allCases.map(\.rawValue)
    let slip = entries.lazy.compactMap { entry in
      entry.key.text.flatMap { Suggestion.nearest(to: $0, among: all) }.map { (entry.key, $0) }
    }.first
    reader.findings.error(
      "box-kind", at: slip?.0.span ?? entries.first?.key.span ?? span,
      "the box does not say what it is",
      hint: slip.map { "did you mean '\($0.1)'?" } ?? "give one of \(all.joined(separator: ", "))")
    return nil
  }

  /// The name, the condition and the repetition.
  private func readFlow(into box: inout TemplateBox, _ kind: BoxKind, _ mapping: YAMLMapping) {
    box.name = reader.text(mapping["name"])
    box.condition = reader.condition(mapping["when"])
    box.repetition = repetition(mapping["each"])
    box.gap = reader.length(mapping["gap"], on: page)
    if box.gap == nil, kind == .row || kind == .grid { box.gap = gutter }
    guard kind == .frame else { return }
    box.flow.thread = reader.text(mapping["thread"]) ?? box.name
    box.flow.columns = reader.integer(mapping["columns"], in: 1...12) ?? 1
    box.flow.gutter = reader.length(mapping["gutter"], on: page)
    box.flow.isBalanced = reader.boolean(mapping["balance"]) ?? false
    box.flow.hasNotesBehind = reader.choice(mapping["notes"], among: ["foot", "end"]) == "end"
    box.flow.isOnGrid = reader.boolean(mapping["on-grid"]) ?? false
    if box.flow.isOnGrid, !hasBaseline {
      reader.findings.error(
        "missing-key", at: mapping.span(of: "on-grid"), "the page has no baseline grid",
        hint: "give the page one: 'page: { baseline: 14pt }'")
    }
  }

  /// `point in audience.points`: the name and the list.
  func repetition(_ node: YAMLNode?) -> TemplateBox.Repetition? {
    guard let node, let text = reader.text(node) else { return nil }
    let parts = text.split(separator: " ")
    let isName = parts.first?.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    guard parts.count == 3, parts[1] == "in", isName else {
      reader.wrongType(
        node, "a name and a list such as 'point in audience.points', or 'line in 1..6'")
      return nil
    }
    var span = node.textSpan
    span.column += text.distance(from: text.startIndex, to: parts[2].startIndex)
    span.length = parts[2].count
    let name = String(parts[0])
    if let dots = parts[2].firstRange(of: ".."), let first = Int(parts[2][..<dots.lowerBound]),
      let last = Int(parts[2][dots.upperBound...])
    {
      guard first <= last, last - first < Self.mostNumbers else {
        reader.findings.error(
          "out-of-range", at: span, "'\(parts[2])' is no range of numbers",
          hint: "write the smaller first, at most \(Self.mostNumbers) numbers: '1..6'")
        return nil
      }
      return TemplateBox.Repetition(name: name, items: .numbers(first...last, source: span))
    }
    return reader.field(String(parts[2]), at: span).map {
      TemplateBox.Repetition(name: name, items: .list($0))
    }
  }

  private func readText(into box: inout TemplateBox, _ kind: BoxKind, _ mapping: YAMLMapping) {
    guard kind.textRole != nil || kind == .frame || kind == .table || kind.isElement else {
      if kind == .qr { box.text.ink = inks.ink(mapping["ink"]) }
      return
    }
    if kind.isElement {
      box.textRoleName = mapping["role"]?.text.flatMap(TemplateBox.TextRole.init)
    }
    box.text = TextOptionsReader(
      reader: reader, inks: inks, typefaces: names.typefaces, page: page
    ).options(mapping, of: kind)
  }

  /// The length of a `space`, along the boxes that it stands among.
  private func setRoom(
    of box: inout TemplateBox, _ mapping: YAMLMapping, _ direction: Direction
  ) {
    guard let length = reader.length(mapping["space"], on: page) else { return }
    switch direction {
    case .across, .cells: box.width = box.width ?? .fixed(length)
    // Room that grows is at least so high.
    case .down where box.grow != nil: box.minimumHeight = max(box.minimumHeight, length)
    case .down, .over: box.height = box.height ?? .fixed(length)
    }
  }
}
