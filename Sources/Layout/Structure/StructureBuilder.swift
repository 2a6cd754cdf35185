import DocumentModel

/// Builds the structure of a document from its boxes, page by page, before they are painted.
///
/// The order is that in which the template's boxes stand: a thread is told whole where its first
/// frame is, a box beside text before the paragraph that it stands beside, and a note behind the
/// paragraph that refers to it. Each node is told the tags of what it will paint.
struct StructureBuilder {
  var structure: Structure
  /// The tags of notes that stand at the foot of columns.
  private(set) var notes: [NoteKey: ParagraphTags] = [:]
  /// References to notes that are yet to come, by number.
  var openReferences: [Int: [Int]] = [:]
  /// The stack that each caption and figure stands in, by element.
  var stacks: [Int: ObjectIdentifier] = [:]
  private var pageCount = 0
  /// What the pages said, so that what is repeated on a further page is read once.
  private var said: Set<String> = []

  struct NoteKey: Hashable {
    var thread: String
    var number: Int
  }

  init(language: LanguageTag) {
    structure = Structure(language: language)
  }

  var language: LanguageTag { structure.language }

  /// Adds what a page says behind what those before it do.
  mutating func addPage(_ node: Node) {
    pageCount += 1
    add(node, to: 0)
  }

  /// The structure with what only the whole of it tells: the levels of headings, what captions are.
  func finished() -> Structure {
    var builder = self
    builder.settleCaptions()
    builder.structure.levelHeadings()
    return builder.structure
  }

  mutating func note(_ tags: ParagraphTags, _ number: Int, in thread: String) {
    notes[NoteKey(thread: thread, number: number)] = tags
  }

  // MARK: Boxes

  /// Adds what a node says to an element.
  mutating func add(_ node: Node, to parent: Int, in stack: Node? = nil) {
    if node.box.role == .artifact || isRepeated(node) {
      node.silence(as: isRunning(node) ? .pagination : .layout)
      return
    }
    let first = structure.elements.count
    defer { place(from: first, in: parent, stack) }
    let holder = holder(of: node, in: parent)
    switch node.box.content {
    case .stack: for child in node.children { add(child, to: holder, in: node) }
    case .row, .grid, .layers: for child in node.children { add(child, to: holder) }
    case .text: addText(of: node, to: holder)
    case .frame(let frame): addFlow(node.children, thread: frame.thread, to: holder)
    case .table(let table): addTable(table, of: node, to: holder)
    case .picture(let placed): addPicture(placed.picture, of: node, to: holder)
    case .qrCode(let code): addCode(code, of: node, to: holder)
    case .ornament(let ornament): addOrnament(ornament, of: node, to: holder)
    case .chart(let chart): addChart(chart, of: node, to: holder)
    case .map(let map): addMap(map, of: node, to: holder)
    case .space: break
    }
  }

  /// Notes in which stack the elements stand that were added to a parent.
  private mutating func place(from first: Int, in parent: Int, _ stack: Node?) {
    guard let stack else { return }
    for number in first..<structure.elements.count
    where structure.elements[number].parent == parent && stacks[number] == nil {
      stacks[number] = ObjectIdentifier(stack)
    }
  }

  private mutating func addPicture(_ picture: Picture, of node: Node, to parent: Int) {
    guard let alternative = picture.alternative else { return }
    var figure = Element(role: .figure, language: language, source: node.box.source)
    figure.alternative = alternative
    figure.picture = picture
    let number = structure.add(figure, to: parent)
    node.tag = Tag(
      role: .figure, element: number, language: language, alternative: alternative)
  }

  /// A code leads to its address: the figure is in a link.
  private mutating func addCode(_ code: QRCode, of node: Node, to parent: Int) {
    var link = Element(role: .link, language: language, source: node.box.source)
    link.address = code.text
    var figure = Element(role: .figure, language: language, source: node.box.source)
    figure.alternative = code.alternative
    let number = structure.add(figure, to: structure.add(link, to: parent))
    node.tag = Tag(
      role: .figure, element: number, language: language, alternative: code.alternative)
  }

  // MARK: What runs on

  /// Whether a node says what an earlier page said already, or nothing but the page's number.
  private mutating func isRepeated(_ node: Node) -> Bool {
    guard let words = node.ownWords else { return false }
    if words.isEmpty { return true }
    if pageCount > 1 { return said.contains(words) }
    said.insert(words)
    return false
  }

  /// Whether a node that is not read belongs to the running heads and feet.
  private func isRunning(_ node: Node) -> Bool { pageCount > 1 || node.showsPageNumber }
}

extension Node {
  /// What identifies a node's own text or picture; nil if it has none.
  fileprivate var ownWords: String? {
    switch box.content {
    case .text(let block): block.words
    case .picture(let placed): "picture " + placed.picture.path
    case .qrCode(let code): "code " + code.text
    case .stack, .row, .grid, .layers, .frame, .table, .ornament, .chart, .map, .space:
      nil
    }
  }

  /// Makes artifacts of all that it paints.
  fileprivate func silence(as kind: Tag.Artifact) {
    artifact = kind == .pagination ? .pagination : .artifact
    for child in children { child.silence(as: kind) }
  }
}

extension TextBlock {
  /// The text without what counts pages; empty if nothing else is there.
  fileprivate var words: String {
    paragraphs.map { $0.runs.filter { $0.role != .artifact }.map(\.text).joined() }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
