internal import DocumentModel
internal import PDFFile
internal import Rendering

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension PageReader {
  mutating func setText(
    _ name: PageOperator, _ scanner: ContentScanner, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    let number = scanner.number(0).flatMap { $0.isFinite ? $0 : nil }
    switch name {
    case .beginText: moveText(to: .identity)
    case .characterSpacing: state.text.characterSpacing = number ?? 0
    case .wordSpacing: state.text.wordSpacing = number ?? 0
    case .horizontalScale: state.text.horizontalScale = (number ?? 100) / 100
    case .leading: state.text.leading = number ?? 0
    case .rise: state.text.rise = number ?? 0
    case .textMode: state.text.mode = Int(modest: number ?? 0)
    case .font:
      guard let key = scanner.name(0) else { return }
      let object = editor[editor[resources, "/Font"], key]
      guard editor.dictionary(of: object) != nil else {
        state.text.font = nil
        return note("the font '\(key.dropFirst())', which is not there")
      }
      state.text.font = file.font(object, editor)
      state.text.size = scanner.number(1) ?? 0
    case .moveLine, .moveLineLeading:
      guard let n = scanner.numbers, n.count == 2 else { return }
      if name == .moveLineLeading { state.text.leading = -n[1] }
      moveText(to: Affine(1, 0, 0, 1, n[0], n[1]).then(state.text.lineMatrix))
    case .textMatrix:
      if let matrix = Affine(scanner.numbers) { moveText(to: matrix) }
    case .nextLine: moveToNextLine()
    case .show: show(scanner, 0)
    case .showParts: show(scanner, 0)
    case .showNextLine:
      moveToNextLine()
      show(scanner, 0)
    case .showSpaced:
      state.text.wordSpacing = number ?? 0
      state.text.characterSpacing = scanner.number(1) ?? 0
      moveToNextLine()
      show(scanner, 2)
    default: break
    }
  }

  private mutating func moveText(to matrix: Affine) {
    state.text.matrix = matrix
    state.text.lineMatrix = matrix
  }

  private mutating func moveToNextLine() {
    moveText(to: Affine(1, 0, 0, 1, 0, -state.text.leading).then(state.text.lineMatrix))
  }

  /// Shows the operand's strings with the gaps between them; what stands apart becomes texts of its
  /// own.
  private mutating func show(_ scanner: ContentScanner, _ operand: Int) {
    guard let font = state.text.font else { return note("text without a font") }
    if let unknown = font.unknown { note("\(unknown) of the font '\(font.name)'") }
    let text = state.text
    var codes: [Int] = []
    var (x, from, to) = (0.0, Double.infinity, -Double.infinity)
    scanner.forEachPart(of: operand) { part in
      switch part {
      case .number(let gap):
        let distance = gap / 1000 * text.size * text.horizontalScale
        if abs(gap) > 300, !codes.isEmpty {
          add(codes, from, to, font)
          (codes, from, to) = ([], .infinity, -.infinity)
        }
        x -= distance
      case .string(let bytes):
        font.forEachCode(bytes) { code in
          let spacing =
            text.characterSpacing
            + (code == 32 && font.bytesPerCode == 1 ? text.wordSpacing : 0)
          let width = font.width(code) * text.size * text.horizontalScale
          if !font.isSpace(code) {
            from = min(from, x, x + width)
            to = max(to, x, x + width)
          }
          x += width + spacing * text.horizontalScale
          codes.append(code)
        }
      case .other: break
      }
    }
    if !codes.isEmpty { add(codes, from, to, font) }
    state.text.matrix = Affine(1, 0, 0, 1, x, 0).then(text.matrix)
  }

  private mutating func add(_ codes: [Int], _ from: Double, _ to: Double, _ font: PDFFont) {
    let text = state.text
    if text.mode >= 4 { clipsToText = true }
    guard from <= to, page.objects.count < Self.mostObjects else { return }
    let placed = Affine(1, 0, 0, 1, 0, text.rise).then(text.matrix).then(state.transform)
    let height = font.capitals * text.size
    let box = placed.bounds(
      of: Rect(x: from, y: min(0, height), width: to - from, height: abs(height)))
    let size = abs(text.size) * (placed.c * placed.c + placed.d * placed.d).squareRoot()
    guard size.isFinite, box.width.isFinite else { return }
    let shown = PaintedText(
      font: font, codes: codes, size: size, glyphBox: box,
      isInvisible: text.mode == 3 || text.mode == 7, outline: outline,
      stretch: placed.stretch * abs(text.horizontalScale), slant: placed.slant)
    let isStroke = text.mode == 1 || text.mode == 5
    let paint: PaintedPaint =
      switch isStroke ? state.stroke : state.fill {
      case .solid(let color): .solid(color)
      case .shading(let shading): .shading(shading)
      case .pattern: .tiles
      }
    // Letters hang below the baseline and some rise above capitals.
    add(.text(shown), paint, box.grown(by: size * 0.25), isStroke: isStroke)
  }

  /// The line around letters that are filled and stroked (ISO 32000-1, 9.3.6).
  private var outline: PaintedText.Outline? {
    guard state.text.mode == 2 || state.text.mode == 6 else { return nil }
    var color: PaintedColor?
    if case .solid(let solid) = state.stroke { color = solid }
    return .init(color: color, width: state.pen.width * state.transform.scale)
  }
}

extension Affine {
  /// How much longer what lies across becomes than what stands upright.
  fileprivate var stretch: Double {
    let upright = (c * c + d * d).squareRoot()
    return upright > 0 ? abs(determinant) / upright / upright : 1
  }

  /// How far what stood upright leans, in degrees.
  fileprivate var slant: Double {
    let (across, upright) = ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
    guard across > 0, upright > 0 else { return 0 }
    return asin(min(max((a * c + b * d) / across / upright, -1), 1)) * 180 / .pi
  }
}
