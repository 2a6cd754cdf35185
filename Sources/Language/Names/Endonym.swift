import CICU
package import DocumentModel

extension ValueFormatter {
  /// The language's name in the language itself, as CLDR has it (`es`: "español"); the tag for
  /// languages without one.
  package func endonym(of language: LanguageTag) -> String {
    guard knows(language) else { return language.rawValue }
    let locale = Locale(language)
    return unsafe filledString(capacity: 32) { target, capacity in
      unsafe b_uloc_displayLanguage(locale.name, target, capacity)
    } ?? language.rawValue
  }
}
