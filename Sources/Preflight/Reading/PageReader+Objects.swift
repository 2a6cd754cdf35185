internal import DocumentModel
internal import PDFFile
internal import Rendering

extension PageReader {
  /// Forms are run at most so often on a page, however few bytes ask for it.
  private static let mostForms = 20_000
  /// A pattern is repeated at most so often.
  private static let mostTiles = 4000

  mutating func paintObject(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    guard let dictionary = editor.dictionary(of: object) else {
      return note("an object to paint that is not there")
    }
    switch editor.name(editor[dictionary, "/Subtype"]) {
    case "/Image": paintPicture(object, resources, editor)
    case "/Form": paintForm(object, dictionary, resources, editor)
    case let kind: note("an object of the kind '\(kind?.dropFirst() ?? "none")'")
    }
  }

  // MARK: Forms

  private mutating func paintForm(
    _ form: PDFEditor.Object, _ dictionary: PDFEditor.Object, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    let group = editor[dictionary, "/Group"]
    guard editor.name(editor[group, "/S"]) == "/Transparency" else {
      return runForm(form, dictionary, resources, editor)
    }
    if editor.bool(editor[group, "/K"]) == true { page.hasKnockout = true }
    let isIsolated = editor.bool(editor[group, "/I"]) == true
    let isPlain = state.fillAlpha >= 1 && state.blend == .normal && state.mask == nil
    if isPlain, !isIsolated { return runForm(form, dictionary, resources, editor) }
    let before = page.objects.count
    let outer = state
    let drawn = apart { reader in
      reader.state.fillAlpha = 1
      reader.state.strokeAlpha = 1
      reader.state.blend = .normal
      reader.state.mask = nil
      reader.runForm(form, dictionary, resources, editor)
    }
    // A group matters only if it shows through, or what it holds goes together with its own ground.
    if isPlain, page.objects[before...].allSatisfy({ $0.blend == .normal }) {
      items += drawn
      return
    }
    items.append(
      .group(
        PaintedGroup(
          items: drawn, alpha: outer.fillAlpha, blend: outer.blend, mask: outer.mask,
          clip: outer.clip)))
  }

  /// Runs the body with items of its own, which it returns; leaves the state as it was.
  mutating func apart(_ body: (inout PageReader) -> Void) -> [PaintedItem] {
    let (outerItems, outerState) = (items, state)
    items = []
    body(&self)
    let drawn = items
    (items, state) = (outerItems, outerState)
    return drawn
  }

  /// Follows the form's content in the state as it is, inside its box.
  mutating func runForm(
    _ form: PDFEditor.Object, _ dictionary: PDFEditor.Object, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    forms += 1
    guard depth < Self.deepest, forms < Self.mostForms else {
      return note("forms that lie in each other too deep or too often")
    }
    guard let content = file.content(of: form, editor) else {
      return note("a form that cannot be decoded")
    }
    let outer = (state, path, patternBase, pendingClip)
    if let matrix = Affine(editor.numbers(editor[dictionary, "/Matrix"])) {
      state.transform = matrix.then(state.transform)
    }
    patternBase = state.transform
    if let n = editor.numbers(editor[dictionary, "/BBox"]), n.count == 4, n.allSatisfy(\.isFinite) {
      let corners = [(n[0], n[1]), (n[2], n[1]), (n[2], n[3]), (n[0], n[3])]
        .map { state.transform($0.0, $0.1) }
      let box = Path([.move(corners[0])] + corners.dropFirst().map { .line($0) } + [.close])
      state.clip = Clip(path: box, isEvenOdd: false, outer: state.clip)
    }
    path = []
    depth += 1
    let own = editor[dictionary, "/Resources"]
    run(content, editor.dictionary(of: own) == nil ? resources : own, editor)
    depth -= 1
    (state, path, patternBase, pendingClip) = outer
  }

  // MARK: Patterns

  /// Paints the pattern's cell wherever the clip shows it.
  mutating func paint(
    _ pattern: TilingPattern, inside clip: Clip, _ editor: borrowing PDFEditor
  ) {
    guard let places = pattern.places(covering: clip.bounds, most: Self.mostTiles) else {
      return note("a pattern of too many tiles")
    }
    guard !places.isEmpty else { return }
    let alpha = state.fillAlpha
    let drawn = apart { reader in
      reader.state = GraphicsState(transform: pattern.transform)
      reader.state.fillAlpha = alpha
      reader.state.strokeAlpha = alpha
      if let color = pattern.color {
        reader.state.fill = .solid(color)
        reader.state.stroke = .solid(color)
      }
      reader.runForm(
        pattern.stream, pattern.dictionary, pattern.dictionary, editor)
    }
    items.append(.tiles(drawn, places: places, clip: clip))
  }

  // MARK: Pictures

  private mutating func paintPicture(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    guard var picture = file.picture(object, resources, editor) else {
      return note("a picture that cannot be read")
    }
    if let unknown = picture.unknown { note(unknown) }
    picture.transform = state.transform
    let box = state.transform.bounds(of: Rect(x: 0, y: 0, width: 1, height: 1))
    let paint: PaintedPaint =
      switch state.fill {
      case .solid(let color): .solid(color)
      case .shading(let shading): .shading(shading)
      case .pattern: .tiles
      }
    add(.picture(picture), paint, box)
  }

  /// Paints a picture written into the content itself (ISO 32000-1, 8.9.7).
  mutating func paintInline(
    _ scanner: ContentScanner, _ range: Range<Int>, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    let source = Array(scanner.bytes[range].dropFirst(2))
    var parts = ContentScanner(source)
    guard let head = try? parts.next(), head.name == "ID", head.range.upperBound + 4 < source.count
    else { return note("a picture in the content that is malformed") }
    let data = Array(source[(head.range.upperBound + 1)..<(source.count - 2)])
    let stream = editor.stream(data)
    guard let dictionary = editor.dictionary(of: stream) else { return }
    for index in stride(from: 0, to: parts.operands.count - 1, by: 2) {
      guard let short = parts.name(index), let value = parts.source(index + 1) else { continue }
      let key = Self.longNames[short] ?? short
      let isName = key == "/ColorSpace" && value.hasPrefix("/")
      editor.set(
        key, of: dictionary,
        to: isName ? editor.newName(value) : editor.parsed(Self.longFilters(value)))
    }
    paintPicture(stream, resources, editor)
  }

  private static let longNames = [
    "/BPC": "/BitsPerComponent", "/CS": "/ColorSpace", "/D": "/Decode", "/DP": "/DecodeParms",
    "/F": "/Filter", "/H": "/Height", "/IM": "/ImageMask", "/W": "/Width", "/I": "/Interpolate",
  ]

  private static func longFilters(_ value: String) -> String {
    let long = [
      "/AHx": "/ASCIIHexDecode", "/A85": "/ASCII85Decode", "/LZW": "/LZWDecode",
      "/Fl": "/FlateDecode", "/RL": "/RunLengthDecode", "/CCF": "/CCITTFaxDecode",
      "/DCT": "/DCTDecode",
    ]
    if let name = long[value] { return name }
    guard value.hasPrefix("[") else { return value }
    let words = value.dropFirst().dropLast().split(separator: " ").map { word in
      long[String(word)] ?? String(word)
    }
    return "[" + words.joined(separator: " ") + "]"
  }
}
