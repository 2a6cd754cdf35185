import Brand
import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The paint that a template's ink stands for; nil if a name is unknown, which is reported.
  mutating func paint(_ name: InkName) -> Paint? {
    if case .pattern(let tiling, let names) = name.kind {
      let inks = names.compactMap { plainInk($0) }
      guard inks.count == names.count, let ink = inks.first else { return nil }
      return .pattern(tiling, ink, ground: inks.dropFirst().first)
    }
    guard case .gradient(let angle, let names) = name.kind else {
      return plainInk(name).map(Paint.solid)
    }
    var stops: [GradientStop] = []
    for (index, name) in names.enumerated() {
      guard let ink = plainInk(name) else { return nil }
      let offset = Double(index) / Double(max(1, names.count - 1))
      stops.append(GradientStop(offset: offset, ink: ink))
    }
    return .gradient(angle: angle, stops: stops)
  }

  /// The one ink that a name stands for; nil for an unknown name or a gradient, which is reported.
  mutating func plainInk(_ name: InkName) -> Ink? {
    switch name.kind {
    case .named(let ink): return self.ink(ink, at: name.source)
    case .tint(let ink, let part):
      return self.ink(ink, at: name.source).map { brand.palette.tint(of: $0, part: part) }
    case .field:
      return resolved(name).flatMap { plainInk($0) }
    case .gradient, .pattern:
      fields.report(
        "wrong-ink", at: name.source,
        "a gradient or pattern stands where one ink is needed",
        hint: "gradients and patterns fill boxes; name an ink of the palette")
      return nil
    }
  }

  /// The name that a field gives an ink; nil if it gives none, which is reported.
  mutating func resolved(_ name: InkName) -> InkName? {
    guard case .field(let field, let part) = name.kind else { return name }
    let words = Words(
      segments: [Words.Segment(.field(field), source: name.source)], source: name.source)
    let text = String(fields.text(of: words)[...].trimmed)
    guard !text.isEmpty else {
      fields.report(
        "unknown-ink", at: name.source, "the field names no ink",
        hint: "let it lead to the name of an ink of the palette")
      return nil
    }
    // The name of a tint of an ink tells how much of it there is: `sun 42%`.
    let parts = text.split(separator: " ")
    if parts.count == 2, parts[1].hasSuffix("%"), let percent = Double(plain: parts[1].dropLast()) {
      return InkName(.tint(String(parts[0]), percent / 100 * part), source: name.source)
    }
    return InkName(part < 1 ? .tint(text, part) : .named(text), source: name.source)
  }

  mutating func stroke(_ line: TemplateBox.Line) -> Stroke? {
    paint(line.ink).map { Stroke(paint: $0, width: line.width) }
  }

  mutating func ink(_ name: String, at span: SourceSpan) -> Ink? {
    let isOwn = brand.palette.inks.contains { $0.name == name }
    if !isOwn, let part = InkRole.Part(rawValue: name) { return ink(of: part) }
    if let ink = brand.palette[name] { return ink }
    fields.report(
      "unknown-ink", at: span, "the palette has no ink '\(name)'",
      hint: Suggestion.hint(
        for: name, among: brand.palette.inks.map(\.name) + brand.palette.roles.keys.sorted()))
    return nil
  }
}

extension DocumentBuilder {
  /// The ink of text that is a mark, if what marks are in does not stand out enough for its size.
  func smallMark(_ name: InkName.Kind, _ contrast: Double) -> Ink? {
    guard name == .named(InkRole.Part.mark.rawValue), contrast > 3,
      let mark = ink(of: .mark), let ground = brand.palette.ink(surface),
      Contrast.ratio(mark.screen, ground.screen) < contrast
    else { return nil }
    return brand.palette.part(.mark, on: ground, contrast: contrast)
  }

  /// The ink of text, marks or lines on the surface that boxes lie on here.
  private func ink(of part: InkRole.Part) -> Ink? {
    let palette = brand.palette
    if case .named(let name) = surface.kind, let ink = palette[part.role(on: name)] { return ink }
    return palette.ink(surface).flatMap { palette.part(part, on: $0) } ?? palette["ink"]
  }
}

extension Paint? {
  /// What text on this paint stands on; without paint, what lies below.
  func ground(over below: Surroundings.Ground) -> Surroundings.Ground {
    switch self {
    case nil: below
    case .solid(let ink): .ink(ink)
    case .gradient: .unknown
    case .pattern(_, _, let ground): ground.map { .ink($0) } ?? below
    }
  }
}

extension Box {
  /// What lies under a layer above this one.
  func cover(over below: Surroundings.Ground) -> Surroundings.Ground {
    if isPictured { return .unknown }
    guard anchor == nil else { return decoration.fill == nil ? below : .unknown }
    return decoration.fill.ground(over: below)
  }

  /// Whether a picture, or a ground that need not cover all, shows anywhere in it.
  private var isPictured: Bool {
    switch content {
    case .picture: true
    case .stack(let boxes, _), .row(let boxes, _), .grid(let boxes, _, _, _), .layers(let boxes):
      boxes.contains { $0.isPictured || $0.decoration.fill != nil }
    case .frame(let frame): frame.flow.contains(where: \.isPictured)
    case .text, .table, .qrCode, .ornament, .chart, .map, .space: false
    }
  }
}
