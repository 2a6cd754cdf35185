import DocumentModel
import Language
import TestSupport
import Testing
import Typesetting

struct `Hyphenated lines` {
  static let library = HyphenationLibrary { Asset.bytes("Hyphenation/\($0)") }

  private static let german = """
    Die Gemeinschaftsschule ist kein zusätzliches Förderprogramm, sondern eine Möglichkeit, die \
    Einrichtungen eines Stadtviertels gemeinsam zu nutzen: Familien, Lehrkräfte, Vereine, Ärztinnen \
    und Geschäftsleute arbeiten dort zusammen. Die Straßenbeleuchtung wurde verbessert, die \
    Fahrradwerkstatt eröffnet und die Verkehrsüberwachung vor dem Schulgebäude ausgeweitet.
    """
  private static let russian = """
    Общественная школа — это не очередная программа, а способ вместе распоряжаться возможностями \
    района: семьи, учителя, общественные организации, врачи и владельцы магазинов трудятся бок о \
    бок. Она держится на доверии, которое складывается медленно.
    """
  private static let samples: [(text: String, tag: String)] = [
    (Samples.english, "en"), (Samples.spanish, "es"), (german, "de"), (russian, "ru"),
    (Samples.vietnamese, "vi"), (Samples.arabicText, "ar"), (Samples.hebrewText, "he"),
    (Samples.thaiText, "th"),
  ]

  /// Each sample at a measure that the seed chooses, with what was set.
  private func each(
    seed: UInt64, _ alignment: ParagraphStyle.Alignment,
    _ body: (_ text: [Unicode.Scalar], _ tag: LanguageTag, SetParagraph, _ measure: Double) -> Void
  ) {
    var generator = SeededGenerator(seed: seed)
    let typesetter = Typesetter(hyphenator: Hyphenator(library: Self.library))
    for (text, tag) in Self.samples {
      let tag = LanguageTag(tag)
      let measure = Double.random(in: 100...300, using: &generator)
      var paragraph = Samples.paragraph(text, tag, alignment: alignment)
      paragraph.style.isHyphenated = true
      let set = typesetter.lines(of: typesetter.prepare(paragraph), measure: measure)
      body(Array(text.unicodeScalars), tag, set, measure)
    }
  }

  @Test(arguments: 1...8, [ParagraphStyle.Alignment.justify, .start])
  func `keep to their measure, or say which word does not`(
    seed: UInt64, alignment: ParagraphStyle.Alignment
  ) {
    each(seed: seed, alignment) { _, _, set, measure in
      let wide = set.lines.count { $0.width > measure + 0.01 }
      let told = set.problems.count {
        if case .overfullLine = $0 { true } else { false }
      }
      #expect(wide == told)
    }
  }

  @Test(arguments: 1...8)
  func `end in a hyphen at most twice in a row`(seed: UInt64) {
    each(seed: seed, .justify) { _, tag, set, measure in
      var ladder = 0
      for line in set.lines {
        ladder = line.endsInHyphen ? ladder + 1 : 0
        #expect(ladder <= 2, "\(tag) at \(measure)")
      }
    }
  }

  @Test(arguments: 1...8, [ParagraphStyle.Alignment.justify, .start])
  func `are divided only where the dictionary of the language lets them`(
    seed: UInt64, alignment: ParagraphStyle.Alignment
  ) {
    let hyphenator = Hyphenator(library: Self.library)
    each(seed: seed, alignment) { text, tag, set, _ in
      let places = hyphenator.places(in: text, range: 0..<text.count, language: tag)
      for line in set.lines where line.endsInHyphen {
        let end = line.range.upperBound
        #expect(text[end - 1] == "-" || places.contains { $0.offset == end }, "\(tag)")
        if tag.isNeverHyphenated { #expect(text[end - 1] == "-") }
      }
    }
  }

  @Test(arguments: 1...8)
  func `read as the text does`(seed: UInt64) {
    each(seed: seed, .justify) { text, tag, set, _ in
      var read = ""
      for line in set.lines {
        var words = line.runs.map(\.text).joined()
        if line.endsInHyphen, text[line.range.upperBound - 1] != "-" { words.removeLast() }
        read += words
      }
      var source = String.UnicodeScalarView()
      source.append(contentsOf: text)
      #expect(letters(of: read) == letters(of: String(source)), "\(tag)")
    }
  }

  private func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  @Test(arguments: [0.1, 1, 4], [ParagraphStyle.Alignment.justify, .start])
  func `narrower than a letter are set all the same, and told`(
    measure: Double, alignment: ParagraphStyle.Alignment
  ) {
    var paragraph = Samples.paragraph(Samples.english, alignment: alignment)
    paragraph.style.isHyphenated = true
    let typesetter = Typesetter(hyphenator: Hyphenator(library: Self.library))
    let set = typesetter.lines(of: typesetter.prepare(paragraph), measure: measure)
    #expect(set.lines.last?.range.upperBound == Samples.english.unicodeScalars.count)
    #expect(!set.problems.isEmpty)
  }

  @Test func `leave a name whole unless a line would be very loose`() {
    var paragraph = Samples.paragraph(
      "We asked our neighbor Alexandria Hamiltonian about it and she answered at once, gladly.",
      alignment: .justify)
    paragraph.style.isHyphenated = true
    let typesetter = Typesetter(hyphenator: Hyphenator(library: Self.library))
    let prepared = typesetter.prepare(paragraph)
    for measure in stride(from: 260.0, to: 420, by: 5) {
      let set = typesetter.lines(of: prepared, measure: measure)
      for line in set.lines where line.endsInHyphen {
        let word = line.runs.map(\.text).joined().split(separator: " ").last ?? ""
        #expect(word.first?.isUppercase == false, "at \(measure)")
      }
    }
  }
}
