import DocumentModel
import Language
import Testing

struct TextBreakerTests {
  @Test(arguments: [
    ("en", "one two-three", ["one ", "two-", "three"]),
    ("en", "a\nb\u{2028}c", ["a\n", "b\u{2028}", "c"]),
    ("en", "10 %, $1,234.50", ["10 ", "%, ", "$1,234.50"]),
    ("en", "no\u{A0}break \u{AB}this\u{BB}", ["no\u{A0}break ", "\u{AB}this\u{BB}"]),
    ("en", "soft\u{AD}hyphen", ["soft\u{AD}", "hyphen"]),
    ("en", "🎉🎉 👩‍👩‍👧 x", ["🎉", "🎉 ", "👩‍👩‍👧 ", "x"]),
    ("vi", "trường học", ["trường ", "học"]),
    ("ar", "مدرسة جديدة", ["مدرسة ", "جديدة"]),
    ("th", "ภาษาไทยง่าย", ["ภาษา", "ไทย", "ง่าย"]),
    ("km", "ខ្ញុំទៅសាលា", ["ខ្ញុំ", "ទៅ", "សាលា"]),
    ("ja", "はい、ちょっと。", ["は", "い、", "ちょっ", "と。"]),
    ("zz", "one two", ["one ", "two"]),
    ("en", "", []),
  ])
  func `lines may end between these pieces`(tag: String, text: String, pieces: [String]) {
    #expect(self.pieces(of: text, language: tag) == pieces)
  }

  @Test func `Japanese headlines break between phrases`() {
    let text = "すべての人間は、生まれながらにして"
    #expect(
      pieces(of: text, language: "ja", byPhrase: true)
        == ["すべての", "人間は、", "生まれながら", "にして"])
    #expect(pieces(of: text, language: "ja").count > 8)
  }

  @Test func `Chinese headlines break between words, and rather after punctuation`() {
    let text = "放学了，大家都进来吧。"
    #expect(
      pieces(of: text, language: "zh-Hans", byPhrase: true)
        == ["放学了，", "大家", "都进来吧。"])
    #expect(pieces(of: text, language: "zh-Hans").count == 9)
    let breaks = TextBreaker().lineBreaks(
      in: Array(text.unicodeScalars), language: LanguageTag("zh-Hans"), byPhrase: true)
    #expect(breaks.map(\.aversion) == [.none, .reluctant, .none])
  }

  @Test func `only line separators and the end of the text force a break`() {
    let breaks = TextBreaker().lineBreaks(
      in: Array("🎉 b\nc d".unicodeScalars), language: LanguageTag("en"))
    #expect(
      breaks == [
        LineBreakOpportunity(offset: 2, isMandatory: false),
        LineBreakOpportunity(offset: 4, isMandatory: true),
        LineBreakOpportunity(offset: 6, isMandatory: false),
        LineBreakOpportunity(offset: 7, isMandatory: true),
      ])
  }

  @Test func `a breaker serves many texts and languages in turn`() {
    let breaker = TextBreaker()
    for _ in 0..<3 {
      for (tag, text, count) in [("en", "a b", 2), ("th", "ภาษาไทย", 2), ("ja", "本、本", 2)] {
        let breaks = breaker.lineBreaks(in: Array(text.unicodeScalars), language: LanguageTag(tag))
        #expect(breaks.count == count, "\(tag)")
      }
      #expect(breaker.graphemeBreaks(in: Array("e\u{301}👍🏽!".unicodeScalars)) == [2, 4, 5])
    }
  }

  @Test(arguments: [
    ("en", "It's 3 o'clock, well—no.", 5), ("es", "¿Qué tal? ¡Bien!", 3), ("vi", "trường học", 2),
    ("ar", "مدرسة جديدة.", 2), ("th", "ภาษาไทย", 2), ("en", " … !", 0), ("en", "", 0),
  ])
  func `words are counted, punctuation is not`(tag: String, text: String, count: Int) {
    #expect(TextBreaker().wordCount(in: text, language: LanguageTag(tag)) == count)
  }

  private func pieces(of text: String, language: String, byPhrase: Bool = false) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let breaks = TextBreaker().lineBreaks(
      in: scalars, language: LanguageTag(language), byPhrase: byPhrase)
    var start = 0
    return breaks.map { end in
      defer { start = end.offset }
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<end.offset])
      return String(piece)
    }
  }
}
