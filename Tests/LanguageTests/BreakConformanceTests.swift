import DocumentModel
import Language
import Testing

/// UAX #14's and UAX #29's own tests, whole.
struct BreakConformanceTests {
  /// Lines of LineBreakTest 15.0 where CLDR's tailoring differs by intent; each must indeed differ.
  static let tailoredLines = hyphenBeforeLetter + numberAfterStop

  /// No break after a hyphen that begins a word: "-a".
  private static let hyphenBeforeLetter = [2265, 2267, 2421, 2423, 2425, 2427, 2429, 2431]

  /// No break before a number that begins with a stop or comma, or follows one: ",0", "a.2".
  private static let numberAfterStop = [
    2873, 2875, 7477, 7576, 7577, 7578, 7579, 7580, 7581, 7583, 7584, 7585, 7586, 7587,
  ]

  @Test func `lines break where UAX 14 says, but for CLDR's tailoring`() throws {
    let breaker = TextBreaker()
    let language = LanguageTag("en")
    let tally = try run("auxiliary/LineBreakTest.txt") { scalars in
      breaker.lineBreaks(in: scalars, language: language).map(\.offset)
    }
    #expect(tally.failures == Self.tailoredLines, "\(tally)")
    #expect(tally.cases == 7_654)
  }

  @Test func `grapheme clusters end where UAX 29 says`() throws {
    let breaker = TextBreaker()
    let tally = try run("auxiliary/GraphemeBreakTest.txt", breaker.graphemeBreaks)
    #expect(tally.failures.isEmpty, "\(tally)")
    #expect(tally.cases == 602)
  }

  /// Compares the breaks after the start of each line's text with those that the line marks.
  private func run(
    _ name: String, _ breaks: ([Unicode.Scalar]) -> [Int]
  ) throws -> Tally {
    var tally = Tally()
    try UnicodeTestFile(name).forEachLine { number, line in
      var scanner = LineScanner(line)
      var marked = LineScanner(scanner.field(upTo: "#") ?? [])
      var scalars: [Unicode.Scalar] = []
      var expected: [Int] = []
      while let word = marked.word() {
        if let value = word.number(radix: 16) {
          if let scalar = Unicode.Scalar(UInt32(value)) { scalars.append(scalar) }
        } else if word.elementsEqual("÷".utf8), !scalars.isEmpty {
          expected.append(scalars.count)
        }
      }
      let found = breaks(scalars)
      tally.note(number, passed: found == expected, "\(scalars) at \(found), not \(expected)")
    }
    return tally
  }
}
