import CampaignFile
import DocumentModel
import Language

extension FieldReader {
  /// How many words or characters a text has, by the keys `words` and `characters`: `lead.words`.
  ///
  /// A story has those of its text. Nil for any other key, and for what is no text.
  mutating func length(_ key: String, of value: Value) -> Value? {
    guard key == "words" || key == "characters" else { return nil }
    let text: String
    switch value.content {
    case .words(let words): text = self.text(of: words)
    case .blocks(let blocks): text = blocks.map { self.text(of: $0.words) }.joined(separator: "\n")
    case .object:
      guard let body = value["body"],
        case .value(let found) = localised(body, name: { "body" })
      else { return nil }
      return length(key, of: found)
    case .empty, .picture, .list, .localized, .broken: return nil
    }
    let count =
      key == "words" ? services.breaker.wordCount(in: text, language: scope.wording) : text.count
    return Value(.words(Words(literal: String(count), source: value.source)), source: value.source)
  }
}
