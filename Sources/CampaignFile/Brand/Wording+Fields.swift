package import Brand
package import DocumentModel

extension Wording {
  /// The words that a brand is bound to, as its file says them.
  ///
  /// - Parameter fields: The brand's `name` and `boilerplate`, in each language.
  package init(voice: Voice, fields: Value, languages: [LanguageTag]) {
    self.init(
      voice: voice, names: fields["name"]?.texts(in: languages) ?? [:],
      boilerplates: fields["boilerplate"]?.texts(in: languages) ?? [:])
  }
}

extension Value {
  /// The words in each language; those without a language hold for all of them.
  fileprivate func texts(in languages: [LanguageTag]) -> [LanguageTag: String] {
    switch content {
    case .words(let words):
      Dictionary(languages.map { ($0, words.literal) }) { first, _ in first }
    case .localized(let translations):
      translations.reduce(into: [:]) { texts, translation in
        guard case .words(let words) = translation.value.content else { return }
        texts[translation.language] = words.literal
      }
    case .empty, .blocks, .picture, .list, .object, .broken: [:]
    }
  }
}
