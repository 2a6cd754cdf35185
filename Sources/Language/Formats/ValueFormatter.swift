import CICU
package import DocumentModel

/// Writes numbers, dates, times and lists as a language does (CLDR); keeps ICU's writers, so each
/// worker has one of its own.
///
/// Nothing depends on the machine's locale, clock or time zone. Spaces that must not break
/// (U+00A0, U+202F) and direction marks are kept as CLDR has them. Arabic has Latin digits, as in
/// the United States, and every language the Gregorian calendar, unless the tag asks for others
/// (`ar-u-nu-arab`, `fa-u-ca-persian`).
package final class ValueFormatter {
  private let region: String?
  private var locales: [LanguageTag: Locale] = [:]
  private var numberWriters: [NumberKey: NumberWriter] = [:]
  private var dateWriters: [DateKey: DateWriter] = [:]
  private var listWriters: [ListKey: ListWriter] = [:]

  /// - Parameter region: The ISO 3166 code of the country whose customs hold where a tag names
  ///   none: with `US`, Spanish writes 1,234.5 and not 1.234,5.
  package init(region: String? = nil) {
    self.region = region
  }

  /// Whether CLDR knows the language; what it does not know is written in a neutral form.
  package func knows(_ language: LanguageTag) -> Bool {
    locale(language).isKnown
  }

  /// The number as the language writes it.
  ///
  /// - Returns: Nothing for what is no number, for infinities, and for styles that make no sense.
  package func number(_ value: Double, _ style: NumberStyle, language: LanguageTag) -> String? {
    guard value.isFinite, let skeleton = style.skeleton else { return nil }
    let key = NumberKey(style: style, language: language)
    if numberWriters[key] == nil {
      numberWriters[key] = NumberWriter(skeleton: skeleton, locale: locale(language))
    }
    return numberWriters[key]?.string(from: value)
  }

  /// The sign before the decimals of a number.
  package func decimalSign(in language: LanguageTag) -> Character {
    let half = number(0.5, .decimal(fractionDigits: 1...1), language: language) ?? ""
    return half.first(where: \.isPunctuation) ?? "."
  }

  /// The day as the language writes it.
  ///
  /// - Returns: Nothing for text that is not a day like `2026-10-08`, or not a skeleton.
  package func date(_ iso: String, _ style: DateStyle, language: LanguageTag) -> String? {
    guard let date = CivilDate(iso: iso) else { return nil }
    if case .skeleton(let fields) = style, !DateStyle.isSkeleton(fields) { return nil }
    let writer = dateWriter(.date(style), language: language)
    return writer?.string(fromSeconds: date.daysSinceEpoch * 86_400)
  }

  /// The time of day as the language writes it.
  ///
  /// - Returns: Nothing for text that is not a time like `18:00`.
  package func time(_ iso: String, language: LanguageTag) -> String? {
    guard let time = CivilTime(iso: iso) else { return nil }
    return dateWriter(.time, language: language)?.string(fromSeconds: time.seconds)
  }

  /// The items joined as the language does: "a, b and c", or with `or` "a, b or c".
  package func list(
    _ items: [String], or isAlternative: Bool = false, language: LanguageTag
  ) -> String {
    if items.count < 2 { return items.first ?? "" }
    let key = ListKey(isAlternative: isAlternative, language: language)
    if listWriters[key] == nil {
      listWriters[key] = ListWriter(locale: locale(language), isAlternative: isAlternative)
    }
    return listWriters[key]?.string(from: items) ?? items.joined(separator: ", ")
  }

  private func locale(_ language: LanguageTag) -> Locale {
    if let known = locales[language] { return known }
    var locale = Locale(language, region: region).with("calendar", "gregorian")
    if language.primary == "ar" { locale = locale.with("numbers", "latn") }
    locales[language] = locale
    return locale
  }

  private func dateWriter(_ fields: DateFields, language: LanguageTag) -> DateWriter? {
    let key = DateKey(fields: fields, language: language)
    if let known = dateWriters[key] { return known }
    let locale = locale(language)
    guard let pattern = fields.pattern(in: locale) else { return nil }
    let writer = DateWriter(pattern: pattern, locale: locale)
    dateWriters[key] = writer
    return writer
  }
}

private struct NumberKey: Hashable {
  var style: NumberStyle
  var language: LanguageTag
}

private struct DateKey: Hashable {
  var fields: DateFields
  var language: LanguageTag
}

private struct ListKey: Hashable {
  var isAlternative: Bool
  var language: LanguageTag
}
