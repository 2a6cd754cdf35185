import DocumentModel
import Layout

extension ChannelCheck {
  /// Whether the edition says word for word what the channel wants to be said in its language.
  func disclaimer(in words: ShownWords) -> [Diagnostic] {
    guard !channel.disclaimers.isEmpty else { return [] }
    let language = document.language
    let span = channel.source(of: .disclaimer)
    guard
      let text = channel.disclaimers[language] ?? channel.disclaimers[LanguageTag(language.primary)]
    else {
      return [
        Diagnostic(
          "channel-disclaimer-untranslated", at: span,
          "the disclaimer of '\(channel.name)' is not translated into '\(language)'",
          hint: "add '\(language): …' under 'disclaimer', or to a profile that extends this one",
          edition: edition)
      ]
    }
    guard !words.contains(text) else { return [] }
    let last = laidOut.pages.last?.lastText?.source
    return [
      Diagnostic(
        "channel-disclaimer", at: span,
        "the edition does not say “\(text)”, as '\(channel.name)' wants",
        hint: "write it, word for word, where it belongs"
          + (last.map { ", such as at the end of \($0.place)" } ?? ""),
        edition: edition)
    ]
  }
}
