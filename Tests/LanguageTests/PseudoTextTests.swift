import DocumentModel
import Foundation
import Language
import Testing

@Suite struct PseudoTextTests {
  private static let texts = [
    "We want every child in the neighborhood to be known, every parent heard and every neighbor"
      + " welcome, at a school that stays open long after class.",
    "Schools at the Heart is a coalition of families, schools and local partners. Please copy it.",
    "“He used to miss the day. Now he misses ten minutes.”",
    "Queremos que cada niña y cada niño sean conocidos, y que la escuela siga abierta.",
  ]

  private func rewritten(
    _ text: String, _ locale: PseudoLocale, source: String = "en"
  ) -> String {
    PseudoText(locale, source: LanguageTag(source)).rewritten(text)
  }

  @Test(arguments: texts)
  func `expanded text is 40 % longer, in letters of the same bases`(text: String) {
    let expanded = rewritten(text, .expand)
    let ratio = Double(expanded.count) / Double(text.count)
    #expect((1.38...1.42).contains(ratio), "\(ratio)")
    #expect(expanded.split(separator: " ").count == text.split(separator: " ").count)
    #expect(expanded.outline == text.outline)
  }

  @Test(arguments: texts)
  func `mirrored text has as many words, and no Latin letter`(text: String) {
    let mirrored = rewritten(text, .rtl)
    #expect(mirrored.split(separator: " ").count == text.split(separator: " ").count)
    #expect(!mirrored.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x370 })
    #expect(mirrored.unicodeScalars.contains { (0x620...0x64A).contains($0.value) })
  }

  @Test(arguments: texts)
  func `unspaced text has less than half of the characters and no space`(text: String) {
    let unspaced = rewritten(text, .cjk)
    let letters = unspaced.filter(\.isLetter).count
    let ratio = Double(letters) / Double(text.filter { $0.isLetter || $0 == " " }.count)
    #expect((0.43...0.47).contains(ratio), "\(ratio)")
    #expect(!unspaced.contains { $0.isWhitespace })
    #expect(!unspaced.contains { $0.isASCII })
  }

  @Test(arguments: texts)
  func `tall text has as many characters, and marks on every vowel`(text: String) {
    let tall = rewritten(text, .tall)
    #expect(tall.count == text.count)
    #expect(!tall.contains { "aeiouAEIOU".contains($0) })
    #expect(tall.contains { $0.decomposed.count == 3 }, "two marks on one letter")
  }

  @Test(
    arguments: PseudoLocale.allCases,
    [
      "555-0112", "2022–23", "1,612", "31%", "talk@schools.example", "schools.example/eastside",
      "https://schools.example", "\u{F8F0}", "متوفر",
    ])
  func `what is not to be read as words stays`(locale: PseudoLocale, kept: String) {
    let text = "Call or text \(kept), please."
    #expect(rewritten(text, locale).contains(kept))
    #expect(rewritten(kept, locale) == kept)
  }

  @Test func `abbreviations are words and no addresses`() {
    #expect(rewritten("6 p.m. today", .tall) == "6 p.m. tớđấỷ")
  }

  @Test(arguments: [PseudoLocale.rtl, .cjk, .tall])
  func `sources in other scripts are spelt in Latin first`(locale: PseudoLocale) {
    let russian = rewritten("Школа открыта", locale, source: "ru")
    #expect(!russian.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
    #expect(russian.contains { $0.isLetter })
  }

  @Test func `parts of a line stay apart where there are no spaces`() {
    #expect(rewritten("a · b", .cjk).filter { $0 == " " }.count == 2)
    #expect(rewritten(" ", .cjk) == " ")
  }

  @Test func `names in capitals stay in capitals`() {
    let expanded = rewritten("SCHOOLS AT THE HEART", .expand)
    #expect(expanded.allSatisfy { !$0.isLetter || $0.isUppercase })
  }
}

extension Character {
  fileprivate var decomposed: [Unicode.Scalar] {
    Array(String(self).unicodeScalars).flatMap { scalar in
      Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    }
  }
}

extension String {
  /// The base letters in small, each once where it stands several times in a row.
  fileprivate var outline: String {
    var outline = ""
    for character in self {
      let base = character.decomposed.first.map { Character($0).lowercased() } ?? ""
      let small = base == "ł" ? "l" : base
      if !outline.hasSuffix(small) { outline += small }
    }
    return outline
  }
}
