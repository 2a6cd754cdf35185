import CampaignFile
import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite struct LettersReaderTests {
  private let findings = Findings()

  /// The project's own table.
  private func table() -> [LanguageTag: LetterProfile] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return LettersReader.profiles(
      library: LibraryFolders(root: "/\(root)/Assets"), findings: findings)
  }

  @Test func `the table has letters of ninety languages, most of each`() {
    let table = table()
    #expect(findings.diagnostics == [])
    #expect(table.count >= 90)
    for (language, profile) in table.sorted(by: { $0.key < $1.key }) {
      let letters = profile.letters.map(\.share).reduce(0, +)
      // Scripts of South Asia have many hundred clusters, of which the rarest are left out.
      #expect((6_000...10_100).contains(letters), "\(language): \(letters)")
      #expect((980...1_020).contains(profile.lengths.reduce(0, +)), "\(language)")
      #expect(profile.letters.map(\.share) == profile.letters.map(\.share).sorted(by: >))
      #expect(profile.letters.allSatisfy { $0.text.count == 1 }, "\(language)")
    }
  }

  @Test(arguments: [
    ("es-MX", "es"), ("zh-TW", "zh-Hant"), ("zh-Hans-CN", "zh"), ("pt-PT", "pt"), ("ar", "ar"),
  ])
  func `languages of countries have the letters of the language`(tag: String, found: String) {
    let table = table()
    #expect(table.profile(of: LanguageTag(tag)) == table[LanguageTag(found)])
  }

  @Test func `a language that nobody has counted has no letters`() {
    #expect(table().profile(of: LanguageTag("so")) == nil)
  }

  @Test(arguments: [
    ("en: { words: 1 2, letters: e12 t }", "letters"),
    ("en: { words: 1 x, letters: e12 }", "words"),
    ("en: { words: 0 0, letters: e12 }", "words"), ("en: { word: 1 2, letters: e12 }", "key"),
  ])
  func `a table that cannot be read is reported`(text: String, what: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Languages", withIntermediateDirectories: false)
    _ = try folder.write(Array(text.utf8), as: "Languages/letters.yaml")
    let profiles = LettersReader.profiles(
      library: LibraryFolders(root: folder.path), findings: findings)
    #expect(profiles[LanguageTag("en")]?.letters.isEmpty != false, "\(what)")
    #expect(!findings.diagnostics.isEmpty)
  }

  @Test func `letters are counted in a campaign's own words, if there are enough`() throws {
    let text = String(repeating: "Waxaan rabnaa in ilmo kasta la yaqaano. ", count: 20)
    let profile = try #require(LetterProfile(of: [text]))
    #expect(profile.letters.first?.text == "a")
    #expect(profile.lengths[1] == 40, "'in' and 'la' in each sentence")
    #expect(LetterProfile(of: ["Waxaan rabnaa."]) == nil)
  }
}
