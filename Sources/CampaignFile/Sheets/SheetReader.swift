import DocumentModel

/// Reads what a sheet is: its kind, its paper, where pages lie on it.
struct SheetReader {
  let reader: YAMLReader

  /// The sheet, or nil with the reasons in `findings`.
  func sheet(_ node: YAMLNode, name: String, at span: SourceSpan) -> SheetDesign? {
    let errors = reader.findings.errorCount
    guard node.entries != nil else {
      reader.wrongType(node, "a sheet as \(ValueKind.mapping.described)")
      return nil
    }
    guard let kindNode = node["kind"], !kindNode.isNull else {
      reader.findings.error(
        "missing-key", at: node.span, "a sheet needs 'kind'",
        hint: "write 'kind: n-up', 'kind: tiled' or 'kind: folded'")
      return nil
    }
    guard let kind = reader.choice(kindNode, of: SheetShapes.Kind.self),
      let file = reader.mapping(node, SheetShapes.shape(of: kind))
    else { return nil }
    let content =
      switch kind {
      case .grid: grid(file).map(SheetDesign.Kind.grid)
      case .tiles: SheetDesign.Kind.tiles(tiling(file))
      case .fold: fold(file).map(SheetDesign.Kind.fold)
      }
    let paper = paper(file["paper"])
    _ = reader.text(file["purpose"])
    guard let content, let paper else { return nil }
    var design = SheetDesign(name: name, source: span, kind: content, paper: paper)
    apply(file, to: &design)
    return reader.findings.errorCount == errors ? design : nil
  }

  private func apply(_ file: YAMLMapping, to design: inout SheetDesign) {
    // Labels lie on their paper in one way, which is upright unless it is said.
    design.orientation =
      reader.choice(file["orientation"], of: SheetDesign.Orientation.self)
      ?? (file["start"] == nil ? nil : .portrait)
    design.bleed = length(file["bleed"], to: 72) ?? 0
    // What is cut through a bleed is printed by a press, unless somebody knows better.
    design.purpose =
      reader.choice(file["pages"], of: PrinterProfile.Purpose.self)
      ?? (design.bleed > 0 ? .press : .office)
    design.edge = length(file["unprintable"], to: 72)
    design.hasMarks = reader.boolean(file["marks"]) ?? true
    if design.bleed > 0, design.purpose == .office {
      reader.findings.error(
        "no-bleed", at: file.span(of: "bleed"), "pages for the office have no bleed to show",
        hint: "leave 'bleed' out, or write 'pages: press'")
    }
  }

  private func grid(_ file: YAMLMapping) -> SheetGrid? {
    guard let columns = reader.integer(file["columns"], in: 1...50),
      let rows = reader.integer(file["rows"], in: 1...50)
    else { return nil }
    var grid = SheetGrid(columns: columns, rows: rows)
    if let gutter = pair(file["gutter"]) { grid.gutter = gutter }
    if file["start"] != nil || file["step"] != nil { grid.labels = labels(file) }
    grid.fill = reader.choice(file["fill"], of: SheetGrid.Fill.self) ?? .repeated
    grid.backs = reader.choice(file["backs"], of: SheetTurn.self)
    return grid
  }

  private func labels(_ file: YAMLMapping) -> SheetGrid.Labels? {
    for (key, other) in [("start", "step"), ("step", "start")] where file[key] == nil {
      reader.findings.error(
        "missing-key", at: file.span(of: other), "'\(other)' needs '\(key)' beside it",
        hint: "give where the first label begins and how far apart labels begin")
    }
    if file["gutter"] != nil {
      reader.findings.error(
        "needless-key", at: file.span(of: "gutter"), "'step' leaves nothing for 'gutter' to say",
        hint: "leave one of the two out")
    }
    guard let start = pair(file["start"]), let step = pair(file["step"]) else { return nil }
    return SheetGrid.Labels(start: Point(x: start.width, y: start.height), step: step)
  }

  private func tiling(_ file: YAMLMapping) -> SheetTiling {
    var tiling = SheetTiling()
    if let overlap = length(file["overlap"], to: 144) { tiling.overlap = overlap }
    tiling.hasMap = reader.boolean(file["map"]) ?? true
    return tiling
  }

  private func fold(_ file: YAMLMapping) -> SheetFold? {
    guard let style = reader.choice(file["fold"], of: SheetFold.Style.self) else { return nil }
    var fold = SheetFold(style)
    if let turn = reader.choice(file["backs"], among: SheetShapes.folding.map(\.rawValue)) {
      fold.backs = SheetTurn(rawValue: turn) ?? fold.backs
    }
    let own: [(key: String, style: SheetFold.Style, value: WritableKeyPath<SheetFold, Double>)] = [
      ("short", .tri, \.short), ("creep", .half, \.creep), ("flap", .tent, \.flap),
    ]
    for (key, meant, value) in own {
      guard let points = length(file[key], to: key == "flap" ? 288 : 18) else { continue }
      fold[keyPath: value] = points
      if style != meant {
        reader.findings.error(
          "needless-key", at: file.span(of: key),
          "'\(key)' belongs to 'fold: \(meant.rawValue)'", hint: "leave it out")
      }
    }
    return fold
  }

  // MARK: Values

  /// The name of a paper, or its width and height.
  private func paper(_ node: YAMLNode?) -> Size? {
    guard let node else { return nil }
    if node.items != nil { return sized(node) }
    guard let name = reader.text(node) else { return nil }
    if let size = StandardPapers.size(of: name) { return size }
    reader.findings.error(
      "unknown-paper", at: node.span, "there is no paper '\(name)'",
      hint: Suggestion.hint(for: name, among: StandardPapers.all.map(\.name))
        ?? "write a name such as 'letter' or 'a4', or a size such as '[8.5in, 11in]'")
    return nil
  }

  private func sized(_ node: YAMLNode) -> Size? {
    guard let size = pair(node) else { return nil }
    guard min(size.width, size.height) >= 72 else {
      reader.wrongType(node, "a width and a height of an inch or more")
      return nil
    }
    // Paper is kept upright; how it lies is said by the orientation.
    return Size(
      width: min(size.width, size.height), height: max(size.width, size.height))
  }

  /// Two lengths, across and down; a single one stands for both.
  private func pair(_ node: YAMLNode?) -> Size? {
    guard let node else { return nil }
    let items = node.items ?? [node]
    let lengths = items.compactMap { reader.length($0, on: nil) }
    guard lengths.count == items.count else { return nil }
    guard (1...2).contains(lengths.count) else {
      reader.wrongType(node, "two lengths such as '[3.5in, 2in]', across and down")
      return nil
    }
    return Size(width: lengths[0], height: lengths[lengths.count - 1])
  }

  private func length(_ node: YAMLNode?, to most: Double) -> Double? {
    guard let node, let points = reader.length(node, on: nil) else { return nil }
    guard points <= most else {
      reader.outOfRange(node, "0 to \(fixed(most))pt")
      return nil
    }
    return points
  }
}
