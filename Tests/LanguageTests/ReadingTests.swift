import DocumentModel
import Testing

@testable import Language

@Suite struct ReadingTests {
  /// Words by their syllables, after the Carnegie Mellon Pronouncing Dictionary.
  @Test(arguments: [
    (1, "the school eyes walked makes stayed I strengths our friend time we’re can’t queue"),
    (
      2,
      "table needed boxes places flyer layer royal people hundred quiet homework safely didn’t"
        + " judge’s doing diet poem rhythm lion action café lunches timeline handled naked"
    ),
    (
      3,
      "family everyone area idea radio carefully volunteer piano museum studying earlier audience"
        + " tourism actual fluency library graduate influence neighborhoods"
    ),
    (4, "community education experience society variety January calculated"),
    (5, "coordinator opportunity university immediately associated"),
  ])
  func `English words have their syllables`(count: Int, words: String) {
    for word in words.split(separator: " ") {
      #expect(EnglishSyllables.count(in: String(word)) == count, "\(word)")
    }
  }

  @Test(arguments: [
    (1, "y huir muy rey buey pie Juan bien guión que tren ¿"),
    (2, "ciudad niño leer río búho oír país reina causa guerra chico Díez"),
    (3, "escuela guitarra pingüino ahora cohete línea poeta construcción área"),
    (4, "murciélago aéreo cooperar averiguáis comunidad vivíamos estudiante biblioteca"),
    (5, "universidad coordinación"),
  ])
  func `Spanish words have their syllables`(count: Int, words: String) {
    for word in words.split(separator: " ") {
      #expect(SpanishSyllables.count(in: String(word)) == count, "\(word)")
    }
  }

  /// A text whose words, sentences and syllables were counted by hand.
  struct Known: CustomTestStringConvertible, Sendable {
    var language: String
    var text: [String]
    var measure: TextMeasure
    var level: String
    var testDescription: String { text[0] }
  }

  @Test(arguments: [
    Known(
      language: "en", text: ["The cat sat on the mat."],
      measure: TextMeasure(words: 6, sentences: 1, syllables: 6), level: "grade -1.45"),
    Known(
      language: "en-US",
      text: [
        "Four score and seven years ago our fathers brought forth on this continent, a new nation, "
          + "conceived in Liberty, and dedicated to the proposition that all men are created equal."
      ],
      measure: TextMeasure(words: 30, sentences: 1, syllables: 48), level: "grade 14.99"),
    Known(
      language: "es",
      text: [
        "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía"
          + " un hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor."
      ],
      measure: TextMeasure(words: 33, sentences: 1, syllables: 60), level: "ease 64.09 normal"),
    Known(
      language: "es", text: ["El pan es de la casa.", "Sol."],
      measure: TextMeasure(words: 7, sentences: 2, syllables: 8), level: "ease 134.7 muy fácil"),
    Known(
      language: "vi", text: ["Ở đây ai cũng biết tên em. Em ở lại."],
      measure: TextMeasure(words: 10, sentences: 2), level: "sentences of 5"),
    Known(
      language: "ar", text: ["هنا نعرف كل طفل باسمه؟ نعم."],
      measure: TextMeasure(words: 6, sentences: 2), level: "sentences of 3"),
    Known(language: "en", text: ["", "…"], measure: TextMeasure(syllables: 0), level: "none"),
  ])
  func `known texts have their known scores`(known: Known) {
    let language = LanguageTag(known.language)
    let measure = ReadingMeter().measure(of: known.text, language: language)
    #expect(measure == known.measure)
    let level =
      switch ReadingLevel(measure, language: language) {
      case .grade(let grade): "grade \(fixed(grade))"
      case .ease(let ease, let band): "ease \(fixed(ease)) \(band.rawValue)"
      case .sentenceLength: "sentences of \(fixed(measure.wordsPerSentence))"
      case nil: "none"
      }
    #expect(level == known.level)
  }

  @Test func `abbreviations end no sentence, headings are one, numbers are said`() {
    let meter = ReadingMeter()
    let language = LanguageTag("en")
    #expect(meter.measure(of: ["Mr. Ortiz came. He sat."], language: language).sentences == 2)
    #expect(meter.measure(of: ["Open doors", "Come in"], language: language).sentences == 2)
    #expect(meter.measure(of: ["1,960 notes"], language: language).syllables == 4)
  }

  @Test func `harder than a grade is beyond it, and unknown where there is no formula`() {
    #expect(ReadingLevel.grade(6).isHarder(thanGrade: 6) == false)
    #expect(ReadingLevel.grade(6.01).isHarder(thanGrade: 6) == true)
    #expect(ReadingLevel.ease(70, band: .normal).isHarder(thanGrade: 6) == false)
    #expect(ReadingLevel.ease(69.9, band: .normal).isHarder(thanGrade: 6) == true)
    #expect(ReadingLevel.ease(69.9, band: .normal).isHarder(thanGrade: 8) == false)
    #expect(ReadingLevel.sentenceLength.isHarder(thanGrade: 1) == nil)
  }
}
