/// A language that nobody speaks, in which a template is tried before a translation exists.
public enum PseudoLocale: String, Hashable, Sendable, Codable, CaseIterable {
  /// Text that is 40 % longer, in accented letters of the source language.
  case expand
  /// Text in Arabic letters on mirrored pages.
  case rtl
  /// Ideographs and kana without spaces, fewer than half as many as there were letters.
  case cjk
  /// Letters with the stacked marks of Vietnamese.
  case tall

  /// The language whose fonts, numbers, dates and rules hold for the text.
  package func language(of source: LanguageTag) -> LanguageTag {
    switch self {
    case .expand: source
    // CLDR's pseudo-locale of right-to-left text, so that nobody takes it for Arabic.
    case .rtl: LanguageTag("ar-XB")
    case .cjk: LanguageTag("ja")
    case .tall: LanguageTag("vi")
    }
  }
}
