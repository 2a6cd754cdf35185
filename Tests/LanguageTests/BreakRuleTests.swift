import DocumentModel
import Language
import Testing

struct `Lines end where typographers let them` {
  private let breaker = TextBreaker()

  /// The text with `|` where a line may end, and `~` where readers mind it.
  private func shown(_ text: String, _ language: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let places = breaker.typographicLineBreaks(in: scalars, language: LanguageTag(language))
    for place in places.reversed() where place.offset < scalars.count {
      if place.aversion == .none { scalars.insert("|", at: place.offset) }
      if place.aversion == .reluctant { scalars.insert("~", at: place.offset) }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test(arguments: [
    ("en", "give 180 kg or 5 million", "give |180 kg |or |5 million"),
    ("en", "costs USD 40 or 9 € now", "costs |USD 40 |or |9 € |now"),
    ("en", "at 6 p.m. or 5:30 pm sharp", "at |6 p.m. |or |5:30 pm |sharp"),
    ("en", "see p. 5 and No. 7, § 3", "see |p. 5 |and |No. 7, |§ 3"),
    ("en", "since 14 September and May 3", "since |14 September |and |May 3"),
    ("en", "we may 3 times", "we |may |3 |times"),
    ("es", "el 3 de mayo de 2026", "el |3 de mayo |de |2026"),
    ("de", "am 3. Mai um 18 Uhr", "am |3. Mai |um |18 Uhr"),
    ("fr", "le 1er juin à 18 h", "le |1er juin |à |18 h"),
    ("pl", "3 maja w szkole i domu", "3 maja |w szkole |i domu"),
    ("cs", "sešli se v knihovně", "sešli |se |v knihovně"),
    ("ru", "в школе и дома, то же самое", "в школе |и дома, |то же |самое"),
    ("ru", "школа — это дом", "школа — |это |дом"),
    ("uk", "школа – це дім", "школа – |це |дім"),
  ])
  func `between words and numbers`(tag: String, text: String, broken: String) {
    #expect(shown(text, tag) == broken)
  }

  @Test(arguments: [
    ("en", "call 555 0123 456 now", "call |555 0123 456 |now"),
    ("en", "call (555) 012-3456 or", "call |(555) 012-3456 |or"),
    ("en", "call +1 555.012.3456, please", "call |+1 555.012.3456, |please"),
    ("fr", "10 000 habitants", "10 000 |habitants"),
    ("en", "of 300 people in 40 houses", "of |300 |people |in |40 |houses"),
  ])
  func `never within a number`(tag: String, text: String, broken: String) {
    #expect(shown(text, tag) == broken)
  }

  @Test(arguments: [
    ("ja", "学校はschool.example/heartで", "学|校|は|school.~example/~heart|で"),
    ("th", "โรงเรียน school.example โรงเรียน", "โรงเรียน |school.~example |โรงเรียน"),
    ("lo", "ມິດຕະພາບ.ມະນຸດທຸກຄົນ", "ມິດຕະພາບ.ມະນຸດ|ທຸກຄົນ"),
    ("zh-Hans", "写信到talk@school.example。谢谢", "写|信|到|talk@~school.~example。|谢|谢"),
  ])
  func `an address in text without spaces divides nothing but itself`(
    tag: String, text: String, broken: String
  ) {
    #expect(shown(text, tag) == broken)
  }

  @Test(arguments: [
    ("en", "asked Dr. Ortiz and Mr Lee", "asked |Dr. Ortiz |and |Mr Lee"),
    ("en", "with J. R. Smith and", "with |J. R. Smith |and"),
    ("es", "la Sra. Gómez dijo", "la |Sra. Gómez |dijo"),
    ("fr", "avec M. Dupont et Mme Curie", "avec |M. Dupont |et |Mme Curie"),
    ("en", "then Maria Lopez Garcia came", "then |Maria ~Lopez ~Garcia |came"),
    ("en", "The Maria came.", "The |Maria |came."),
    ("en", "ask Maria, Lopez and", "ask |Maria, |Lopez |and"),
  ])
  func `names stay together`(tag: String, text: String, broken: String) {
    #expect(shown(text, tag) == broken)
  }

  @Test(arguments: [
    ("fr", "Quoi ? « Oui » ; non : si !", "Quoi ? |« Oui » ; |non : |si !"),
    ("es", "dijo ¿ qué ? y ¡sí!", "dijo |¿ qué ? |y |¡sí!"),
    ("de", "10 % der Fälle", "10 % |der |Fälle"),
  ])
  func `signs keep their spaces`(tag: String, text: String, broken: String) {
    #expect(shown(text, tag) == broken)
  }

  @Test(arguments: [
    ("en", "an e-mail to a well-known x-ray", "an |e-mail |to |a |well-|known |x-ray"),
    ("fr", "a-t-il dit peut-être", "a-t-il |dit |peut-|être"),
    (
      "en", "at https://example.org/give/now or me@example.org.",
      "at |https://example.~org/~give/~now |or |me@~example.~org."
    ),
    ("en", "and/or e.g. this", "and/|or |e.g. |this"),
  ])
  func `within words`(tag: String, text: String, broken: String) {
    #expect(shown(text, tag) == broken)
  }

  @Test func `what is kept together is a last resort, not forbidden`() {
    let text = Array("call 555 0123 456".unicodeScalars)
    let places = breaker.typographicLineBreaks(in: text, language: LanguageTag("en"))
    #expect(places.map(\.offset) == [5, 9, 14, 17])
    #expect(places.map(\.aversion) == [.none, .lastResort, .lastResort, .none])
  }
}
