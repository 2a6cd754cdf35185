import Brand
import DocumentModel
import Testing

@Suite struct WordingTests {
  private let wording = Wording(
    names: [LanguageTag("en"): "Schools at the Heart", LanguageTag("zh-Hans"): "心中的学校"],
    boilerplates: [
      LanguageTag("en"): "We are families and neighbours who open schools to everyone.",
      LanguageTag("zh-Hans"): "我们是由家庭和邻里组成的联盟。",
    ])

  @Test(
    arguments: [
      ("Join Schools at the Heart today.", nil),
      ("SCHOOLS AT THE HEART", nil),
      ("Schools\nat the\u{00AD} Heart’s supper", nil),
      ("We put schools at the heart of the town.", nil),
      ("School at the Heart", "School at the Heart"),
      ("Schools At The Heart", "Schools At The Heart"),
      ("Schools at the Hearth", "Schools at the Hearth"),
    ] as [(String, String?)])
  func `a name is written as the brand writes it, or told`(text: String, found: String?) {
    let slips = wording.slips(in: text, language: LanguageTag("en"))
    #expect(slips.map(\.found) == (found.map { [$0] } ?? []))
  }

  @Test func `the name of another language is told`() {
    let slips = wording.slips(in: "来自心中的学校", language: LanguageTag("en"))
    #expect(slips.map(\.kind) == [.language(LanguageTag("zh-Hans"))])
  }

  @Test(arguments: [
    ("We are families and neighbours who open schools to everyone.", []),
    ("Hello. We are families and neighbours\nwho open schools to everyone. Come!", []),
    ("We are parents and neighbours who open schools to everyone.", [0.9]),
    ("Families open schools.", []),
  ])
  func `a boilerplate is whole, or what is left of it is told`(text: String, shares: [Double]) {
    let slips = wording.slips(in: text, language: LanguageTag("en"))
    #expect(slips.map(\.kind) == shares.map { .boilerplate($0) })
    #expect(
      wording.hasBoilerplate(in: text, language: LanguageTag("en"))
        == (shares.isEmpty && text.count > 40))
  }

  @Test func `scripts without spaces are compared letter by letter`() {
    let text = "我们是由教师和邻里组成的联盟。"
    let slips = wording.slips(in: text, language: LanguageTag("zh-Hans"))
    #expect(slips.count == 1)
    #expect(wording.hasBoilerplate(in: text, language: LanguageTag("fr")) == nil)
  }
}
