import DocumentModel
import Testing
import Typesetting

@Suite struct PreparedCacheTests {
  @Test func `the same paragraph is shaped once`() {
    let typesetter = Typesetter()
    let first = typesetter.prepare(Samples.paragraph("one"))
    #expect(typesetter.prepare(Samples.paragraph("one")) === first)
    #expect(typesetter.prepare(Samples.paragraph("two")) !== first)
    #expect(typesetter.prepare(Samples.paragraph("one", LanguageTag("es"))) !== first)
  }

  @Test func `what is used again and again is kept, what is not is forgotten`() {
    let typesetter = Typesetter()
    let kept = typesetter.prepare(Samples.paragraph("kept"))
    weak let forgotten = typesetter.prepare(Samples.paragraph("forgotten"))
    for number in 0..<1000 {
      _ = typesetter.prepare(Samples.paragraph("\(number)"))
      #expect(typesetter.prepare(Samples.paragraph("kept")) === kept)
    }
    #expect(forgotten == nil)
  }
}
