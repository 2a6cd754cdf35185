internal import DocumentModel
internal import PDFFile
internal import Rendering

/// Follows a page's content and keeps what it paints (ISO 32000-1, 8 and 9).
///
/// A page is someone else's work: what is malformed is passed over, and what is not known is noted.
struct PageReader {
  /// Forms lie in forms at most so deep, and a page has at most so many operators: beyond lie files
  /// made to exhaust a reader.
  static let deepest = 16
  static let mostOperators = 3_000_000
  static let mostObjects = 400_000

  let file: FileReader
  var page: PaintedPage
  var state: GraphicsState
  var states: [GraphicsState] = []
  var items: [PaintedItem] = []
  var path: [Path.Element] = []
  var pen = Point.zero
  var start = Point.zero
  var pendingClip: Bool?
  /// Where in marked content the reader is: whether each sequence counts as one of the page's.
  var openMarks: [Bool] = []
  var mark: Int?
  var depth = 0
  /// How many masks are being read, one inside the other.
  var masks = 0
  var forms = 0
  /// Where patterns lie: the coordinates of the page or form that uses them.
  var patternBase: Affine
  var operators = 0
  /// Whether clips are set from text, which is not followed.
  var clipsToText = false

  init(_ index: Int, boxes: PageBoxes, file: FileReader) {
    self.file = file
    page = PaintedPage(index: index, boxes: boxes)
    state = GraphicsState(transform: boxes.transform)
    patternBase = boxes.transform
  }

  /// Reads the page; nil if it has no sound media box.
  static func page(
    _ index: Int, file: FileReader, _ editor: borrowing PDFEditor
  ) -> PaintedPage? {
    let object = editor.page(index)
    guard let boxes = PageBoxes(object, editor) else { return nil }
    var reader = PageReader(index, boxes: boxes, file: file)
    if editor.bool(editor[editor[object, "/Group"], "/K"]) == true {
      reader.page.hasKnockout = true
    }
    if let content = editor.content(of: object) {
      reader.run(content, editor.inherited("/Resources", of: object), editor)
    } else if !editor.isNull(editor[object, "/Contents"]) {
      reader.note("content that cannot be decoded")
    }
    reader.page.items = reader.items
    return reader.page
  }

  /// Notes something that the reader does not know.
  mutating func note(_ what: String) {
    let unknown = PaintedPage.Unknown(what: what, mark: mark)
    if page.unknowns.count < 50, !page.unknowns.contains(where: { $0.what == what }) {
      page.unknowns.append(unknown)
    }
  }

  /// Follows the operators of a content stream.
  mutating func run(
    _ content: [UInt8], _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    var scanner = ContentScanner(content)
    var compatible = 0
    let floor = states.count
    do {
      while let operation = try scanner.next() {
        operators += 1
        guard operators < Self.mostOperators, page.objects.count < Self.mostObjects else {
          return note("more content than is looked at")
        }
        guard let name = PageOperator(operation.name) else {
          if compatible == 0 { note("the operator '\(operation.name)'") }
          continue
        }
        switch name {
        case .beginCompatible: compatible += 1
        case .endCompatible: compatible -= 1
        case .restore where states.count <= floor: break
        default: follow(name, scanner, operation.range, resources, editor)
        }
      }
    } catch {
      note("content that is broken: \(error.message)")
    }
    // What a stream forgets to restore does not reach what follows.
    while states.count > floor { restore() }
  }

  private mutating func follow(
    _ name: PageOperator, _ scanner: ContentScanner, _ range: Range<Int>,
    _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    switch name {
    case .save: if states.count < 512 { states.append(state) }
    case .restore: restore()
    case .transform:
      guard let n = scanner.numbers, n.count == 6 else { return }
      state.transform = Affine(n[0], n[1], n[2], n[3], n[4], n[5]).then(state.transform)
    case .lineWidth, .lineCap, .lineJoin, .miterLimit, .dash: setLine(name, scanner)
    case .renderingIntent, .flatness, .glyphWidth, .glyphBox, .markPoint, .markPointProperties:
      break
    case .graphicsState:
      guard let key = scanner.name(0) else { return }
      setState(editor[editor[resources, "/ExtGState"], key], resources, editor)
    case .move, .line, .curve, .curveFromHere, .curveToThere, .close, .rectangle:
      build(name, scanner)
    case .stroke, .closeStroke, .fill, .oldFill, .fillEvenOdd, .fillStroke, .fillStrokeEvenOdd,
      .closeFillStroke, .closeFillStrokeEvenOdd, .endPath:
      paintPath(name, editor)
    case .clip: pendingClip = false
    case .clipEvenOdd: pendingClip = true
    case .strokeSpace, .fillSpace, .strokeColor, .strokeColorN, .fillColor, .fillColorN,
      .strokeGray, .fillGray, .strokeRGB, .fillRGB, .strokeCMYK, .fillCMYK:
      setColor(name, scanner, resources, editor)
    case .shading:
      guard let key = scanner.name(0) else { return }
      paintShading(editor[editor[resources, "/Shading"], key], resources, editor)
    case .inlineImage: paintInline(scanner, range, resources, editor)
    case .paintObject:
      guard let key = scanner.name(0) else { return }
      paintObject(editor[editor[resources, "/XObject"], key], resources, editor)
    case .beginText, .endText, .characterSpacing, .wordSpacing, .horizontalScale, .leading, .font,
      .textMode, .rise, .moveLine, .moveLineLeading, .textMatrix, .nextLine, .show, .showParts,
      .showNextLine, .showSpaced:
      setText(name, scanner, resources, editor)
    case .beginMark, .beginMarkProperties, .endMark: followMark(name, scanner, resources, editor)
    case .beginCompatible, .endCompatible: break
    }
  }

  private mutating func restore() {
    if let last = states.popLast() { state = last }
  }

  private mutating func setLine(_ name: PageOperator, _ scanner: ContentScanner) {
    if name == .dash {
      let dashes = (scanner.array(0) ?? []).compactMap { value -> Double? in
        if case .number(let number) = value { number } else { nil }
      }
      state.pen.dashes = Array(dashes.prefix(32))
      state.pen.dashStart = scanner.number(1) ?? 0
      return
    }
    guard let number = scanner.number(0), number.isFinite else { return }
    if name == .lineWidth { state.pen.width = max(0, number) }
    if name == .lineCap { state.pen.cap = Int(modest: number) }
    if name == .lineJoin { state.pen.join = Int(modest: number) }
    if name == .miterLimit { state.pen.miterLimit = number }
  }

  // MARK: Marks

  /// Counts the marked sequences of the page itself; those in others or in forms are no pieces.
  private mutating func followMark(
    _ name: PageOperator, _ scanner: ContentScanner, _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor
  ) {
    if name == .endMark {
      if openMarks.popLast() == true { mark = nil }
      return
    }
    let properties = MarkProperties(scanner, resources, editor)
    let isPageMark = depth == 0 && !openMarks.contains(true)
    if depth > 0, properties.number != nil { page.hasMarksInForms = true }
    if openMarks.count < 10_000 { openMarks.append(isPageMark) }
    guard isPageMark else { return }
    mark = page.marks.count
    let tag = scanner.name(0) ?? ""
    page.marks.append(
      .init(
        tag: tag, number: properties.number,
        artifact: tag == "/Artifact" ? properties.kind ?? "" : nil))
  }
}

/// The properties of a marked sequence that matter.
private struct MarkProperties {
  var number: Int?
  var kind: String?

  init(
    _ scanner: ContentScanner, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) {
    if let key = scanner.name(1) {
      let properties = editor[editor[resources, "/Properties"], key]
      number = editor.number(editor[properties, "/MCID"]).map { Int(modest: $0) }
      kind = editor.name(editor[properties, "/Type"])
    } else if let source = scanner.bytes(1) {
      number = source.value(of: "/MCID").flatMap { Int($0) }
      kind = source.value(of: "/Type")
    }
  }
}

extension ArraySlice<UInt8> {
  /// The word behind a key of a dictionary that is written in the content.
  fileprivate func value(of key: String) -> String? {
    let key = Array(key.utf8)
    guard count > key.count else { return nil }
    for start in startIndex..<endIndex - key.count
    where self[start] == key[0] && self[start..<start + key.count].elementsEqual(key) {
      let word = self[(start + key.count)...].drop { $0 <= 32 }
      let end = word.dropFirst().firstIndex { $0 <= 32 || $0 == 47 || $0 == 62 } ?? word.endIndex
      return String(decoding: word[word.startIndex..<end], as: UTF8.self)
    }
    return nil
  }
}
