import Brand
import DocumentModel
import Testing

@Suite struct `Words that a brand never uses` {
  private let voice: Voice = {
    func word(_ text: String) -> Voice.Word {
      Voice.Word(text: text, source: SourceSpan(file: "brand.yaml"))
    }
    return Voice(never: [
      LanguageTag("en"): [word("at-risk"), word("need")], LanguageTag("zh-Hans"): [word("弱势")],
    ])
  }()

  @Test(arguments: [
    ("en", "At-Risk families need us.", ["at-risk", "need"]), ("en", "needs, needle, unneeded", []),
    ("en-US", "What we need", ["need"]), ("es", "need", []), ("zh-Hans", "帮助弱势家庭", ["弱势"]),
    ("en", "", []), ("en", "need", ["need"]),
  ])
  func `are found as whole words, whatever their capitals`(
    language: String, text: String, found: [String]
  ) {
    #expect(voice.used(in: text, language: LanguageTag(language)).map(\.text) == found)
  }
}
