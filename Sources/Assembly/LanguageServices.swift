package import Language

/// What a worker needs of languages: the writers of numbers and dates, the counter of words.
///
/// They keep ICU's objects, so each worker has its own.
package struct LanguageServices {
  package let formatter: ValueFormatter
  package let breaker: TextBreaker

  /// - Parameter region: The ISO 3166 code of the country whose customs hold where a language tag
  ///   names none.
  package init(region: String? = nil) {
    formatter = ValueFormatter(region: region)
    breaker = TextBreaker()
  }
}
