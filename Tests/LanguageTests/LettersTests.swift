import DocumentModel
import Language
import Testing

struct LettersTests {
  @Test(arguments: [
    ("Eastside", "eastside"),
    ("  Maple Bend / North ", "maple-bend-north"),
    ("Children's Home", "childrens-home"),
    ("Children’s Home", "childrens-home"),
    ("../../etc/passwd", "etc-passwd"),
    ("a..b", "a-b"),
    ("Escuela Núñez", "escuela-nunez"),
    ("Straße 12", "strasse-12"),
    ("Đồng Bằng Sông Cửu Long", "dong-bang-song-cuu-long"),
    ("الحي الشرقي", "alhy-alshrqy"),
    ("תל אביב", "tl-byb"),
    ("Москва", "moskva"),
    ("Ελλάδα", "ellada"),
    ("東京", "dong-jing"),
    ("한국어", "hangug-eo"),
    ("ひらがな", "hiragana"),
    ("भारत", "bharata"),
    ("İstanbul", "istanbul"),
  ])
  func `a slug spells the text in plain letters`(text: String, expected: String) {
    #expect(Slug.slug(text) == expected)
  }

  @Test(arguments: [
    "", "!!!", "🎉", "ភាសាខ្មែរ", "ᏣᎳᎩ", "ລາວ", "School ភាសា", "\u{0}", "-", "..",
    String(repeating: "long name ", count: 30), String(repeating: "名", count: 300),
  ])
  func `a slug is short and safe for a file name`(text: String) {
    let slug = Slug.slug(text)
    #expect((1...Slug.longest).contains(slug.utf8.count))
    #expect(slug.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) })
    #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
    #expect(slug == Slug.slug(text))
  }

  @Test func `names that cannot be spelled keep apart`() {
    let long = String(repeating: "long name ", count: 30)
    let names = [
      "ភាសា", "ខ្មែរ", "School ភាសា", "School ខ្មែរ", "School", "🎉", "🎈", "", long + "a", long + "b",
    ]
    #expect(Set(names.map(Slug.slug)).count == names.count)
  }

  @Test func `slugs can be made by many at once`() async {
    let slugs = await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { Slug.slug("Đồng Москва भारत الحي") } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(slugs == ["dong-moskva-bharata-alhy"])
  }

  @Test(arguments: [
    ("en", "istanbul", "ISTANBUL"), ("tr", "istanbul", "İSTANBUL"), ("az", "ilk", "İLK"),
    ("el", "Άνθρωπος ή", "ΑΝΘΡΩΠΟΣ Ή"), ("en", "Άνθρωπος", "ΆΝΘΡΩΠΟΣ"),
    ("de", "straße", "STRASSE"), ("lt", "i\u{307}", "I"), ("vi", "đồng", "ĐỒNG"),
    ("ar", "مدرسة", "مدرسة"), ("en", "", ""), ("not a tag", "a", "A"),
  ])
  func `capitals follow the language`(tag: String, text: String, expected: String) {
    #expect(Casing.uppercased(text, language: LanguageTag(tag)) == expected)
  }

  @Test(arguments: [("en", "ISTANBUL", "istanbul"), ("tr", "ISI", "ısı"), ("el", "ΟΔΟΣ", "οδος")])
  func `small letters follow the language`(tag: String, text: String, expected: String) {
    #expect(Casing.lowercased(text, language: LanguageTag(tag)) == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("e\u{301}", "\u{E9}"), ("o\u{302}\u{300}", "\u{1ED3}"),
    ("\u{212B}", "\u{C5}"), ("\u{1100}\u{1161}", "\u{AC00}"), ("\u{958}", "\u{915}\u{93C}"),
  ])
  func `composition joins letters with their marks`(text: String, expected: String) {
    #expect(Array(nfc(text).unicodeScalars) == Array(expected.unicodeScalars))
  }
}
