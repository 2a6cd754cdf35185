import DocumentModel

/// Reads a template's design in one of its formats.
struct DesignReader {
  let reader: YAMLReader
  let names: BrandNames
  let files: TemplateFiles
  let trim: Size
  /// The names of all boxes of the template, with those that this format leaves out.
  let boxNames: [String]

  /// The design that the adapted tree of a template file says; nil if it has errors.
  func design(_ file: YAMLNode) -> Template.Design? {
    let errors = reader.findings.errorCount
    let page = reader.mapping(file["page"], TemplateShapes.page)
    let gutter = reader.length(page?["gutter"], on: trim) ?? 12
    let baseline = baseline(page)
    let boxes = BoxReader(
      reader: reader, names: names, files: files, page: trim, gutter: gutter,
      hasBaseline: page?.has("baseline") ?? false)
    let gap = reader.length(file["gap"], on: trim)
    guard let layout = file["layout"], reader.someItems(layout, of: .mapping) != nil,
      let first = boxes.boxes(layout, .down, depth: 1)
    else {
      return nil
    }
    var design = Template.Design(
      trim: trim, margin: reader.insets(page?["margin"], on: trim) ?? Insets(36),
      columns: reader.integer(page?["columns"], in: 1...48) ?? 12, gutter: gutter,
      bleed: reader.length(page?["bleed"], on: trim) ?? 9,
      ground: boxes.inks.ink(page?["ground"]), baseline: baseline,
      first: stack(first, gap: gap, source: layout.span))
    readContinued(into: &design, file["continued"], boxes: boxes, gap: gap)
    readFurther(into: &design, file["pages"], boxes: boxes, gap: gap)
    checkMargin(design, page)
    for page in design.pages {
      WrapCheck(findings: reader.findings).check(page)
    }
    ThreadCheck(findings: reader.findings).check(design, thread: file["continued"]?["thread"])
    AnchorCheck(names: boxNames, findings: reader.findings).check(design)
    FitCheck(findings: reader.findings).checkSeries(of: design)
    return reader.findings.errorCount == errors ? design : nil
  }

  /// The distance of the lines of the baseline grid: at least that of the smallest print.
  private func baseline(_ page: YAMLMapping?) -> Double? {
    guard let node = page?["baseline"], let length = reader.length(node, on: trim) else {
      return nil
    }
    guard (4...200).contains(length) else {
      reader.outOfRange(node, "4pt to 200pt")
      return nil
    }
    return length
  }

  private func stack(_ boxes: [TemplateBox], gap: Double?, source: SourceSpan) -> TemplateBox {
    var box = TemplateBox(.stack(boxes), source: source)
    box.gap = gap
    return box
  }

  private func readContinued(
    into design: inout Template.Design, _ node: YAMLNode?, boxes: BoxReader, gap: Double?
  ) {
    guard let node, !node.isNull,
      let continued = reader.mapping(node, TemplateShapes.continued)
    else { return }
    design.continuedThread = reader.text(continued["thread"])
    design.continuedLimit = reader.integer(continued["limit"], in: 1...99) ?? 1
    guard let layout = continued["layout"],
      let read = boxes.boxes(layout, .down, depth: 1)
    else { return }
    let own = reader.length(continued["gap"], on: trim)
    design.continued = stack(read, gap: own ?? gap, source: layout.span)
  }

  private func readFurther(
    into design: inout Template.Design, _ node: YAMLNode?, boxes: BoxReader, gap: Double?
  ) {
    for item in reader.items(node, of: .mapping) ?? [] {
      guard let page = reader.mapping(item, TemplateShapes.further), let layout = page["layout"],
        reader.someItems(layout, of: .mapping) != nil,
        let read = boxes.boxes(layout, .down, depth: 1)
      else { continue }
      let own = reader.length(page["gap"], on: trim)
      design.further.append(stack(read, gap: own ?? gap, source: layout.span))
    }
  }

  private func checkMargin(_ design: Template.Design, _ page: YAMLMapping?) {
    guard let page else { return }
    let gutters = design.gutter * Double(design.columns - 1)
    if design.margin.horizontal + gutters >= trim.width || design.margin.vertical >= trim.height {
      reader.findings.error(
        "page-too-small", at: page.span(of: "margin"),
        "margins and gutters leave no room on the page")
    }
  }
}
