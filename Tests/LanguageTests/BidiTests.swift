import DocumentModel
import Language
import Testing

struct BidiTests {
  @Test func `the short way for text that runs one way gives what the long way gives`() {
    let alef: Unicode.Scalar = "\u{5D0}"
    let planes = Array(0...UInt32(0x1FFFF)) + Array(0xE0000...UInt32(0xE01FF))
    var differing: [UInt32] = []
    for value in planes {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let short = Bidi.levels(of: [scalar, "a"], base: nil)
      let long = Bidi.levels(of: [scalar, "a", alef], base: nil)
      if short.levels != Array(long.levels.prefix(2)) { differing.append(value) }
      if short.paragraphLevel != long.paragraphLevel { differing.append(value) }
    }
    #expect(differing.isEmpty)
  }

  @Test(arguments: [
    ("abc", nil, 0), ("שלום abc", nil, 1), ("123", nil, 0), ("", nil, 0),
    ("abc", WritingDirection.rightToLeft, 1), ("שלום", .leftToRight, 0), ("", .rightToLeft, 1),
    ("\u{2067}שלום\u{2069} abc", nil, 0),
  ])
  func `the first strong letter decides unless a direction is given`(
    text: String, base: WritingDirection?, level: UInt8
  ) {
    let result = Bidi.levels(of: Array(text.unicodeScalars), base: base)
    #expect(result.paragraphLevel == level)
    #expect(result.levels.count == text.unicodeScalars.count)
  }

  @Test(arguments: [
    ("call 555-0100 now", WritingDirection.leftToRight, "call 555-0100 now"),
    ("اتصل 555 الآن", .rightToLeft, "نآلا 555 لصتا"),
    ("زر maple.example غدا", .rightToLeft, "ادغ maple.example رز"),
    ("price: 12 ₪ שלום", .leftToRight, "price: 12 ₪ םולש"),
    ("א(b)ג", .rightToLeft, "ג(b)א"),
  ])
  func `mixed lines stand in this order from left to right`(
    text: String, base: WritingDirection, expected: String
  ) {
    let scalars = Array(text.unicodeScalars)
    let (levels, paragraphLevel) = Bidi.levels(of: scalars, base: base)
    let line = Bidi.lineLevels(
      0..<scalars.count, of: scalars, levels: levels, paragraphLevel: paragraphLevel)
    var shown = String.UnicodeScalarView()
    for index in Bidi.visualOrder(of: line) {
      let scalar = scalars[index]
      shown.append(line[index] % 2 == 1 ? Bidi.mirrored(scalar) ?? scalar : scalar)
    }
    #expect(String(shown) == expected)
  }

  @Test func `the space at a line's end goes to the end of the paragraph's direction`() {
    let scalars = Array("אב abc def".unicodeScalars)
    let (levels, paragraphLevel) = Bidi.levels(of: scalars, base: .rightToLeft)
    #expect(levels == [1, 1, 1, 2, 2, 2, 2, 2, 2, 2])
    let line = Bidi.lineLevels(
      0..<7, of: scalars, levels: levels, paragraphLevel: paragraphLevel)
    #expect(line == [1, 1, 1, 2, 2, 2, 1])
    let rest = Bidi.lineLevels(
      7..<10, of: scalars, levels: levels, paragraphLevel: paragraphLevel)
    #expect(rest == [2, 2, 2])
  }

  @Test(
    arguments: [
      ([], []), ([0, 0, 0], [0, 1, 2]), ([1, 1, 1], [2, 1, 0]), ([0, 1, 1, 0], [0, 2, 1, 3]),
      ([1, 2, 2, 1], [3, 1, 2, 0]), ([1, 2, 3, 2, 1], [4, 1, 2, 3, 0]), ([2, 2], [0, 1]),
      ([2, 4, 4, 3], [0, 3, 1, 2]),
    ] as [([UInt8], [Int])])
  func `levels order items from left to right`(levels: [UInt8], order: [Int]) {
    #expect(Bidi.visualOrder(of: levels) == order)
  }

  @Test(
    arguments: [
      ("(", ")"), ("»", "«"), ("≤", "≥"), ("a", nil), ("-", nil),
    ] as [(Unicode.Scalar, Unicode.Scalar?)])
  func `signs with a mirror image have it`(scalar: Unicode.Scalar, mirror: Unicode.Scalar?) {
    #expect(Bidi.mirrored(scalar) == mirror)
  }
}
