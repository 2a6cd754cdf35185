package import DocumentModel

/// How hard a text is to read, by the formula of its language.
package enum ReadingLevel: Hashable, Sendable {
  /// The school year that it takes in the United States (Flesch and Kincaid, 1975).
  case grade(Double)
  /// The ease of Spanish from 0 to 100 (Fernández-Huerta, 1959), and its band on the INFLESZ scale.
  case ease(Double, band: InfleszBand)
  /// No formula is known for the language: the length of sentences alone says something.
  case sentenceLength

  /// The level of a text; nil if it has no words.
  package init?(_ measure: TextMeasure, language: LanguageTag) {
    guard measure.words > 0 else { return nil }
    guard let syllables = measure.syllablesPerWord else {
      self = .sentenceLength
      return
    }
    let words = measure.wordsPerSentence
    switch language.primary {
    case "en": self = .grade(0.39 * words + 11.8 * syllables - 15.59)
    case "es":
      // Words a sentence, as Fernández-Huerta's formula is read since it was put right.
      let ease = 206.84 - 60 * syllables - 1.02 * words
      // The scale is of Szigriszt's formula.
      self = .ease(ease, band: InfleszBand(206.835 - 62.3 * syllables - words))
    default: self = .sentenceLength
    }
  }

  /// Whether the text is harder than those read who are of a school year; nil if nothing is known.
  package func isHarder(thanGrade grade: Int) -> Bool? {
    switch self {
    case .grade(let value): value > Double(grade)
    case .ease(let value, _): value < Self.ease(ofGrade: grade)
    case .sentenceLength: nil
    }
  }

  /// The least ease that a school year reads, by Fernández-Huerta's table.
  package static func ease(ofGrade grade: Int) -> Double {
    switch grade {
    case ...4: 90
    case 5: 80
    case 6: 70
    case 7...8: 60
    case 9...12: 50
    default: 30
    }
  }
}

/// The bands of the INFLESZ scale (Barrio-Cantalejo and others, 2008).
package enum InfleszBand: String, Sendable, CaseIterable {
  case veryHard = "muy difícil"
  case ratherHard = "algo difícil"
  case normal = "normal"
  case ratherEasy = "bastante fácil"
  case veryEasy = "muy fácil"

  /// The band of a score by Szigriszt's formula.
  init(_ score: Double) {
    switch score {
    case ..<40: self = .veryHard
    case ..<55: self = .ratherHard
    case ..<65: self = .normal
    case ...80: self = .ratherEasy
    default: self = .veryEasy
    }
  }
}
