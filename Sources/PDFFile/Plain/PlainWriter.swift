/// Writes the objects of a plain file that are in use, numbered in the order in which they are met.
struct PlainWriter {
  private let file: PlainFile
  private var output: [UInt8] = []
  /// The new number of each object by its old one, 0 for those that are not met.
  private var numbers: [Int]
  private var queue: [PDFNode] = []
  private var offsets: [Int] = []

  private init(_ file: PlainFile, version: String) {
    self.file = file
    numbers = Array(repeating: 0, count: file.objects.count)
    output.reserveCapacity(file.bytes.count + file.bytes.count / 4 + 65_536)
    output += "%PDF-\(version)\n%".utf8
    output += [0xBF, 0xF7, 0xA2, 0xFE, 10]
  }

  /// The file's bytes; always the same for the same objects.
  /// - Throws: `PDFError` if a stream cannot be packed.
  static func written(_ file: PlainFile, version: String) throws(PDFError) -> [UInt8] {
    var writer = PlainWriter(file, version: version)
    writer.settlePages()
    let ends = ["/Root", "/Info"].compactMap { key in
      file.trailer.entry(key).map { (key, file.resolved($0)) }
    }
    let references = ends.map { "\($0.0) \(writer.number(of: $0.1)) 0 R" }
    var next = 0
    while next < writer.queue.count {
      try writer.write(writer.queue[next], number: next + 1)
      next += 1
    }
    writer.end(references)
    return writer.output
  }

  /// Makes the tree of pages what the list of them says.
  private func settlePages() {
    let tree = file.pageTree
    tree.set("/Kids", to: PDFNode(.array(file.pages)))
    tree.set("/Count", to: PDFNode(.number("\(file.pages.count)")))
    for page in file.pages { page.set("/Parent", to: tree) }
  }

  /// The object's number in the new file.
  private mutating func number(of node: PDFNode) -> Int {
    if numbers[node.number] == 0 {
      queue.append(node)
      numbers[node.number] = queue.count
    }
    return numbers[node.number]
  }

  private mutating func write(_ node: PDFNode, number: Int) throws(PDFError) {
    offsets.append(output.count)
    append(number)
    output += " 0 obj\n".utf8
    if case .stream(let dictionary, let bytes) = node.value {
      try writeStream(dictionary, bytes)
    } else {
      writeValue(node)
    }
    output += "\nendobj\n".utf8
  }

  private mutating func writeStream(
    _ dictionary: PDFNode, _ bytes: PDFNode.Bytes
  ) throws(PDFError) {
    switch bytes {
    case .stored(let range):
      writeStream(dictionary, filter: dictionary.entry("/Filter"), file.bytes[range])
    case .made(let bytes):
      writeStream(dictionary, filter: dictionary.entry("/Filter"), bytes[...])
    case .unpacked(let bytes):
      // Programs that know nothing of PDF look for the packet in the file.
      if dictionary.entry("/Type")?.name == "/Metadata" {
        return writeStream(dictionary, filter: nil, bytes[...])
      }
      guard let packed = Deflate.packed(bytes) else {
        throw PDFError("pdf-unwritable", "a stream could not be packed")
      }
      writeStream(dictionary, filter: PDFNode(.name("/FlateDecode")), packed[...])
    }
  }

  private mutating func writeStream(
    _ dictionary: PDFNode, filter: PDFNode?, _ bytes: ArraySlice<UInt8>
  ) {
    output += "<<".utf8
    for entry in dictionary.entries where entry.key != "/Length" && entry.key != "/Filter" {
      writeEntry(entry)
    }
    if let filter { writeEntry(PDFNode.Entry(key: "/Filter", value: filter)) }
    output += " /Length ".utf8
    append(bytes.count)
    output += " >>\nstream\n".utf8
    output += bytes
    // PDF/A asks for the line end (ISO 19005-2, 6.1.7.1).
    output += "\nendstream".utf8
  }

  // MARK: Values

  private mutating func writeEntry(_ entry: PDFNode.Entry) {
    output.append(32)
    writeName(entry.key)
    output.append(32)
    writeItem(entry.value)
  }

  /// Writes a value in its place, or its number.
  private mutating func writeItem(_ node: PDFNode) {
    let object = file.resolved(node)
    guard object.number > 0 else { return writeValue(object) }
    append(number(of: object))
    output += " 0 R".utf8
  }

  private mutating func writeValue(_ node: PDFNode) {
    switch node.value {
    case .null, .reference: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let text): append(text)
    case .name(let name): writeName(name)
    case .string(let bytes): writeString(bytes)
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for item in items {
        output.append(32)
        writeItem(item)
      }
      output += " ]".utf8
    case .dictionary(let entries):
      output += "<<".utf8
      for entry in entries { writeEntry(entry) }
      output += " >>".utf8
    case .stream(let dictionary, _): writeValue(dictionary)
    }
  }

  private mutating func writeName(_ name: String) {
    guard name.utf8.dropFirst().contains(where: { !Self.isPlainInName($0) }) else {
      return append(name)
    }
    output.append(UInt8(ascii: "/"))
    for byte in name.utf8.dropFirst() {
      if Self.isPlainInName(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "#"), Self.digit(byte >> 4), Self.digit(byte & 15)]
      }
    }
  }

  private static func isPlainInName(_ byte: UInt8) -> Bool {
    (33..<127).contains(byte) && byte != UInt8(ascii: "#") && ContentScanner.isRegular(byte)
  }

  private mutating func writeString(_ bytes: [UInt8]) {
    let isPlain = bytes.allSatisfy { (32..<127).contains($0) || $0 == 10 }
    guard isPlain else {
      output.append(UInt8(ascii: "<"))
      for byte in bytes { output += [Self.digit(byte >> 4), Self.digit(byte & 15)] }
      output.append(UInt8(ascii: ">"))
      return
    }
    output.append(UInt8(ascii: "("))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        output += [UInt8(ascii: "\\"), byte]
      case 10: output += "\\n".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: ")"))
  }

  private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 48 : 87) }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe output.append(contentsOf: $0) }
  }

  private mutating func append(_ number: Int) { append(String(number)) }

  // MARK: The end

  private mutating func end(_ references: [String]) {
    let identity = identity
    let start = output.count
    append("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      for _ in digits.utf8.count..<10 { output.append(48) }
      append(digits)
      output += " 00000 n \n".utf8
    }
    append(
      "trailer << \(references.joined(separator: " ")) /Size \(offsets.count + 1)"
        + " /ID [<\(identity)><\(identity)>] >>\nstartxref\n\(start)\n%%EOF\n")
  }

  /// A number that no file with other bytes has, in hexadecimal.
  private var identity: String { Digest(output).hexadecimal }
}
