/// Why a text is not JSON, and where: a byte from the beginning.
struct JSONProblem: Error {
  var message: String
  var offset: Int
}

/// Reads JSON from its bytes, value by value, without building a tree (RFC 8259).
struct JSONCursor {
  private let bytes: [UInt8]
  private(set) var offset = 0

  /// How deep arrays and objects may lie in one another.
  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The first byte of the next value; nil at the end.
  mutating func peek() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return byte }
      offset += 1
    }
    return nil
  }

  func problem(_ message: String, at place: Int? = nil) -> JSONProblem {
    JSONProblem(message: message, offset: place ?? min(offset, max(0, bytes.count - 1)))
  }

  private func expected(_ what: String) -> JSONProblem {
    guard offset < bytes.count else { return problem("the file ends where \(what) must stand") }
    let found = Character(Unicode.Scalar(bytes[offset]))
    return problem(
      found.isASCII ? "'\(found)' stands where \(what) must stand" : "\(what) must stand here")
  }

  mutating func expect(_ character: Character) throws(JSONProblem) {
    guard let byte = peek(), byte == character.asciiValue else {
      throw expected("'\(character)'")
    }
    offset += 1
  }

  /// Passes a character if it is the next.
  mutating func passes(_ character: Character) -> Bool {
    guard let byte = peek(), byte == character.asciiValue else { return false }
    offset += 1
    return true
  }

  // MARK: Values

  /// Does something with each member of an object, which must read its value.
  mutating func members(
    _ body: (inout JSONCursor, String) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try expect("{")
    if passes("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try body(&self, key)
    } while passes(",")
    try expect("}")
  }

  /// Does something at each item of an array, which must read it.
  mutating func items(
    _ body: (inout JSONCursor) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try expect("[")
    if passes("]") { return }
    repeat { try body(&self) } while passes(",")
    try expect("]")
  }

  mutating func string() throws(JSONProblem) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw expected("a text in quotes") }
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw problem("a text in quotes is not closed on its line", at: start)
      default: text.append(byte)
      }
    }
    throw problem("a text in quotes is never closed", at: start)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    guard offset < bytes.count else { throw expected("an escaped letter") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"):
      var unit = try unit()
      if (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count,
        bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
      {
        offset += 2
        unit = 0x10000 + (unit - 0xD800) << 10 + (try self.unit() &- 0xDC00) & 0x3FF
      }
      text += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
    default: text.append(byte)
    }
  }

  private mutating func unit() throws(JSONProblem) -> UInt32 {
    guard offset + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw expected("four digits after '\\u'") }
    offset += 4
    return unit
  }

  /// A number; short ones, which are most, exactly and without making a text of them.
  mutating func number() throws(JSONProblem) -> Double {
    _ = peek()
    let start = offset
    let isNegative = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    var digits: UInt64 = 0
    var count = 0
    var decimals = 0
    var hasPoint = false
    var isPlain = true
    scan: while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if count < 19 { digits = digits * 10 + UInt64(byte - UInt8(ascii: "0")) }
        count += 1
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        isPlain = false
      default: break scan
      }
      offset += 1
    }
    guard count > 0 else { throw expected("a number") }
    // Both are exact, so their quotient is the nearest number (Clinger 1990).
    if isPlain, count <= 19, digits < 1 << 53, decimals <= 22 {
      let value = Double(digits) / Self.powers[decimals]
      return isNegative ? -value : value
    }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)),
      value.isFinite
    else { throw problem("this is no number", at: start) }
    return value
  }

  private static let powers: [Double] = (0...22).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  /// A value's text: that of a text or a number; nil for everything else, which is passed over.
  mutating func plainText() throws(JSONProblem) -> String? {
    guard let byte = peek() else { throw expected("a value") }
    switch byte {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = offset
      _ = try number()
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    default:
      try skip()
      return nil
    }
  }

  /// Passes over a value.
  mutating func skip(depth: Int = 0) throws(JSONProblem) {
    guard depth < Self.deepest else { throw problem("this lies too deep in other values") }
    guard let byte = peek() else { throw expected("a value") }
    switch byte {
    case UInt8(ascii: "{"):
      try members { (cursor, _) throws(JSONProblem) in try cursor.skip(depth: depth + 1) }
    case UInt8(ascii: "["):
      try items { cursor throws(JSONProblem) in try cursor.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
    default:
      for word in ["true", "false", "null"] where bytes[offset...].starts(with: word.utf8) {
        offset += word.utf8.count
        return
      }
      throw expected("a value")
    }
  }
}

/// Lines and columns of places in a text, by their bytes.
struct ByteLines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line from 1 and the column in characters from 1.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
  }
}
