/// Where a file's objects begin, as the table at its end says (ISO 32000-1, 7.5.4).
struct ObjectTable {
  private static let mostObjects = 1 << 20

  /// The places of the objects by their numbers; nil for those that are not there.
  private(set) var offsets: [Int?] = []
  private(set) var trailer: PDFNode

  /// Nil if there is not exactly one table, or it is not written as it should be.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("%PDF-".utf8)), let start = Self.start(in: bytes) else {
      return nil
    }
    var reader = SyntaxReader(bytes: bytes, position: start)
    guard reader.take("xref") else { return nil }
    reader.skipSpace()
    guard reader.integer() == 0 else { return nil }
    reader.skipSpace()
    guard let count = reader.integer(), count > 1, count < Self.mostObjects else { return nil }
    reader.skipSpace()
    offsets.reserveCapacity(count)
    for _ in 0..<count {
      // Each line is of 20 bytes, so that the next is found: 0000000015 00000 n
      let line = reader.position
      guard line + 20 < bytes.count, let offset = reader.integer(), reader.position == line + 10
      else { return nil }
      switch bytes[line + 17] {
      case UInt8(ascii: "n"): offsets.append(offset < start ? offset : nil)
      case UInt8(ascii: "f"): offsets.append(nil)
      default: return nil
      }
      reader.position = line + 20
    }
    reader.skipSpace()
    guard reader.take("trailer"), let trailer = reader.value(), case .dictionary = trailer.value,
      trailer.entry("/Size")?.integer == count, trailer.entry("/Root") != nil,
      !["/Prev", "/XRefStm", "/Encrypt"].contains(where: { trailer.entry($0) != nil })
    else { return nil }
    self.trailer = trailer
  }

  /// The number behind the last `startxref`.
  private static func start(in bytes: [UInt8]) -> Int? {
    let word = Array("startxref".utf8)
    var at = bytes.count - word.count
    let end = max(0, bytes.count - 64)
    while at >= end {
      if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) {
        var reader = SyntaxReader(bytes: bytes, position: at + word.count)
        reader.skipSpace()
        guard let start = reader.integer(), start < bytes.count else { return nil }
        reader.skipSpace()
        return reader.position == bytes.count ? start : nil
      }
      at -= 1
    }
    return nil
  }

  /// A stream's length, which may be an object of its own.
  func length(_ node: PDFNode?, in bytes: [UInt8]) -> Int? {
    guard case .reference(let number)? = node?.value else { return node?.integer }
    guard offsets.indices.contains(number), let offset = offsets[number] else { return nil }
    var reader = SyntaxReader(bytes: bytes, position: offset)
    guard reader.integer() == number, reader.take(" 0 obj") else { return nil }
    reader.skipSpace()
    return reader.integer()
  }
}
