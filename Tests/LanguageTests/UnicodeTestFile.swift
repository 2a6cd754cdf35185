import Foundation

/// A conformance file of the Unicode Character Database, read as bytes for speed.
///
/// The files are those of Unicode 15.0 in Debian's package `unicode-data`. Where they are missing
/// the tests that need them fail.
struct UnicodeTestFile {
  static let folder = "/usr/share/unicode/"
  private let bytes: [UInt8]

  init(_ name: String) throws {
    bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.folder + name)))
  }

  /// Calls the body with the number, from 1, and the bytes of each line that is not a comment.
  func forEachLine(_ body: (Int, ArraySlice<UInt8>) -> Void) {
    var number = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end > start, bytes[start] != UInt8(ascii: "#") { body(number, bytes[start..<end]) }
      number += 1
      start = end + 1
    }
  }
}

/// Reads the tokens of one line.
struct LineScanner {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The bytes up to the next separator or the line's end; nothing at the end.
  mutating func field(upTo separator: Unicode.Scalar) -> ArraySlice<UInt8>? {
    guard position <= bytes.endIndex else { return nil }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: separator)) ?? bytes.endIndex
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  /// The next run of bytes that are not blank.
  mutating func word() -> ArraySlice<UInt8>? {
    while position < bytes.endIndex, Self.isBlank(bytes[position]) { position += 1 }
    let start = position
    while position < bytes.endIndex, !Self.isBlank(bytes[position]) { position += 1 }
    return start < position ? bytes[start..<position] : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension ArraySlice<UInt8> {
  /// The number that the digits spell.
  func number(radix: Int) -> Int? {
    var value = 0
    for byte in self {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
        return nil
      }
      value = value * radix + digit
    }
    return isEmpty ? nil : value
  }

  /// The blank-separated numbers, nothing in the place of `x`.
  func numbers(radix: Int = 10) -> [Int?] {
    var scanner = LineScanner(self)
    var result: [Int?] = []
    while let word = scanner.word() { result.append(word.number(radix: radix)) }
    return result
  }
}

/// The failures of a long run, of which the first few are kept to be shown.
struct Tally: CustomStringConvertible {
  private(set) var cases = 0
  private(set) var failures: [Int] = []
  private var shown: [String] = []

  /// Notes one case of a line.
  mutating func note(_ line: Int, passed: Bool, _ message: @autoclosure () -> String) {
    cases += 1
    if passed { return }
    failures.append(line)
    if shown.count < 5 { shown.append("line \(line): \(message())") }
  }

  var description: String {
    "\(failures.count) of \(cases) failed; \(shown.joined(separator: "; "))"
  }
}
