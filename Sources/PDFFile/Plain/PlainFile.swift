/// A PDF whose objects lie in the file one by one, as Cairo and Broadside write them.
///
/// One table of objects at the end, no object streams, no encryption, no filter but Flate and JPEG,
/// all pages under one node: such a file is read and written in a fraction of the library's time.
/// What is in any way otherwise is not opened, and left to the library.
final class PlainFile {
  let bytes: [UInt8]
  /// The objects by their numbers; there is no object 0.
  private(set) var objects: [PDFNode?]
  let trailer: PDFNode
  /// The pages in their order.
  var pages: [PDFNode] = []
  /// What could not be read of it after it was opened.
  var fault: String?

  /// Nil if the file is not plain.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let table = ObjectTable(bytes) else { return nil }
    trailer = table.trailer
    objects = Array(repeating: nil, count: table.offsets.count)
    for (number, offset) in table.offsets.enumerated() {
      guard let offset else { continue }
      guard let node = Self.object(number, at: offset, in: bytes, table) else { return nil }
      objects[number] = node
    }
    guard let pages = flatPages() else { return nil }
    self.pages = pages
  }

  /// A file without pages.
  init() {
    bytes = []
    let pages = PDFNode(
      .dictionary([
        .init(key: "/Type", value: PDFNode(.name("/Pages"))),
        .init(key: "/Kids", value: PDFNode(.array([]))),
        .init(key: "/Count", value: PDFNode(.number("0"))),
      ]), number: 2)
    let catalog = PDFNode(
      .dictionary([
        .init(key: "/Type", value: PDFNode(.name("/Catalog"))), .init(key: "/Pages", value: pages),
      ]), number: 1)
    objects = [nil, catalog, pages]
    trailer = PDFNode(.dictionary([.init(key: "/Root", value: catalog)]))
  }

  /// The object itself where a node stands for one with a number.
  func resolved(_ node: PDFNode?) -> PDFNode {
    guard let node else { return PDFNode(.null) }
    guard case .reference(let number) = node.value else { return node }
    return objects.indices.contains(number) ? objects[number] ?? PDFNode(.null) : PDFNode(.null)
  }

  /// Gives an object a number of its own.
  func number(_ node: PDFNode) {
    node.number = objects.count
    objects.append(node)
  }

  /// The node over all pages.
  var pageTree: PDFNode { resolved(resolved(trailer.entry("/Root")).entry("/Pages")) }

  // MARK: Reading

  /// Reads an object and looks whether it is one that is understood.
  private static func object(
    _ number: Int, at offset: Int, in bytes: [UInt8], _ table: ObjectTable
  ) -> PDFNode? {
    var reader = SyntaxReader(bytes: bytes, position: offset)
    guard reader.integer() == number, reader.take(" 0 obj"), let node = reader.value() else {
      return nil
    }
    reader.skipSpace()
    if reader.take("endobj") {
      node.number = number
      return node
    }
    guard case .dictionary = node.value, reader.take("stream"),
      let length = table.length(node.entry("/Length"), in: bytes), hasKnownFilter(node)
    else { return nil }
    if reader.position < bytes.count, bytes[reader.position] == 13 { reader.position += 1 }
    guard reader.position < bytes.count, bytes[reader.position] == 10 else { return nil }
    let start = reader.position + 1
    guard length >= 0, length <= bytes.count - start else { return nil }
    reader.position = start + length
    reader.skipSpace()
    guard reader.take("endstream") else { return nil }
    reader.skipSpace()
    guard reader.take("endobj") else { return nil }
    return PDFNode(.stream(node, .stored(start..<start + length)), number: number)
  }

  private static func hasKnownFilter(_ dictionary: PDFNode) -> Bool {
    if dictionary.entry("/DecodeParms") != nil || dictionary.entry("/F") != nil { return false }
    guard let filter = dictionary.entry("/Filter") else { return true }
    return filter.name == "/FlateDecode" || filter.name == "/DCTDecode"
  }

  /// The pages if they all lie under one node.
  private func flatPages() -> [PDFNode]? {
    guard case .dictionary = resolved(trailer.entry("/Root")).value,
      case .dictionary = pageTree.value
    else { return nil }
    let pages = resolved(pageTree.entry("/Kids")).items.map { resolved($0) }
    var seen: Set<Int> = []
    let areFlat = pages.allSatisfy { page in
      page.number > 0 && seen.insert(page.number).inserted && page.entry("/Kids") == nil
        && page.entry("/Type")?.name == "/Page"
    }
    guard areFlat, resolved(pageTree.entry("/Count")).integer == pages.count else { return nil }
    return pages
  }

  // MARK: Streams

  /// A stream's bytes in the filter that it has, or with Flate undone.
  func data(of node: PDFNode, isUnpacked: Bool) -> [UInt8]? {
    guard case .stream(let dictionary, let stored) = node.value else { return nil }
    let raw: ArraySlice<UInt8>
    switch stored {
    case .stored(let range): raw = bytes[range]
    case .made(let bytes): raw = bytes[...]
    case .unpacked(let bytes): return bytes
    }
    switch (isUnpacked, resolved(dictionary.entry("/Filter")).name) {
    case (false, _), (true, nil): return Array(raw)
    case (true, "/FlateDecode"?):
      if let unpacked = Deflate.unpacked(raw) { return unpacked }
      fault = "the stream \(node.number) cannot be unpacked"
      return nil
    case (true, _?): return nil
    }
  }

  /// A page's whole content, its streams joined and unpacked.
  func content(of page: PDFNode?) -> [UInt8]? {
    let contents = resolved(page?.entry("/Contents"))
    if case .null = contents.value { return [] }
    guard case .array(let parts) = contents.value else {
      return data(of: contents, isUnpacked: true)
    }
    var joined: [UInt8] = []
    for part in parts {
      guard let data = data(of: resolved(part), isUnpacked: true) else { return nil }
      if !joined.isEmpty { joined.append(10) }
      joined += data
    }
    return joined
  }
}
