import DocumentModel

/// Reads boxes that stand for several boxes.
struct ElementReader {
  let boxes: BoxReader

  var reader: YAMLReader { boxes.reader }

  func element(_ kind: BoxKind, _ box: YAMLMapping) -> TemplateElement? {
    switch kind {
    case .checklist: return checklist(box).map { .checklist($0) }
    case .lines: return lines(box).map { .lines($0) }
    case .steps: return steps(box).map { .steps($0) }
    case .chart: return ChartReader(boxes: boxes).chart(box).map { .chart($0) }
    case .logos: return logos(box).map { .logos($0) }
    case .strips: return StripsReader(elements: self).strips(box).map { .strips($0) }
    case .map: return MapReader(boxes: boxes).map(box).map { .map($0) }
    case .stack, .row, .grid, .layers, .headline, .title, .subtitle, .lead, .body, .label,
      .caption, .quote, .number, .frame, .table, .picture, .art, .logo, .qr, .rule,
      .space:
      return nil
    }
  }

  // MARK: Entries

  /// A list of words, or of `text` with `each` and `when`; nil if one of them cannot be read.
  func entries(_ node: YAMLNode?) -> [TemplateElement.Entry<Words>]? {
    guard let items = reader.someItems(node, of: .words) else { return nil }
    let entries = items.compactMap { item -> TemplateElement.Entry<Words>? in
      guard item.entries != nil else {
        return reader.words(item).map { TemplateElement.Entry($0, source: item.span) }
      }
      guard let mapping = reader.mapping(item, ElementShapes.entry) else { return nil }
      return reader.words(mapping["text"]).map { entry($0, mapping, at: item.span) }
    }
    return entries.count == items.count ? entries : nil
  }

  private func entry<Content>(
    _ content: Content, _ mapping: YAMLMapping, at span: SourceSpan
  ) -> TemplateElement.Entry<Content> {
    TemplateElement.Entry(
      content, condition: reader.condition(mapping["when"]),
      repetition: boxes.repetition(mapping["each"]), source: span)
  }

  func stroke(_ box: YAMLMapping) -> TemplateBox.Line? {
    boxes.inks.line(box["stroke"], on: boxes.page)
  }

  // MARK: Checklists and lines

  private func checklist(_ box: YAMLMapping) -> TemplateChecklist? {
    guard let entries = entries(box["checklist"]) else { return nil }
    let answers = reader.items(box["answers"], of: .words)?.compactMap { reader.words($0) }
    return TemplateChecklist(entries: entries, answers: answers ?? [], stroke: stroke(box))
  }

  private func lines(_ box: YAMLMapping) -> TemplateLines? {
    var lines = TemplateLines(stroke: stroke(box))
    if let step = reader.length(box["step"], on: boxes.page) {
      guard step >= 8 else {
        if let node = box["step"] { reader.outOfRange(node, "8pt or more, to write between") }
        return nil
      }
      lines.step = step
    }
    lines.across = reader.integer(box["across"], in: 1...6) ?? 1
    if let node = box["columns"] {
      guard let columns = columns(node) else { return nil }
      lines.columns = columns
    }
    guard let node = box["lines"] else { return nil }
    if node.items != nil {
      guard let labels = entries(node) else { return nil }
      if let columns = box["columns"] {
        reader.findings.error(
          "key-conflict", at: columns.span, "lines with words before them have no columns",
          hint: "say how many lines the table has: 'lines: 12'")
        return nil
      }
      lines.labels = labels
    } else if node.text != "fill" {
      guard let count = reader.integer(node, in: 1...200) else { return nil }
      lines.count = count
    }
    return lines
  }

  private func columns(_ node: YAMLNode) -> [TemplateLines.Column]? {
    guard let items = reader.someItems(node, of: .words) else { return nil }
    let columns = items.compactMap { item -> TemplateLines.Column? in
      guard item.entries != nil else {
        return reader.words(item).map { TemplateLines.Column(label: $0) }
      }
      guard let mapping = reader.mapping(item, ElementShapes.column),
        let label = reader.words(mapping["text"]), let width = width(mapping["width"])
      else { return nil }
      return TemplateLines.Column(label: label, width: width)
    }
    return columns.count == items.count ? columns : nil
  }

  private func width(_ node: YAMLNode?) -> Table.Width? {
    guard let node else { return .share(1) }
    if let text = node.text, let weight = Length.number(text), weight > 0 { return .share(weight) }
    return reader.length(node, on: boxes.page).map { .fixed($0) }
  }

  // MARK: Logos

  private func logos(_ box: YAMLMapping) -> TemplateLogos? {
    guard let items = reader.someItems(box["logos"], of: .mapping) else { return nil }
    let entries = items.compactMap { item -> TemplateElement.Entry<TemplateLogos.Logo>? in
      guard let mapping = reader.mapping(item, ElementShapes.logo),
        let name = reader.words(mapping["name"])
      else { return nil }
      let picture = mapping["logo"].flatMap(boxes.pictureSource)
      if mapping["logo"] != nil, picture == nil { return nil }
      return entry(TemplateLogos.Logo(name: name, picture: picture), mapping, at: item.span)
    }
    guard entries.count == items.count else { return nil }
    return TemplateLogos(entries: entries, columns: reader.integer(box["columns"], in: 1...12))
  }

  // MARK: Steps

  private func steps(_ box: YAMLMapping) -> TemplateSteps? {
    guard let items = reader.someItems(box["steps"], of: .mapping) else { return nil }
    let entries = items.compactMap(step)
    guard entries.count == items.count else { return nil }
    var steps = TemplateSteps(entries: entries)
    steps.course =
      reader.choice(box["course"], among: ["down", "across"]) == "across"
      ? .across : .down
    steps.current = reader.words(box["current"], isPlain: true)
    steps.here = reader.words(box["here"])
    steps.hasNumbers = reader.boolean(box["numbers"]) ?? true
    steps.ink = boxes.inks.ink(box["path"])
    steps.aheadInk = boxes.inks.ink(box["ahead"])
    steps.highlight = boxes.inks.ink(box["highlight"])
    steps.highlightInk = boxes.inks.ink(box["on-highlight"])
    steps.styles = styles(box["styles"])
    steps.bleed = reader.edges(box["bleed"]) ?? []
    guard steps.current == nil || steps.here != nil else {
      reader.findings.error(
        "missing-key", at: box.span(of: "current"),
        "the present step is marked, and no words say so",
        hint: "add 'here: We are here', for those who do not see the mark")
      return nil
    }
    return steps
  }

  private func step(_ node: YAMLNode) -> TemplateElement.Entry<TemplateSteps.Step>? {
    guard let mapping = reader.mapping(node, ElementShapes.step),
      let title = reader.words(mapping["title"])
    else { return nil }
    let step = TemplateSteps.Step(
      title: title, text: reader.words(mapping["text"]), date: reader.words(mapping["date"]))
    return entry(step, mapping, at: node.span)
  }

  private func styles(_ node: YAMLNode?) -> [TemplateSteps.Part: TextOptions] {
    guard let mapping = reader.mapping(node, ElementShapes.styles) else { return [:] }
    let options = TextOptionsReader(
      reader: reader, inks: boxes.inks, typefaces: boxes.names.typefaces, page: boxes.page)
    var styles: [TemplateSteps.Part: TextOptions] = [:]
    for part in TemplateSteps.Part.allCases {
      guard let style = reader.mapping(mapping[part.rawValue], ElementShapes.style) else {
        continue
      }
      styles[part] = options.options(style, of: .body)
    }
    return styles
  }
}
