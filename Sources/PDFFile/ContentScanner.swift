/// Reads the operators of a content stream one after the other (ISO 32000-1, 7.8.2).
///
///     var scanner = ContentScanner(bytes)
///     while let operation = try scanner.next() {
///       if operation.name == .fillRGB { … scanner.number(0) … }
///     }
///
/// What is to stay as it is can be copied by its range; operands are read only when asked for.
package struct ContentScanner {
  package let bytes: [UInt8]
  private var position = 0
  /// Where the operands of the operation read last lie in the bytes.
  private(set) package var operands: [Range<Int>] = []

  /// An operator with the bytes that it takes, its operands included.
  package struct Operation {
    package var name: ContentOperator
    /// From the first operand to behind the operator; of an inline image, to behind its `EI`.
    package var range: Range<Int>
  }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    operands.reserveCapacity(8)
  }

  /// The next operation, nil at the end.
  /// - Throws: `PDFError` with code `pdf-content` if a string, array or image does not end, or
  ///   operands are left over.
  package mutating func next() throws(PDFError) -> Operation? {
    operands.removeAll(keepingCapacity: true)
    var start: Int?
    while true {
      skipSpace()
      guard position < bytes.count else {
        if operands.isEmpty { return nil }
        throw PDFError("pdf-content", "the page ends with operands that no operator takes")
      }
      let token = position
      start = start ?? token
      if try skipOperand() {
        operands.append(token..<position)
        continue
      }
      while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
      if position == token { throw Self.broken("has a sign that begins nothing") }
      let word = token..<position
      if isValue(word) {
        operands.append(word)
        continue
      }
      let name = ContentOperator(bytes[word])
      if name == .beginImage { try skipImage() }
      return Operation(name: name, range: (start ?? token)..<position)
    }
  }

  // MARK: Operands

  /// The operand's number, nil if there is no such operand or it is not a number.
  package func number(_ index: Int) -> Double? {
    operands.indices.contains(index) ? Self.number(bytes[operands[index]]) : nil
  }

  /// All operands as numbers; nil if one is not.
  package var numbers: [Double]? {
    let numbers = operands.compactMap { Self.number(bytes[$0]) }
    return numbers.count == operands.count ? numbers : nil
  }

  /// The operand's name with its slash, `#xx` undone; nil if it is not a name.
  package func name(_ index: Int) -> String? {
    guard operands.indices.contains(index), bytes[operands[index].lowerBound] == UInt8(ascii: "/")
    else { return nil }
    let raw = bytes[operands[index]]
    guard raw.contains(UInt8(ascii: "#")) else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: Self.unescaped(raw), as: UTF8.self)
  }

  /// A name with its `#xx` undone.
  static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    var at = raw.startIndex
    while at < raw.endIndex {
      if raw[at] == UInt8(ascii: "#"), at + 2 < raw.endIndex, let high = digit(raw[at + 1]),
        let low = digit(raw[at + 2])
      {
        name.append(high << 4 | low)
        at += 3
      } else {
        name.append(raw[at])
        at += 1
      }
    }
    return name
  }

  /// The bytes of a string operand, in parentheses or in hexadecimal; nil if it is not a string.
  package func string(_ index: Int) -> [UInt8]? {
    operands.indices.contains(index) ? Self.string(bytes[operands[index]]) : nil
  }

  /// The parts of an array of strings and numbers, as `TJ` takes it; nil if it is not an array.
  package func array(_ index: Int) -> [ContentValue]? {
    guard operands.indices.contains(index), bytes[operands[index].lowerBound] == UInt8(ascii: "[")
    else { return nil }
    var values: [ContentValue] = []
    forEachPart(of: index) { values.append($0) }
    return values
  }

  /// Calls the body with each part of an array of strings and numbers, or with a string operand.
  package func forEachPart(of index: Int, _ body: (ContentValue) -> Void) {
    guard operands.indices.contains(index) else { return }
    let operand = operands[index]
    guard bytes[operand.lowerBound] == UInt8(ascii: "[") else {
      if let string = Self.string(bytes[operand]) { body(.string(string)) }
      return
    }
    var inner = self
    inner.position = operand.lowerBound + 1
    let end = operand.upperBound - 1
    while true {
      inner.skipSpace()
      let start = inner.position
      guard start < end else { return }
      if (try? inner.skipOperand()) != true {
        while inner.position < end, Self.isRegular(bytes[inner.position]) { inner.position += 1 }
        if inner.position == start { return }
      }
      let token = bytes[start..<inner.position]
      switch bytes[start] {
      case UInt8(ascii: "("), UInt8(ascii: "<"):
        body(
          Self.string(token).map { .string($0) } ?? .other(String(decoding: token, as: UTF8.self)))
      default:
        body(
          Self.number(token).map { .number($0) } ?? .other(String(decoding: token, as: UTF8.self)))
      }
    }
  }

  /// The bytes of the operand as it is written.
  package func bytes(_ index: Int) -> ArraySlice<UInt8>? {
    operands.indices.contains(index) ? bytes[operands[index]] : nil
  }

  /// The operand as it is written.
  package func source(_ index: Int) -> String? {
    operands.indices.contains(index)
      ? String(decoding: bytes[operands[index]], as: UTF8.self) : nil
  }
}

/// A part of an array in a content stream.
package enum ContentValue: Hashable, Sendable {
  case number(Double)
  case string([UInt8])
  /// Anything else, as it is written.
  case other(String)
}

extension ContentScanner {
  private static func broken(_ what: String) -> PDFError {
    PDFError("pdf-content", "the page's content \(what)")
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0, 9, 10, 12, 13, 32: position += 1
      case UInt8(ascii: "%"):
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      default: return
      }
    }
  }

  /// Skips a name, string, array or dictionary; false if something else stands there.
  private mutating func skipOperand() throws(PDFError) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "/"):
      position += 1
      while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    case UInt8(ascii: "("): try skipString()
    case UInt8(ascii: "<"):
      if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") {
        position += 2
        try skipParts(until: UInt8(ascii: ">"), count: 2)
      } else {
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        if position == bytes.count { throw Self.broken("has a string without end") }
        position += 1
      }
    case UInt8(ascii: "["):
      position += 1
      try skipParts(until: UInt8(ascii: "]"), count: 1)
    default: return false
    }
    return true
  }

  private mutating func skipParts(until end: UInt8, count: Int) throws(PDFError) {
    while true {
      skipSpace()
      guard position < bytes.count else {
        throw Self.broken("has an array or dictionary without end")
      }
      if bytes[position] == end {
        position += count
        return
      }
      if try skipOperand() { continue }
      let start = position
      while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
      if position == start { throw Self.broken("has a sign that begins nothing") }
    }
  }

  private mutating func skipString() throws(PDFError) {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
    throw Self.broken("has a string without end")
  }

  /// Skips an inline image's dictionary and data, to behind `EI` between white space.
  private mutating func skipImage() throws(PDFError) {
    while position + 2 < bytes.count {
      if bytes[position] == UInt8(ascii: "E"), bytes[position + 1] == UInt8(ascii: "I"),
        Self.isSpace(bytes[position - 1]), Self.isSpace(bytes[position + 2])
      {
        position += 2
        return
      }
      position += 1
    }
    throw Self.broken("has an image without end")
  }

  /// Whether a word is a number or a constant rather than an operator.
  private func isValue(_ word: Range<Int>) -> Bool {
    switch bytes[word.lowerBound] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      ["true", "false", "null"].contains { bytes[word].elementsEqual($0.utf8) }
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  /// A PDF number: digits with a sign and a point, never an exponent.
  static func number(_ token: ArraySlice<UInt8>) -> Double? {
    var (value, scale, isFraction, isNegative, digits) = (0.0, 1.0, false, false, 0)
    for index in token.indices {
      let byte = token[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
        digits += 1
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      case UInt8(ascii: "-") where index == token.startIndex: isNegative = true
      case UInt8(ascii: "+") where index == token.startIndex: break
      default: return nil
      }
    }
    return digits == 0 ? nil : (isNegative ? -value : value) / scale
  }

  private static func string(_ token: ArraySlice<UInt8>) -> [UInt8]? {
    switch token.first {
    case UInt8(ascii: "("): literal(token.dropFirst().dropLast())
    case UInt8(ascii: "<") where token.dropFirst().first != UInt8(ascii: "<"):
      hexadecimal(token.dropFirst().dropLast())
    default: nil
    }
  }

  private static func hexadecimal(_ token: ArraySlice<UInt8>) -> [UInt8] {
    var string: [UInt8] = []
    string.reserveCapacity(token.count / 2 + 1)
    var half: UInt8?
    for byte in token {
      guard let digit = Self.digit(byte) else { continue }
      if let first = half {
        string.append(first << 4 | digit)
        half = nil
      } else {
        half = digit
      }
    }
    if let half { string.append(half << 4) }
    return string
  }

  /// What a hexadecimal digit stands for.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Undoes the escapes of a string (ISO 32000-1, 7.3.4.2).
  static func literal(_ token: ArraySlice<UInt8>) -> [UInt8] {
    var string: [UInt8] = []
    var at = token.startIndex
    while at < token.endIndex {
      let byte = token[at]
      at += 1
      guard byte == UInt8(ascii: "\\"), at < token.endIndex else {
        string.append(byte)
        continue
      }
      let escaped = token[at]
      at += 1
      switch escaped {
      case UInt8(ascii: "n"): string.append(10)
      case UInt8(ascii: "r"): string.append(13)
      case UInt8(ascii: "t"): string.append(9)
      case UInt8(ascii: "b"): string.append(8)
      case UInt8(ascii: "f"): string.append(12)
      case 10: break
      case 13: if at < token.endIndex, token[at] == 10 { at += 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var code = Int(escaped - UInt8(ascii: "0"))
        for _ in 0..<2 {
          guard at < token.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(token[at])
          else { break }
          code = code * 8 + Int(token[at] - UInt8(ascii: "0"))
          at += 1
        }
        string.append(UInt8(truncatingIfNeeded: code))
      default: string.append(escaped)
      }
    }
    return string
  }
}
