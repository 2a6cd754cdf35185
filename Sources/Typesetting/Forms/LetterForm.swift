import DocumentModel

/// What a character is in its line, where it is not simply itself.
enum LetterForm: Hashable {
  case plain
  case superscript, `subscript`
  /// The raised letters of an ordinal number.
  case ordinal
  case numerator, fractionBar, denominator

  var isFraction: Bool {
    switch self {
    case .numerator, .fractionBar, .denominator: true
    case .plain, .superscript, .subscript, .ordinal: false
    }
  }

  /// Whether the two can be shaped as one if the font knows how.
  func joins(_ other: LetterForm) -> Bool { self == other || isFraction && other.isFraction }
}

/// The form of each character of a paragraph, by what its runs ask for.
struct LetterFormMap {
  /// By scalar; empty if all are plain.
  private var forms: [LetterForm] = []

  init(of text: ParagraphText, in paragraph: Paragraph) {
    for (index, run) in paragraph.runs.enumerated() {
      let range = text.range(ofRun: index)
      switch run.style.forms.position {
      case .superscript: set(.superscript, range, in: text)
      case .subscript: set(.subscript, range, in: text)
      case .baseline: find(run, range, in: text, language: run.language ?? paragraph.language)
      }
    }
  }

  subscript(offset: Int) -> LetterForm { forms.isEmpty ? .plain : forms[offset] }

  /// The offsets of fraction bars.
  var fractionBars: [Int] { forms.indices.filter { forms[$0] == .fractionBar } }

  private mutating func find(
    _ run: TextRun, _ range: Range<Int>, in text: ParagraphText, language: LanguageTag
  ) {
    if run.style.forms.hasFractions == true {
      for fraction in FractionRule.fractions(in: text.scalars, range) {
        set(.numerator, fraction.numerator, in: text)
        set(.fractionBar, fraction.bar..<fraction.bar + 1, in: text)
        set(.denominator, fraction.denominator, in: text)
      }
    }
    if run.style.forms.raisesOrdinals == true {
      for suffix in OrdinalRule.suffixes(in: text.scalars, range, language: language) {
        set(.ordinal, suffix, in: text)
      }
    }
  }

  private mutating func set(_ form: LetterForm, _ range: Range<Int>, in text: ParagraphText) {
    if forms.isEmpty { forms = [LetterForm](repeating: .plain, count: text.count) }
    for offset in range { forms[offset] = form }
  }
}
