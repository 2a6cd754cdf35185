package import DocumentModel

/// Rewrites text as a pseudo-locale has it: another look at the same length, or another length.
///
/// The same text always comes out the same. Numbers, telephone numbers and addresses stay as they
/// are, and so does what is no letter, or a letter of a script that is not the source's.
package struct PseudoText: Sendable {
  private let locale: PseudoLocale
  private let isLatin: Bool

  /// - Parameter source: The language of the texts.
  package init(_ locale: PseudoLocale, source: LanguageTag) {
    self.locale = locale
    isLatin = source.script == "Latn"
  }

  /// Whether there is anything in a text that is to be read as words.
  package static func rewrites(_ text: String) -> Bool {
    PseudoPieces(of: text, isLatin: false).pieces.contains(where: \.isWord)
  }

  /// The text in the pseudo-locale.
  package func rewritten(_ text: String) -> String {
    let pieces = PseudoPieces(of: text, isLatin: isLatin).pieces
    guard pieces.contains(where: \.isWord) else { return text }
    switch locale {
    case .expand: return Lengthening.text(of: pieces)
    case .rtl: return ArabicLetters.text(of: pieces)
    case .cjk: return Ideographs.text(of: pieces)
    case .tall: return StackedMarks.text(of: pieces)
    }
  }
}
