import CICU
package import DocumentModel

/// Finds where text may be divided; keeps ICU's iterators, so each worker has one of its own.
package final class TextBreaker {
  private var lineIterators: [LineKey: BreakIterator] = [:]
  private var rules: [LanguageTag: BreakRules] = [:]
  private var wordIterators: [LanguageTag: BreakIterator] = [:]
  private let graphemes = BreakIterator(.graphemes, locale: "root")

  package init() {}

  /// The places where a line may end, ascending, the end of the text included (UAX #14 in CLDR's
  /// tailoring, strict; dictionaries divide Thai, Khmer, Lao and Burmese).
  ///
  /// - Parameter byPhrase: Whether Japanese breaks only between phrases, Chinese only between words
  ///   and rather after its punctuation, as headlines should.
  package func lineBreaks(
    in scalars: [Unicode.Scalar], language: LanguageTag, byPhrase: Bool = false
  ) -> [LineBreakOpportunity] {
    if scalars.isEmpty { return [] }
    let text = UTF16Text(scalars)
    let (offsets, statuses) = lineIterator(language, byPhrase: byPhrase).boundaries(in: text)
    let breaks = zip(text.scalarOffsets(ofAscending: offsets), statuses).map { offset, status in
      LineBreakOpportunity(
        offset: offset,
        isMandatory: offset == scalars.count || b_ubrk_isHardLine(status) != 0,
        aversion: isWithinHangul(offset, scalars) ? .lastResort : .none)
    }
    guard byPhrase, language.primary == "zh" else { return breaks }
    let ends = wordIterator(language).boundaries(in: text).offsets
    return ChinesePhrases(wordEnds: Set(text.scalarOffsets(ofAscending: ends)))
      .breaks(of: breaks, in: scalars)
  }

  /// The places where a line may end as typographers of the language see it: those of Unicode,
  /// less what belongs together, and within web addresses those after their signs.
  package func typographicLineBreaks(
    in scalars: [Unicode.Scalar], language: LanguageTag, byPhrase: Bool = false
  ) -> [LineBreakOpportunity] {
    let plain = lineBreaks(in: scalars, language: language, byPhrase: byPhrase)
    let rules = rules[language] ?? BreakRules(language)
    self.rules[language] = rules
    return rules.apply(to: plain, in: scalars)
  }

  /// Whether two syllables of Hangul stand around an offset: Korean is broken at its spaces.
  private func isWithinHangul(_ offset: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let hangul: ClosedRange<Unicode.Scalar> = "\u{AC00}"..."\u{D7A3}"
    guard offset > 0, offset < scalars.count else { return false }
    return hangul.contains(scalars[offset]) && hangul.contains(scalars[offset - 1])
  }

  /// The ends of the extended grapheme clusters, ascending, in scalars (UAX #29).
  package func graphemeBreaks(in scalars: [Unicode.Scalar]) -> [Int] {
    if scalars.isEmpty { return [] }
    let text = UTF16Text(scalars)
    return text.scalarOffsets(ofAscending: graphemes.boundaries(in: text).offsets)
  }

  /// The count of words, where a number is a word and punctuation is none (UAX #29).
  package func wordCount(in text: String, language: LanguageTag) -> Int {
    if text.isEmpty { return 0 }
    let text = UTF16Text(Array(text.unicodeScalars))
    let statuses = wordIterator(language).boundaries(in: text).statuses
    return statuses.count { b_ubrk_isWord($0) != 0 }
  }

  private func lineIterator(_ language: LanguageTag, byPhrase: Bool) -> BreakIterator {
    let key = LineKey(language: language, byPhrase: byPhrase)
    if let known = lineIterators[key] { return known }
    var locale = Locale(language).with("lb", "strict")
    if byPhrase { locale = locale.with("lw", "phrase") }
    let iterator = BreakIterator(.lines, locale: locale.name)
    lineIterators[key] = iterator
    return iterator
  }

  private func wordIterator(_ language: LanguageTag) -> BreakIterator {
    if let known = wordIterators[language] { return known }
    let iterator = BreakIterator(.words, locale: Locale(language).name)
    wordIterators[language] = iterator
    return iterator
  }
}

private struct LineKey: Hashable {
  var language: LanguageTag
  var byPhrase: Bool
}
