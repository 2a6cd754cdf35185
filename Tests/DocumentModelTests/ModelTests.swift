import DocumentModel
import Testing

@Suite struct ModelTests {
  @Test(arguments: [
    (0, "0"), (1.5, "1.5"), (-0.004, "0"), (2.005, "2.01"), (-12.25, "-12.25"), (3.1, "3.1"),
    (0.07, "0.07"),
  ])
  func `numbers for people have at most two decimals`(value: Double, text: String) {
    #expect(fixed(value) == text)
  }

  @Test(
    arguments: [
      ("#FFB92E", "#FFB92E"), ("#fff", "#FFFFFF"), ("FFB92E", nil), ("#12345", nil),
      ("#GG0000", nil),
      ("", nil),
    ] as [(String, String?)])
  func `colours are read from hex only`(text: String, expected: String?) {
    #expect(RGB(hex: text)?.hex == expected)
  }

  @Test(arguments: [
    ("en", "Latn", WritingDirection.leftToRight), ("ar", "Arab", .rightToLeft),
    ("ur-PK", "Aran", .rightToLeft), ("he", "Hebr", .rightToLeft), ("vi", "Latn", .leftToRight),
    ("zh-TW", "Hant", .leftToRight), ("az-Arab", "Arab", .rightToLeft),
    ("hi", "Deva", .leftToRight),
  ])
  func `a language tag knows its script and direction`(
    tag: String, script: String, direction: WritingDirection
  ) {
    #expect(LanguageTag(tag).script == script)
    #expect(LanguageTag(tag).direction == direction)
  }

  @Test(arguments: [
    (6, 400, "08"), (9.9, 400, "08"), (10.4, 400, "08"), (11, 400, "12"), (40, 400, "12"),
    (6, 700, "12-bold"),
  ])
  func `a family gives the face that is drawn for the size`(
    size: Double, weight: Int, path: String
  ) {
    let family = FontFamily(
      name: "Test",
      faces: [
        FontFace(path: "12", sizes: 11...16), FontFace(path: "08", sizes: 6...10),
        FontFace(path: "12-bold", weight: 700, sizes: 11...16),
      ])
    #expect(family.face(weight: weight, isItalic: false, size: size)?.path == path)
  }

  @Test(arguments: [(400, 400), (500, 400), (550, 700), (600, 700), (450, 400), (100, 400)])
  func `a family gives the face of the nearest weight`(asked: Int, given: Int) {
    let family = FontFamily(
      name: "Test", faces: [400, 700].map { FontFace(path: "\($0).otf", weight: $0) })
    #expect(family.face(weight: asked, isItalic: true, size: 10)?.weight == given)
  }

  @Test func `mirroring twice gives the same rectangle`() {
    let rect = Rect(x: 10, y: 20, width: 30, height: 40)
    #expect(rect.mirrored(in: 200) == Rect(x: 160, y: 20, width: 30, height: 40))
    #expect(rect.mirrored(in: 200).mirrored(in: 200) == rect)
  }

  @Test func `diagnostics are told once and in the order of their places`() {
    let late = Diagnostic("b", at: SourceSpan(file: "x", line: 9), "later")
    let early = Diagnostic("a", at: SourceSpan(file: "x", line: 2), "earlier")
    #expect([late, early, late].ordered() == [early, late])
    #expect([late].hasErrors)
    #expect(![Diagnostic("c", severity: .warning, at: late.span, "so")].hasErrors)
  }
}
