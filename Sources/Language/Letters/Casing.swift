package import DocumentModel

/// Upper and lower case by the rules of a language (Turkish İ, Greek without accents, ß as SS).
package enum Casing {
  /// The text in capitals; the count of letters may change.
  package static func uppercased(_ text: String, language: LanguageTag) -> String {
    TextTransform.upperCase.applied(to: text, locale: Locale(language))
  }

  /// The text in small letters.
  package static func lowercased(_ text: String, language: LanguageTag) -> String {
    TextTransform.lowerCase.applied(to: text, locale: Locale(language))
  }
}
