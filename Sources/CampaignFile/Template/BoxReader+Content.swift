import DocumentModel

/// What boxes hold.
extension BoxReader {
  func content(_ kind: BoxKind, _ box: YAMLMapping, depth: Int) -> TemplateBox.Content? {
    let value = box[kind.rawValue]
    switch kind {
    case .stack: return boxes(value, .down, depth: depth + 1).map { .stack($0) }
    case .row: return boxes(value, .across, depth: depth + 1).map { .row($0) }
    case .layers: return boxes(value, .over, depth: depth + 1).map { .layers($0) }
    case .grid: return grid(box, depth: depth)
    case .headline, .title, .subtitle, .lead, .body, .label, .caption, .quote, .number:
      guard let role = kind.textRole else { return nil }
      return reader.words(value).map { .text(textRole(box, or: role), $0) }
    case .frame: return frame(box, depth: depth)
    case .table:
      return TableReader(boxes: self).table(box, role: textRole(box, or: .body)).map { .table($0) }
    case .picture: return picture(box)
    case .art: return artwork(box)
    case .logo: return logo(value)
    case .qr:
      guard let words = reader.words(value, isPlain: true) else { return nil }
      let purpose = reader.words(box["purpose"], isPlain: true)
      return .qrCode(words, purpose: purpose ?? Words(segments: [], source: words.source))
    case .rule:
      let weight = reader.length(box["weight"], on: page) ?? 0.75
      return inks.ink(value).map { .rule($0, weight: weight) }
    case .space: return value == nil ? nil : .space
    case .checklist, .lines, .steps, .chart, .logos, .strips, .map:
      return ElementReader(boxes: self).element(kind, box)
        .map { .element($0) }
    }
  }

  /// The role by which text is styled: the box's key, unless `role` says another.
  private func textRole(
    _ box: YAMLMapping, or role: TemplateBox.TextRole
  ) -> TemplateBox.TextRole {
    box["role"]?.text.flatMap(TemplateBox.TextRole.init) ?? role
  }

  private func grid(_ box: YAMLMapping, depth: Int) -> TemplateBox.Content? {
    let cells = boxes(box["grid"], .cells, depth: depth + 1)
    let gap = reader.length(box["row-gap"], on: page)
    guard let node = box["columns"], let tracks = tracks(node), let cells else { return nil }
    for (cell, item) in zip(cells, box["grid"]?.items ?? [])
    where cell.gridSpan.columns > tracks.count {
      reader.findings.error(
        "grid-too-narrow", at: item["across"]?.span ?? cell.source,
        "the cell is \(cell.gridSpan.columns) columns wide, and the grid has \(tracks.count)",
        hint: "make it narrower, or give the grid more columns")
    }
    return .grid(cells, tracks: tracks, rowGap: gap)
  }

  /// A number of equal columns, or for each a weight, a length, `natural` or a range of them.
  private func tracks(_ node: YAMLNode) -> [Track]? {
    guard let items = node.items else {
      return reader.integer(node, in: 1...48).map { Array(repeating: .share(1), count: $0) }
    }
    guard !items.isEmpty else {
      reader.wrongType(node, "a number of columns, or a list of weights and lengths")
      return nil
    }
    let tracks = items.compactMap(track)
    return tracks.count == items.count ? tracks : nil
  }

  private func track(_ node: YAMLNode) -> Track? {
    guard let text = node.text else { return reader.length(node, on: page).map { .fixed($0) } }
    if text == "natural" { return .natural }
    if let weight = Length.number(text), weight > 0 { return .share(weight) }
    guard let dots = text.firstRange(of: "..") else {
      return reader.length(node, on: page).map { .fixed($0) }
    }
    let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
    if let least = reader.points(low, on: page), least >= 0 {
      if let weight = Length.number(high), weight > 0 { return .atLeast(least, share: weight) }
      if let most = reader.points(high, on: page), most >= least { return .between(least, most) }
    }
    reader.wrongType(node, "a range of widths such as '20mm..40mm', or '20mm..1' with a weight")
    return nil
  }

  private func frame(_ box: YAMLMapping, depth: Int) -> TemplateBox.Content? {
    guard let value = box["frame"], value.items?.isEmpty != true else {
      if let thread = reader.text(box["continues"]) { return .frameContinuing(thread) }
      reader.findings.error(
        "missing-key", at: box.span(of: "frame"), "the frame holds nothing",
        hint: "give it text or a list of boxes, or say 'continues: THREAD'")
      return nil
    }
    if let other = box["continues"] {
      reader.findings.error(
        "key-conflict", at: other.span, "the frame has content of its own and continues another",
        hint: "write 'frame: []' where it continues a thread")
      return nil
    }
    if value.items != nil {
      return boxes(value, .down, depth: depth + 1).map { .frameOfBoxes($0) }
    }
    return reader.words(value).map { .frameOfText(textRole(box, or: .body), $0) }
  }

  private func logo(_ node: YAMLNode?) -> TemplateBox.Content? {
    guard let node, let name = reader.text(node) else { return nil }
    guard let logos = names.logos, !logos.contains(name) else { return .logo(name) }
    reader.findings.error(
      "unknown-logo", at: node.span, "the brand has no logo '\(name)'",
      hint: Suggestion.hint(for: name, among: logos))
    return nil
  }

  private func picture(_ box: YAMLMapping) -> TemplateBox.Content? {
    var options = pictureOptions(box)
    guard let node = box["picture"], let source = pictureSource(node) else { return nil }
    // Drawings beside a template are the library's own.
    var isFile = false
    if case .file = source { isFile = true }
    options.recolors = reader.boolean(box["recolor"]) ?? isFile
    options.ink = inks.ink(box["tint"])
    guard readTreatment(into: &options, box) else { return nil }
    return .picture(source, options)
  }

  private func pictureOptions(_ box: YAMLMapping) -> TemplateBox.PictureOptions {
    TemplateBox.PictureOptions(
      ratio: ratio(box["ratio"]),
      scaling: reader.choice(box["scaling"], among: ["cover", "contain"])
        .flatMap(PlacedPicture.Scaling.init) ?? .cover,
      focus: reader.point(box["focus"], in: 0...1),
      mirrors: reader.boolean(box["mirror"]) ?? false,
      alternative: alternative(box["alt"]))
  }

  /// A drawing of the library; it is seen whole unless the box says otherwise.
  private func artwork(_ box: YAMLMapping) -> TemplateBox.Content? {
    var options = pictureOptions(box)
    if box["scaling"] == nil { options.scaling = .contain }
    options.recolors = true
    options.ink = inks.ink(box["ink"])
    guard readTreatment(into: &options, box) else { return nil }
    guard let node = box["art"], let name = reader.text(node),
      let artwork = files.artwork(name, at: node.span, findings: reader.findings)
    else { return nil }
    if box["mirror"] == nil { options.mirrors = artwork.mirrors }
    return .picture(.artwork(artwork), options)
  }

  func pictureSource(_ node: YAMLNode) -> TemplateBox.PictureSource? {
    guard let text = reader.text(node) else { return nil }
    guard text.contains("{") else {
      return files.picture(text, at: node.span, findings: reader.findings).map { .file($0) }
    }
    guard let words = reader.words(node, isPlain: true) else { return nil }
    guard let field = words.soleField else {
      reader.wrongType(node, "one field such as '{story.photo}', or a path beside the template")
      return nil
    }
    return .field(field)
  }

  private func alternative(_ node: YAMLNode?) -> Words? {
    guard let node else { return nil }
    if case .scalar("none", isPlain: true) = node.content {
      return Words(segments: [], source: node.span)
    }
    return reader.words(node, isPlain: true)
  }

  /// Width by height: `3:2`, or a number.
  func ratio(_ node: YAMLNode?) -> Double? {
    guard let node else { return nil }
    let parts = (node.text ?? "").split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Length.number($0) }.filter { $0 > 0 }
    guard numbers.count == parts.count, (1...2).contains(parts.count) else {
      reader.wrongType(node, "a ratio of width to height such as '3:2'")
      return nil
    }
    let ratio = numbers.count == 2 ? numbers[0] / numbers[1] : numbers[0]
    guard (0.01...100).contains(ratio) else {
      reader.outOfRange(node, "1:100 to 100:1")
      return nil
    }
    return ratio
  }
}
