import CampaignFile
import DocumentModel

/// A stretch of evaluated text in one style, from one place in the sources.
struct Fragment: Hashable {
  /// The text; "\n" breaks the line.
  var text: String
  var isBold = false
  var isItalic = false
  var position = LetterForms.Position.baseline
  var link: String?
  /// Whether the link is the address that the text is: it shows what it is without a line under it.
  var isAddress = false
  /// The number of the note that it refers to.
  var note: Int?
  /// Whether it is a number, date or name in a format, which no pseudo-locale rewrites.
  var isExact = false
  /// The sentence that it belongs to, if that may be left out.
  var sentence: OptionalSentence?
  var source: SourceSpan

  /// The language that the text is in, if its address names one.
  var namedLanguage: LanguageTag? {
    guard let link, link.hasPrefix(LanguageTag.linkScheme) else { return nil }
    return LanguageTag(String(link.dropFirst(LanguageTag.linkScheme.count)))
  }

  /// The same text inside words that are bold, italic, raised or a link themselves.
  func inside(_ outer: Fragment) -> Fragment {
    var fragment = self
    fragment.isBold = isBold || outer.isBold
    fragment.isItalic = isItalic || outer.isItalic
    if position == .baseline { fragment.position = outer.position }
    fragment.link = link ?? outer.link
    fragment.sentence = sentence ?? outer.sentence
    return fragment
  }
}

extension Sequence<Fragment> {
  /// The text without its styles.
  var text: String {
    var text = ""
    for fragment in self { text += fragment.text }
    return text
  }

  /// Whether there is anything but white space.
  var isBlank: Bool { allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
