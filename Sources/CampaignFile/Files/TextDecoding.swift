/// Turns a file's bytes into text by its byte order mark, UTF-8 without one (Unicode 15.0, 23.8).
enum TextDecoding {
  /// Where the first bytes stand that are no text.
  struct Problem: Hashable {
    var line: Int
    var column: Int
    var message: String
  }

  /// The text, repaired with U+FFFD where there is a problem.
  struct Decoded {
    var text: String
    var problem: Problem?
  }

  static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      let problem = Problem(line: 1, column: 1, message: "the text is in UTF-32")
      return Decoded(text: "", problem: problem)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, low: 1, high: 0) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return decode(hasMark ? bytes[3...] : bytes[...], as: UTF8.self) { bytes, position in
      let byte = String(bytes[position], radix: 16, uppercase: true)
      return "the byte \(byte) is not UTF-8"
    }
  }

  private static func decodeUTF16(_ bytes: [UInt8], low: Int, high: Int) -> Decoded {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { offset in
      UInt16(bytes[offset + high]) << 8 | UInt16(bytes[offset + low])
    }
    var decoded = decode(units[...], as: UTF16.self) { _, _ in "half a UTF-16 surrogate pair" }
    if decoded.problem == nil, !bytes.count.isMultiple(of: 2) {
      decoded.problem = problem("the UTF-16 text ends within a character", after: decoded.text)
    }
    return decoded
  }

  private static func decode<Encoding: Unicode.Encoding>(
    _ units: ArraySlice<Encoding.CodeUnit>, as encoding: Encoding.Type,
    message: (ArraySlice<Encoding.CodeUnit>, Int) -> String
  ) -> Decoded {
    guard let text = String(validating: units, as: encoding) else {
      let (prefix, position) = validPrefix(of: units, as: encoding)
      return Decoded(
        text: String(decoding: units, as: encoding),
        problem: problem(message(units, position), after: prefix))
    }
    guard let null = text.utf8.firstIndex(of: 0) else { return Decoded(text: text) }
    let message = "a null byte: this is not a text file, or UTF-16 without byte order mark"
    return Decoded(text: text, problem: problem(message, after: String(text[..<null])))
  }

  /// The text before the first code unit that is wrong, and that unit's position.
  private static func validPrefix<Encoding: Unicode.Encoding>(
    of units: ArraySlice<Encoding.CodeUnit>, as encoding: Encoding.Type
  ) -> (prefix: String, position: Int) {
    var prefix = String.UnicodeScalarView()
    var parser = Encoding.ForwardParser()
    var iterator = units.makeIterator()
    var position = units.startIndex
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      prefix.append(Encoding.decode(scalar))
      position += scalar.count
    }
    return (String(prefix), min(position, units.endIndex - 1))
  }

  private static func problem(_ message: String, after text: String) -> Problem {
    var line = 1
    var column = 1
    for character in text {
      if character == "\n" || character == "\r\n" || character == "\r" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return Problem(line: line, column: column, message: message)
  }
}
