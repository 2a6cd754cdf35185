/// Reads values in PDF syntax (ISO 32000-1, 7.3); stricter than readers of anybody's files.
struct SyntaxReader {
  /// Values lie in values at most so deep.
  private static let deepest = 64

  let bytes: [UInt8]
  var position: Int

  /// Nil where a value is malformed.
  mutating func value(depth: Int = 0) -> PDFNode? {
    skipSpace()
    guard position < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "/"): return name().map { PDFNode(.name($0)) }
    case UInt8(ascii: "("): return literal().map { PDFNode(.string($0)) }
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "<"):
      guard position + 1 < bytes.count else { return nil }
      return bytes[position + 1] == UInt8(ascii: "<")
        ? dictionary(depth) : hexadecimal().map { PDFNode(.string($0)) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return reference() ?? number()
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return number()
    default:
      if take("true") { return PDFNode(.bool(true)) }
      if take("false") { return PDFNode(.bool(false)) }
      return take("null") ? PDFNode(.null) : nil
    }
  }

  /// Whether a word stands here; it is passed over.
  mutating func take(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let isHere = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      .elementsEqual(bytes[position..<end])
    guard isHere, end == bytes.count || !Self.isRegular(bytes[end]) else { return false }
    position = end
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0, 9, 10, 12, 13, 32: position += 1
      case UInt8(ascii: "%"):
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      default: return
      }
    }
  }

  /// A whole number without sign.
  mutating func integer() -> Int? {
    var number = 0
    let start = position
    while position < bytes.count, case let digit = bytes[position] &- 48, digit < 10 {
      guard position - start < 15 else { return nil }
      number = number * 10 + Int(digit)
      position += 1
    }
    return position > start ? number : nil
  }

  // MARK: Kinds

  /// A reference such as `12 0 R`; nil, and nothing passed over, if there is none.
  private mutating func reference() -> PDFNode? {
    let start = position
    if let number = integer(), number > 0, take(" 0 R") { return PDFNode(.reference(number)) }
    position = start
    return nil
  }

  private mutating func number() -> PDFNode? {
    let start = position
    while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    let token = bytes[start..<position]
    guard ContentScanner.number(token) != nil else { return nil }
    return PDFNode(.number(String(decoding: token, as: UTF8.self)))
  }

  private mutating func name() -> String? {
    let start = position
    var isEscaped = false
    position += 1
    while position < bytes.count, Self.isRegular(bytes[position]) {
      if bytes[position] == UInt8(ascii: "#") { isEscaped = true }
      position += 1
    }
    let raw = bytes[start..<position]
    if isEscaped { return String(validating: ContentScanner.unescaped(raw), as: UTF8.self) }
    if raw.contains(where: { $0 >= 0x80 }) { return String(validating: raw, as: UTF8.self) }
    return String(decoding: raw, as: UTF8.self)
  }

  private mutating func array(_ depth: Int) -> PDFNode? {
    position += 1
    var items: [PDFNode] = []
    while true {
      skipSpace()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "]") {
        position += 1
        return PDFNode(.array(items))
      }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    }
  }

  private mutating func dictionary(_ depth: Int) -> PDFNode? {
    position += 2
    var entries: [PDFNode.Entry] = []
    while true {
      skipSpace()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
          return nil
        }
        position += 2
        return PDFNode(.dictionary(entries))
      }
      guard bytes[position] == UInt8(ascii: "/"), let key = name(),
        let value = value(depth: depth + 1), !entries.contains(where: { $0.key == key })
      else { return nil }
      if case .null = value.value { continue }
      entries.append(PDFNode.Entry(key: key, value: value))
    }
  }

  private mutating func hexadecimal() -> [UInt8]? {
    position += 1
    var (string, half): ([UInt8], UInt8?) = ([], nil)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ">") {
        if let half { string.append(half << 4) }
        return string
      }
      if [9, 10, 13, 32].contains(byte) { continue }
      guard let digit = ContentScanner.digit(byte) else { return nil }
      if let first = half {
        string.append(first << 4 | digit)
        half = nil
      } else {
        half = digit
      }
    }
    return nil
  }

  private mutating func literal() -> [UInt8]? {
    let start = position
    var (depth, isEscaped) = (0, false)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\"):
        isEscaped = true
        position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      guard depth == 0 else { continue }
      let inner = bytes[start + 1..<position - 1]
      return isEscaped ? ContentScanner.literal(inner) : Array(inner)
    }
    return nil
  }

  static func isRegular(_ byte: UInt8) -> Bool { ContentScanner.isRegular(byte) }
}
