import DocumentModel

/// Where boxes stand, how large they are and how they are dressed.
extension BoxReader {
  func readPlace(into box: inout TemplateBox, _ mapping: YAMLMapping) {
    let span = reader.integer(mapping["span"], in: 1...48)
    let width = width(mapping["width"])
    if span != nil, width != nil {
      reader.findings.error(
        "key-conflict", at: mapping.span(of: "span"), "the box has a width and a span of columns",
        hint: "keep 'width' or 'span', not both")
    }
    box.width = span.map(Extent.span) ?? width
    box.height = extent(mapping["height"])
    if case .picture = box.content {
    } else if let ratio = ratio(mapping["ratio"]) {
      if box.height != nil {
        reader.findings.error(
          "key-conflict", at: mapping.span(of: "ratio"), "the box has a height and a ratio",
          hint: "keep 'height' or 'ratio', not both")
      }
      box.height = .aspect(ratio)
    }
    box.gridSpan = GridSpan(
      columns: reader.integer(mapping["across"], in: 1...48) ?? 1,
      rows: reader.integer(mapping["down"], in: 1...48) ?? 1)
    switch reader.choice(mapping["turn"], among: ["left", "right"]) {
    case "left": box.quarterTurns = 3
    case "right": box.quarterTurns = 1
    default: break
    }
    box.minimumHeight = reader.length(mapping["min-height"], on: page) ?? 0
    box.grow = reader.number(mapping["grow"], in: 0...1000)
    box.padding = reader.insets(mapping["pad"], on: page) ?? .zero
    box.anchor = anchor(mapping)
    box.anchorSource = mapping["anchor"]?.span
    box.wrapping = WrapReader(reader: reader, page: page).wrap(mapping["wrap"])
    if mapping.has("wrap"), mapping.has("anchor") {
      reader.findings.error(
        "key-conflict", at: mapping.span(of: "wrap"),
        "the box is placed at another, and text is to run around it",
        hint: "keep 'wrap' or 'anchor', not both")
    }
  }

  func readDress(into box: inout TemplateBox, _ mapping: YAMLMapping) {
    box.fill = inks.ink(mapping["fill"])
    box.surface = inks.ink(mapping["on"])
    box.border = inks.line(mapping["border"], on: page)
    box.radius = reader.length(mapping["radius"], on: page) ?? 0
    box.bleed = reader.edges(mapping["bleed"]) ?? []
    if case .table = box.content { return }  // its rules are between its rows
    guard let rules = reader.mapping(mapping["rules"], TemplateShapes.rules) else { return }
    for side in Edges.names {
      guard let line = inks.line(rules[side.name], on: page) else { continue }
      box.rules.append(TemplateBox.SideLine(side: side.edge, line: line))
    }
  }

  /// `align` and `valign` of boxes, and `role`; text reads `align` for its lines.
  func readAlignment(into box: inout TemplateBox, _ kind: BoxKind, _ mapping: YAMLMapping) {
    let isText =
      kind.textRole != nil || kind == .frame || kind == .table || kind.isElement
    if !isText {
      box.horizontal = reader.choice(mapping["align"], among: ["start", "center", "end"])
        .flatMap(Alignment.Place.init)
    }
    switch reader.choice(mapping["valign"], among: ["top", "center", "bottom"]) {
    case "top": box.vertical = .start
    case "center": box.vertical = .center
    case "bottom": box.vertical = .end
    default: break
    }
    let roles = isText ? TemplateBox.TextRole.allCases.map(\.rawValue) : []
    box.isArtifact = reader.choice(mapping["role"], among: roles + ["artifact"]) == "artifact"
  }

  private func extent(_ node: YAMLNode?) -> Extent? {
    guard let node else { return nil }
    return node.text == "natural" ? .natural : reader.length(node, on: page).map(Extent.fixed)
  }

  /// A width: a length, or a part of the room that the box stands in such as `40%`.
  private func width(_ node: YAMLNode?) -> Extent? {
    guard let node, let text = node.text, text.hasSuffix("%") else { return extent(node) }
    guard let percent = Length.number(text.dropLast()), (1...100).contains(percent) else {
      reader.outOfRange(node, "1% to 100%")
      return nil
    }
    return .fraction(percent / 100)
  }

  private func anchor(_ mapping: YAMLMapping) -> Anchor? {
    let at = reader.point(mapping["at"], in: 0...1)
    let offset = offset(mapping["offset"])
    if let node = mapping["anchor"] {
      guard let place = anchorPlace(node) else { return nil }
      return Anchor(
        at: at ?? place.point, offset: offset ?? .zero, target: place.name, point: place.point)
    }
    if offset != nil, !mapping.has("at") {
      reader.findings.error(
        "missing-key", at: mapping.span(of: "offset"), "'offset' moves a box from its 'at'",
        hint: "give 'at: [0, 0]' for the top at the start, or 'anchor: NAME.top-start'")
    }
    return at.map { Anchor(at: $0, offset: offset ?? .zero) }
  }

  /// `photo.top-end`: a box of the page by its name, and a point of it.
  private func anchorPlace(_ node: YAMLNode) -> (name: String, point: Point)? {
    guard let text = reader.text(node) else { return nil }
    let names = Self.anchorPoints.map(\.name)
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex else {
      reader.wrongType(node, "a box's name and a point of it such as 'photo.top-end'")
      return nil
    }
    let word = String(text[text.index(after: dot)...])
    if let point = Self.anchorPoints.first(where: { $0.name == word }) {
      return (String(text[..<dot]), point.point)
    }
    let sided = word.replacing("left", with: "start").replacing("right", with: "end")
    reader.findings.error(
      "unknown-value", at: node.span, "'\(word)' is no point of a box",
      hint: sided != word && names.contains(sided)
        ? "write '\(sided)': pages of some languages are mirrored"
        : Suggestion.hint(for: word, among: names))
    return nil
  }

  /// The points of a box that another is placed at, by name.
  static let anchorPoints: [(name: String, point: Point)] = [
    ("top-start", Point(x: 0, y: 0)), ("top", Point(x: 0.5, y: 0)),
    ("top-end", Point(x: 1, y: 0)), ("start", Point(x: 0, y: 0.5)),
    ("center", Point(x: 0.5, y: 0.5)), ("end", Point(x: 1, y: 0.5)),
    ("bottom-start", Point(x: 0, y: 1)), ("bottom", Point(x: 0.5, y: 1)),
    ("bottom-end", Point(x: 1, y: 1)),
  ]

  private func offset(_ node: YAMLNode?) -> Point? {
    guard let node, let items = reader.items(node, of: .length) else { return nil }
    let lengths = items.compactMap { reader.length($0, on: page, isSigned: true) }
    guard items.count == 2 else {
      reader.wrongType(node, "two lengths such as '[12pt, -6pt]'")
      return nil
    }
    return lengths.count == 2 ? Point(x: lengths[0], y: lengths[1]) : nil
  }
}

extension YAMLReader {
  /// Two numbers such as `[0.5, 1]`.
  func point(_ node: YAMLNode?, in range: ClosedRange<Double>) -> Point? {
    guard let node, let items = items(node, of: .number) else { return nil }
    guard items.count == 2 else {
      wrongType(node, "two numbers such as '[0.5, 1]'")
      return nil
    }
    let numbers = items.compactMap { number($0, in: range) }
    return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
  }

  /// A list of sides.
  func edges(_ node: YAMLNode?) -> Edges? {
    items(node, of: .choice(Edges.names.map(\.name)))?.reduce(into: Edges()) { edges, item in
      let name = choice(item, among: Edges.names.map(\.name))
      Edges.names.first { $0.name == name }.map { _ = edges.insert($0.edge) }
    }
  }
}

extension Edges {
  /// The sides by the names that templates give them.
  static let names: [(name: String, edge: Edges)] = [
    ("top", .top), ("end", .end), ("bottom", .bottom), ("start", .start),
  ]
}
