internal import DocumentModel
internal import PDFFile
internal import Rendering

extension PageReader {
  mutating func setColor(
    _ name: PageOperator, _ scanner: ContentScanner, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    let isStroke = Self.strokes.contains(name)
    switch name {
    case .fillSpace, .strokeSpace:
      guard let key = scanner.name(0) else { return }
      guard let space = file.space(editor.newName(key), resources, editor) else {
        return note("the colour space '\(key.dropFirst())'")
      }
      set(space, isStroke)
      set(.solid(space.color(space.initial, file.conversion)), isStroke)
    case .fillGray, .strokeGray, .fillRGB, .strokeRGB, .fillCMYK, .strokeCMYK:
      guard let numbers = scanner.numbers else { return }
      let space: ColorSpace =
        switch name {
        case .fillGray, .strokeGray: .gray(isCalibrated: false)
        case .fillRGB, .strokeRGB: .rgb(isCalibrated: false)
        default: .cmyk(isCalibrated: false)
        }
      set(space, isStroke)
      set(.solid(space.color(numbers, file.conversion)), isStroke)
    default: setPaint(scanner, isStroke, resources, editor)
    }
  }

  private static let strokes: Set<PageOperator> = [
    .strokeSpace, .strokeColor, .strokeColorN, .strokeGray, .strokeRGB, .strokeCMYK,
  ]

  private mutating func setPaint(
    _ scanner: ContentScanner, _ isStroke: Bool, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    let space = isStroke ? state.strokeSpace : state.fillSpace
    guard case .pattern(let base) = space else {
      let numbers = scanner.operands.indices.compactMap { scanner.number($0) }
      return set(.solid(space.color(numbers, file.conversion)), isStroke)
    }
    guard let key = scanner.name(scanner.operands.count - 1) else { return }
    let pattern = editor[editor[resources, "/Pattern"], key]
    let numbers = scanner.operands.indices.compactMap { scanner.number($0) }
    let color = base?.color(numbers, file.conversion)
    guard let paint = paint(pattern, color, resources, editor) else {
      return note("the pattern '\(key.dropFirst())'")
    }
    set(paint, isStroke)
  }

  private func paint(
    _ pattern: PDFEditor.Object, _ color: PaintedColor?, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) -> StatePaint? {
    guard let dictionary = editor.dictionary(of: pattern) else { return nil }
    let own = Affine(editor.numbers(editor[dictionary, "/Matrix"])) ?? .identity
    if editor.number(editor[dictionary, "/PatternType"]) == 2 {
      let transform = own.then(patternBase)
      return ShadingReader.shading(
        editor[dictionary, "/Shading"], transform, resources, file, editor
      ).map { .shading($0) }
    }
    return TilingPattern(pattern, own.then(patternBase), color, editor).map { .pattern($0) }
  }

  private mutating func set(_ space: ColorSpace, _ isStroke: Bool) {
    if isStroke { state.strokeSpace = space } else { state.fillSpace = space }
  }

  private mutating func set(_ paint: StatePaint, _ isStroke: Bool) {
    if isStroke { state.stroke = paint } else { state.fill = paint }
  }

  mutating func paintShading(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    guard
      let shading = ShadingReader.shading(object, state.transform, resources, file, editor)
    else {
      let kind = editor.dictionary(of: object).flatMap {
        editor.number(editor[$0, "/ShadingType"])
      }
      return note("the shading of type \(kind.map { fixed($0) } ?? "unknown")")
    }
    add(.shading, .shading(shading), state.clip?.bounds ?? page.boxes.onPage(page.boxes.media))
  }

  // MARK: Graphics state

  mutating func setState(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    for key in editor.keys(of: object) {
      let value = editor[object, key]
      let number = editor.number(value)
      switch key {
      case "/LW": state.pen.width = max(0, number ?? state.pen.width)
      case "/LC": state.pen.cap = Int(modest: number ?? 0)
      case "/LJ": state.pen.join = Int(modest: number ?? 0)
      case "/ML": state.pen.miterLimit = number ?? 10
      case "/D":
        let parts = editor.items(of: value)
        guard parts.count == 2 else { break }
        state.pen.dashes = editor.numbers(parts[0]) ?? []
        state.pen.dashStart = editor.number(parts[1]) ?? 0
      case "/ca": state.fillAlpha = min(max(number ?? 1, 0), 1)
      case "/CA": state.strokeAlpha = min(max(number ?? 1, 0), 1)
      case "/OPM": state.overprintMode = Int(modest: number ?? 0)
      case "/BM": setBlend(value, editor)
      case "/SMask": setMask(value, resources, editor)
      case "/Font":
        let parts = editor.items(of: value)
        guard parts.count == 2 else { break }
        state.text.font = file.font(parts[0], editor)
        state.text.size = editor.number(parts[1]) ?? 0
      default: break
      }
    }
    // `OP` alone stands for both (ISO 32000-1, table 58).
    let both = editor.bool(editor[object, "/OP"])
    if let stroke = both { state.strokeOverprint = stroke }
    if let fill = editor.bool(editor[object, "/op"]) ?? both { state.fillOverprint = fill }
  }

  private mutating func setBlend(_ value: PDFEditor.Object, _ editor: borrowing PDFEditor) {
    let names =
      editor.name(value).map { [$0] } ?? editor.items(of: value).compactMap { editor.name($0) }
    let known = names.compactMap { RasterBlend(rawValue: $0 == "/Compatible" ? "/Normal" : $0) }
    guard let blend = known.first else {
      return note("the blend mode '\(names.first?.dropFirst() ?? "")'")
    }
    state.blend = blend
  }

  private mutating func setMask(
    _ value: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    guard let dictionary = editor.dictionary(of: value) else {
      state.mask = nil
      return
    }
    let form = editor[dictionary, "/G"]
    guard let formDictionary = editor.dictionary(of: form), depth < Self.deepest else {
      state.mask = nil
      return note("a mask without a group")
    }
    var ground: PaintedColor?
    if editor.name(editor[dictionary, "/S"]) == "/Luminosity" {
      let space = file.space(
        editor[editor[formDictionary, "/Group"], "/CS"], resources, editor)
      ground = (space ?? .gray(isCalibrated: false)).color(
        editor.numbers(editor[dictionary, "/BC"]) ?? space?.initial ?? [0], file.conversion)
    }
    masks += 1
    defer { masks -= 1 }
    let drawn = apart { reader in
      reader.state.fillAlpha = 1
      reader.state.strokeAlpha = 1
      reader.state.blend = .normal
      reader.state.mask = nil
      reader.state.clip = nil
      reader.runForm(form, formDictionary, resources, editor)
    }
    state.mask = PaintedMask(items: drawn, ground: ground)
  }
}

extension Affine {
  /// A matrix of six numbers.
  init?(_ numbers: [Double]?) {
    guard let n = numbers, n.count == 6, n.allSatisfy(\.isFinite) else { return nil }
    self.init(n[0], n[1], n[2], n[3], n[4], n[5])
  }
}
