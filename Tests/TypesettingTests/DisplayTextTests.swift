import DocumentModel
import Testing
import Typesetting

struct `Display text` {
  private func headline(
    _ text: String, size: Double, _ tag: String = "en", families: [FontFamily] = [Samples.inter]
  ) -> SetParagraph {
    var paragraph = Samples.paragraph(
      text, LanguageTag(tag), families: families, isBalanced: true)
    paragraph.runs[0].style.size = size
    paragraph.style.hangsPunctuation = true
    let typesetter = Typesetter()
    return typesetter.lines(of: typesetter.prepare(paragraph), measure: size * 9)
  }

  /// Where the first glyph of each line begins, in em.
  private func starts(_ set: SetParagraph, size: Double) -> [Double] {
    set.lines.compactMap { $0.runs.first?.glyphs.first.map { $0.x / size } }
  }

  @Test func `letters stand with their stems at the edge where type is large`() {
    // Inter's H has a wide side bearing, its O a narrower one and its T hardly any.
    let large = ["Here", "Often", "Talk"].map { starts(headline($0, size: 48), size: 48)[0] }
    #expect(large.allSatisfy { $0 < -0.02 && $0 > -0.15 })
    #expect(large[0] < large[1] && large[1] < large[2])
    #expect(starts(headline("Here", size: 10), size: 10) == [0])
  }

  @Test func `the letter behind a quote that hangs stands where one without would`() throws {
    let plain = headline("Here", size: 48)
    let quoted = headline("“Here”", size: 48)
    let letter = try #require(quoted.lines[0].runs[0].glyphs.dropFirst().first)
    let first = try #require(plain.lines[0].runs[0].glyphs.first)
    #expect(abs(letter.x - first.x) < 0.02 * 48)
  }

  @Test(arguments: [
    ("en", "Every child is known in the heart of our neighborhood"),
    ("es", "Cada niña y cada niño es conocido en el corazón del barrio"),
    ("pt", "Cada criança é conhecida no coração do nosso bairro"),
    ("ru", "Каждого ребёнка знают в самом сердце нашего района"),
    ("vi", "Trường học là trái tim của khu phố chúng ta"),
  ])
  func `a headline ends with more than one word, unless it is as long as a line`(
    tag: String, text: String
  ) {
    let families = [Samples.inter]
    for width in stride(from: 7.0, to: 14, by: 0.5) {
      var paragraph = Samples.paragraph(
        text, LanguageTag(tag), families: families, isBalanced: true)
      paragraph.runs[0].style.size = 30
      let typesetter = Typesetter()
      let set = typesetter.lines(of: typesetter.prepare(paragraph), measure: 30 * width)
      guard set.lines.count > 1 else { continue }
      let lines = set.lines.map { $0.runs.map(\.text).joined() }
      let isLong = (set.lines.last?.width ?? 0) > 15 * width
      #expect(isLong || (lines.last ?? "").split(separator: " ").count > 1, "\(lines)")
    }
  }
}
