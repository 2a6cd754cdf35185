internal import PDFFile

/// Reads which text the codes of a font stand for (ISO 32000-1, 9.10.3).
enum CharacterMap {
  /// The texts by code; what is malformed is left out.
  static func texts(_ stream: [UInt8]) -> [Int: String] {
    var texts: [Int: String] = [:]
    var scanner = ContentScanner(stream)
    while let operation = try? scanner.next() {
      if operation.name == "endbfchar" {
        for index in stride(from: 0, to: scanner.operands.count - 1, by: 2) {
          guard let code = scanner.string(index).flatMap(number),
            let text = scanner.string(index + 1)
          else { continue }
          texts[code] = utf16(text)
        }
      } else if operation.name == "endbfrange" {
        for index in stride(from: 0, to: scanner.operands.count - 2, by: 3) {
          addRange(&texts, scanner, index)
        }
      }
    }
    return texts
  }

  private static func addRange(
    _ texts: inout [Int: String], _ scanner: ContentScanner, _ index: Int
  ) {
    guard let first = scanner.string(index).flatMap(number),
      let last = scanner.string(index + 1).flatMap(number), last >= first, last - first < 65_536
    else { return }
    if let items = scanner.array(index + 2) {
      for (offset, item) in items.prefix(last - first + 1).enumerated() {
        if case .string(let bytes) = item { texts[first + offset] = utf16(bytes) }
      }
    } else if let start = scanner.string(index + 2), let low = start.last {
      for offset in 0...last - first {
        var bytes = start
        bytes[bytes.count - 1] = UInt8(truncatingIfNeeded: Int(low) + offset)
        texts[first + offset] = utf16(bytes)
      }
    }
  }

  private static func number(_ bytes: [UInt8]) -> Int? {
    bytes.count <= 4 ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
  }

  private static func utf16(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
