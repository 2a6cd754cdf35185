import DocumentModel
import Foundation
import Language
import TestSupport
import Testing

struct `Words are divided` {
  static let library = HyphenationLibrary { Asset.bytes("Hyphenation/\($0)") }

  /// A dictionary as it is for text of a language, or of its pattern file alone.
  private func dictionary(_ names: String...) throws -> HyphenationDictionary {
    let files = try names.map { try #require(Asset.bytes("Hyphenation/\($0).txt")) }
    return HyphenationDictionary(files: files, hasDotlessI: names == ["tr"])
  }

  private func divided(_ word: some StringProtocol, by dictionary: HyphenationDictionary) -> String
  {
    var letters = Array(word.unicodeScalars)
    for point in dictionary.points(in: letters).reversed() { letters.insert("-", at: point) }
    return string(letters)
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The text with a hyphen in each place where it may be divided, `~` where reluctantly, `^`
  /// where only for a very loose line and `|` where only as a last resort.
  private func shown(
    _ text: String, _ language: String, exceptions: HyphenationWords = HyphenationWords()
  ) -> String {
    let hyphenator = Hyphenator(library: Self.library, exceptions: exceptions)
    var scalars = Array(text.unicodeScalars)
    let places = hyphenator.places(
      in: scalars, range: 0..<scalars.count, language: LanguageTag(language))
    for place in places.reversed() {
      let sign: Unicode.Scalar =
        switch place.aversion {
        case .none: "-"
        case .reluctant: "~"
        case .averse: "^"
        case .lastResort: "|"
        }
      scalars.insert(sign, at: place.offset)
    }
    return string(scalars)
  }

  // MARK: Dictionaries

  @Test(arguments: [
    ["cs"], ["de-1996"], ["el-monoton"], ["en-us"], ["en-us", "en-us.log"], ["es"], ["fi"], ["fr"],
    ["hi"], ["it"], ["nl"], ["pl"], ["pt"], ["ru"], ["tr"], ["uk"],
  ])
  func `as TeX divides them, every word of a text`(files: [String]) throws {
    let dictionary = try HyphenationDictionary(
      files: files.map { try #require(Asset.bytes("Hyphenation/\($0).txt")) },
      hasDotlessI: files == ["tr"])
    let name = try #require(files.last)
    let answers = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "TeX/\(name).txt")
    let words = try String(contentsOf: answers, encoding: .utf8).split(separator: "\n")
    #expect(words.count > 50)
    let different = words.filter {
      divided($0.replacing("-", with: ""), by: dictionary) != $0
    }
    #expect(different == [])
  }

  @Test func `as the log of TUGboat says, all of it`() throws {
    let dictionary = try dictionary("en-us", "en-us.log")
    let lines = try #require(Asset.bytes("Hyphenation/en-us.log.txt"))
    let words = String(decoding: lines, as: UTF8.self).split(separator: "\n")
      .drop { $0 != "exceptions" }.dropFirst()
    #expect(words.count > 1700)
    #expect(words.filter { divided($0.replacing("-", with: ""), by: dictionary) != $0 } == [])
  }

  @Test func `every file of patterns is there, with its licence and its least counts`() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: "/\(folder)/Assets/Hyphenation"
    ).filter { $0.hasSuffix(".txt") }
    #expect(files.count > 75)
    for file in files {
      let bytes = try #require(Asset.bytes("Hyphenation/\(file)"))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("%"), "\(file) has no header")
      let lines = text.split(separator: "\n")
      #expect(lines.contains { $0.wholeMatch(of: /left [1-3]/) != nil }, "\(file)")
      #expect(lines.contains { $0.wholeMatch(of: /right [1-3]/) != nil }, "\(file)")
    }
  }

  // MARK: Languages

  @Test(arguments: [
    ("en", "en-us"), ("en-US", "en-us"), ("en-CA", "en-us"), ("en-GB", "en-gb"),
    ("en-AU", "en-gb"), ("de", "de-1996"), ("de-AT", "de-1996"), ("de-CH", "de-1996"),
    ("de-1901", "de-1901"), ("de-CH-1901", "de-ch-1901"), ("el", "el-monoton"),
    ("el-polyton", "el-polyton"), ("grc", "grc"), ("no", "nb"), ("nb", "nb"), ("nn", "nn"),
    ("sr", "sh-cyrl"), ("sr-Latn", "sh-latn"), ("sr-Cyrl-RS", "sh-cyrl"), ("bs", "sh-latn"),
    ("hr", "hr"), ("zh-Latn-pinyin", "zh-latn-pinyin"), ("mn", "mn-cyrl"), ("mn-Cyrl", "mn-cyrl"),
    ("pt", "pt"), ("pt-BR", "pt"), ("fr-CA", "fr"), ("am", "mul-ethi"), ("sa", "sa"),
    ("es-419", "es"), ("uk-UA", "uk"), ("ku", "kmr"), ("la-x-classic", "la-x-classic"),
  ])
  func `by the patterns of their language`(tag: String, name: String) {
    #expect(HyphenationSupport(of: LanguageTag(tag)) == .patterns(name))
    #expect(Asset.bytes("Hyphenation/\(name).txt") != nil)
  }

  @Test(arguments: [
    "ar", "he", "fa", "ur", "zh", "zh-TW", "ja", "ko", "th", "lo", "km", "my", "yi", "mn-Mong",
    "ku-Arab", "bo",
  ])
  func `never where the writing does without`(tag: String) {
    #expect(HyphenationSupport(of: LanguageTag(tag)) == .never)
    let words = HyphenationWords([LanguageTag(tag): ["com-mu-ni-ty"]])
    #expect(
      shown("communities مدرسة community โรงเรียน", tag, exceptions: words).contains("-") == false)
  }

  @Test(arguments: ["vi", "so", "sw", "hmn", "tl", "ru-Latn", "xx"])
  func `not in a language without patterns, but as the campaign says`(tag: String) {
    #expect(HyphenationSupport(of: LanguageTag(tag)) == .unknown)
    #expect(shown("community education", tag) == "community education")
    let words = HyphenationWords([LanguageTag(tag): ["com-munity"]])
    #expect(shown("community education", tag, exceptions: words) == "com-munity education")
  }

  // MARK: Text

  @Test(arguments: [
    ("en", "the hyphenation of paragraphs", "the hy-phen-a-tion of para-graphs"),
    ("en", "The neighbors met Alexander Hamilton.", "The neigh-bors met Alex^an^der Ham^il^ton."),
    ("en", "It ended. Neighbors met.", "It ended. Neigh-bors met."),
    ("en", "“Neighbors” (Saturdays)", "“Neigh-bors” (Sat^ur^days)"),
    ("en", "Ask Dr. Hamilton", "Ask Dr. Ham^il^ton"),
    ("en", "J. Hamilton said", "J. Ham^il^ton said"),
    ("en", "the UNESCO iPhone", "the UN|ESCO iPhone"),
    ("en", "COMMUNITY covid19 2nd-generation", "COM|MU|NITY covid19 2nd-gen~er~a~tion"),
    ("en", "https://example.org/communities", "https://example.org/communities"),
    ("en", "neighborhood@example.org", "neighborhood@example.org"),
    ("en", "families/neighbors", "fam-i-lies/neigh-bors"),
    ("en", "hy\u{AD}phenation", "hy\u{AD}phenation"),
    ("en", "children’s don’t", "chil-dren’s don’t"),
    ("en", "well-mannered", "well-man~nered"),
    ("en", "e\u{301}ducation", "e\u{301}d-u-ca-tion"),
    ("en", "o\u{FB03}cial", "o\u{FB03}-cial"),
    ("de", "Gemeinschaftsschule", "Ge-mein-schafts-schu-le"),
    ("de", "größere STRAẞE", "grö-ße-re STRA|ẞE"),
    ("fr", "l’école aujourd’hui", "l’école au-jour-d’hui"),
    ("fr", "l'e\u{301}ducation", "l'e\u{301}du-ca-tion"),
    ("tr", "İstanbul’da", "İs-tan-bul’da"),
    ("es", "educación", "edu-ca-ción"),
    ("ru", "образование", "об-ра-зо-ва-ние"),
  ])
  func `in running text`(tag: String, text: String, divided: String) {
    #expect(shown(text, tag) == divided)
  }

  @Test(arguments: [
    ("Broadside", "the Broadside of Hamilton", "the Broadside of Ham^il^ton"),
    ("Ha-mil-ton", "Alexander Hamilton", "Alex-an-der Ha-mil-ton"),
    ("neigh-borhood", "neighborhood", "neigh-borhood"),
    ("don't", "don’t do it", "don’t do it"),
  ])
  func `as the campaign says, names too`(word: String, text: String, divided: String) {
    let words = HyphenationWords([LanguageTag("en"): [word]])
    #expect(shown(text, "en-US", exceptions: words) == divided)
  }

  @Test func `within a range of the text only`() {
    let text = Array("hyphenation hyphenation hyphenation".unicodeScalars)
    let places = Hyphenator(library: Self.library).places(
      in: text, range: 12..<23, language: LanguageTag("en"))
    #expect(places.map(\.offset) == [14, 18, 19])
  }
}
