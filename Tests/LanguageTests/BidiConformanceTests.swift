import DocumentModel
import Language
import Testing

/// UAX #9's own tests, whole.
struct BidiConformanceTests {
  @Test func `every case of BidiTest has the levels and order that UAX 9 gives`() throws {
    let file = try UnicodeTestFile("BidiTest.txt")
    var tally = Tally()
    var expectation = Expectation(levels: [], order: [])
    file.forEachLine { number, line in
      if line.first == UInt8(ascii: "@") {
        expectation.read(line)
        return
      }
      var scanner = LineScanner(line)
      let scalars = representatives(of: scanner.field(upTo: ";") ?? [])
      let bases = (scanner.field(upTo: ";") ?? []).numbers(radix: 16).first.flatMap(\.self) ?? 0
      for (bit, base) in [(1, nil), (2, .leftToRight), (4, .rightToLeft)] as [(Int, Base)]
      where bases & bit != 0 {
        let passed = expectation.isMet(by: scalars, base: base)
        tally.note(number, passed: passed, "\(scalars.map(\.value)) \(base?.rawValue ?? "auto")")
      }
    }
    #expect(tally.failures.isEmpty, "\(tally)")
    #expect(tally.cases == 770_241)
  }

  @Test func `every case of BidiCharacterTest has the levels and order that UAX 9 gives`() throws {
    let file = try UnicodeTestFile("BidiCharacterTest.txt")
    var tally = Tally()
    file.forEachLine { number, line in
      var scanner = LineScanner(line)
      var fields: [[Int?]] = []
      while let field = scanner.field(upTo: ";") {
        fields.append(field.numbers(radix: fields.isEmpty ? 16 : 10))
      }
      guard fields.count == 5, let direction = fields[1].first else { return }
      let scalars = fields[0].compactMap { $0.flatMap { Unicode.Scalar(UInt32($0)) } }
      let bases: [Base] = [.leftToRight, .rightToLeft, nil]
      let expectation = Expectation(
        levels: fields[3], order: fields[4].compactMap(\.self),
        paragraphLevel: fields[2].first.flatMap(\.self))
      let passed = expectation.isMet(by: scalars, base: bases[direction ?? 2])
      tally.note(number, passed: passed, "\(scalars.map(\.value))")
    }
    #expect(tally.failures.isEmpty, "\(tally)")
    #expect(tally.cases == 91_707)
  }
}

private typealias Base = WritingDirection?

/// What one or more cases must give.
private struct Expectation {
  /// Nothing for scalars that rule X9 removes: they have neither level nor place.
  var levels: [Int?]
  var order: [Int]
  var paragraphLevel: Int?

  /// Reads an `@Levels` or `@Reorder` line.
  mutating func read(_ line: ArraySlice<UInt8>) {
    var scanner = LineScanner(line)
    let name = scanner.field(upTo: ":")
    let values = (scanner.field(upTo: ":") ?? []).numbers()
    if name?.elementsEqual("@Levels".utf8) == true { levels = values }
    if name?.elementsEqual("@Reorder".utf8) == true { order = values.compactMap(\.self) }
  }

  func isMet(by scalars: [Unicode.Scalar], base: WritingDirection?) -> Bool {
    let paragraph = Bidi.levels(of: scalars, base: base)
    guard paragraph.levels.count == levels.count, scalars.count == levels.count else {
      return false
    }
    if let paragraphLevel, Int(paragraph.paragraphLevel) != paragraphLevel { return false }
    let line = Bidi.lineLevels(
      0..<scalars.count, of: scalars, levels: paragraph.levels,
      paragraphLevel: paragraph.paragraphLevel)
    for index in levels.indices {
      if let level = levels[index], level != Int(line[index]) { return false }
    }
    return Bidi.visualOrder(of: line).filter { levels[$0] != nil } == order
  }
}

/// A character of each bidi class that the line names.
private func representatives(of line: ArraySlice<UInt8>) -> [Unicode.Scalar] {
  var scanner = LineScanner(line)
  var result: [Unicode.Scalar] = []
  while let name = scanner.word() {
    let key = name.reduce(0) { $0 << 8 | Int($1) }
    if let scalar = representative[key] { result.append(scalar) }
  }
  return result
}

private let representative: [Int: Unicode.Scalar] = {
  let byName: [(String, Unicode.Scalar)] = [
    ("L", "a"), ("R", "\u{5D0}"), ("AL", "\u{627}"), ("EN", "1"), ("ES", "+"), ("ET", "%"),
    ("AN", "\u{661}"), ("CS", ","), ("NSM", "\u{300}"), ("BN", "\u{AD}"), ("B", "\u{2029}"),
    ("S", "\t"), ("WS", " "), ("ON", "!"), ("LRE", "\u{202A}"), ("LRO", "\u{202D}"),
    ("RLE", "\u{202B}"), ("RLO", "\u{202E}"), ("PDF", "\u{202C}"), ("LRI", "\u{2066}"),
    ("RLI", "\u{2067}"), ("FSI", "\u{2068}"), ("PDI", "\u{2069}"),
  ]
  return Dictionary(
    byName.map { ($0.0.utf8.reduce(0) { $0 << 8 | Int($1) }, $0.1) },
    uniquingKeysWith: { first, _ in first })
}()
