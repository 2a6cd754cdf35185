import Assembly
import CampaignFile
import DocumentModel
import Testing

@Suite struct FillerTextTests {
  private let profile = LetterProfile(
    letters: [.init("e", share: 50), .init("t", share: 30), .init("ß", share: 20)],
    lengths: [1, 2, 3, 2, 1])

  private func filler(_ language: String = "en", _ profile: LetterProfile? = nil) -> FillerText {
    FillerText(language: LanguageTag(language), profile: profile ?? self.profile)
  }

  @Test func `letters and lengths are as frequent as in the language`() {
    var filler = filler()
    let words = filler.text(words: 2_000).split(separator: " ")
      .map { $0.lowercased().filter(\.isLetter) }
    let letters = words.joined()
    for (letter, share) in [("e", 0.5), ("t", 0.3), ("ß", 0.2)] {
      let found = Double(letters.filter { String($0) == letter }.count) / Double(letters.count)
      #expect(abs(found - share) < 0.03, "\(letter) \(found)")
    }
    #expect(abs(Double(letters.count) / Double(words.count) - 3) < 0.05)
  }

  @Test(arguments: [1, 2, 13, 14, 15, 200])
  func `fewer words are the beginning of more`(count: Int) {
    var filler = filler()
    let (less, more) = (filler.text(words: count), filler.text(words: count + 1))
    #expect(less.split(separator: " ").count == count)
    #expect(more.filter { $0.isLetter }.hasPrefix(less.filter { $0.isLetter }))
    var again = self.filler()
    #expect(again.text(words: count) == less)
  }

  @Test func `languages differ even if their letters do not`() {
    var (one, another) = (filler("en"), filler("de"))
    #expect(one.text(words: 30) != another.text(words: 30))
  }

  @Test func `sentences end, and paragraphs end with a sentence`() {
    var filler = filler()
    let paragraphs = filler.text(words: 100, paragraph: 40).split(separator: "\n")
    #expect(paragraphs.map { $0.split(separator: " ").count } == [40, 40, 20])
    #expect(paragraphs.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
  }

  @Test func `words without spaces can be parted all the same`() {
    let profile = LetterProfile(
      letters: [.init("ก", share: 1)], lengths: [0, 1], hasSpaces: false, comma: "", stop: "")
    var filler = filler("th", profile)
    #expect(filler.text(words: 3) == "กก\u{200B}กก\u{200B}กก")
  }

  @Test func `the rarest long words do not decide`() {
    let profile = LetterProfile(
      letters: [.init("e", share: 1)], lengths: [0, 0, 98, 0, 0, 0, 0, 0, 0, 2])
    var filler = filler("en", profile)
    let words = filler.text(words: 500).split(separator: " ").map { $0.filter(\.isLetter) }
    #expect(words.allSatisfy { $0.count == 3 })
  }
}
