import CampaignFile
import DocumentModel

/// What the names in fields stand for in one edition.
struct Scope {
  /// A name that the template gives to a value: a slot, or the item of a repetition.
  struct Binding {
    var name: String
    var value: Resolved
    /// The value's path from the campaign's roots, for what is known of its keys.
    var origin: [String]
    /// The item's number from 1, in a repetition.
    var index: Int?
    /// The consents of the stories that the value is a part of.
    var consents: [Value] = []
  }

  /// The language that the edition is set in: whose fonts, numbers, dates and rules hold.
  let language: LanguageTag
  /// The language whose words are read: the same but in pseudo-locales.
  let wording: LanguageTag
  let sourceLanguage: LanguageTag
  let template: String
  let format: String
  let place: Value?
  /// The person that the edition is made for; `place` is then the one they belong to.
  var person: Value?
  let audience: Value?
  var slots: [Binding] = []
  /// The items of the repetitions around, the innermost last.
  var repetitions: [Binding] = []

  /// The binding of a name: the innermost repetition's first, then a slot's.
  func binding(_ name: String) -> Binding? {
    repetitions.last { $0.name == name } ?? slots.first { $0.name == name }
  }

  /// The names that a field may begin with here.
  var names: [String] {
    var names = ["brand", "campaign", "format", "language", "page", "strings", "template", "theme"]
    if place != nil || person != nil { names += ["place", "story"] }
    if person != nil { names.append("person") }
    if audience != nil { names.append("audience") }
    if !repetitions.isEmpty { names.append("index") }
    return names + slots.map(\.name) + repetitions.map(\.name)
  }
}

/// What a field's path leads to.
enum Resolved {
  /// Something that is not empty, in the edition's language.
  case value(Value)
  /// Nothing, and where it is absent if that is known.
  case nothing(SourceSpan?)
  /// A mistake that has been reported.
  case failed
}
