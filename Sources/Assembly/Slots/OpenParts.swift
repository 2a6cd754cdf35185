import CampaignFile
import DocumentModel

extension FieldReader {
  /// Binds the choices of a template's open parts, and says what of a place is wrong with them.
  mutating func fill(_ parts: [OpenPart]) {
    reportBrokenParts()
    for part in parts {
      guard case .choice(let choices) = part.kind, let usual = choices.first else { continue }
      let word = Value(.words(Words(literal: usual, source: part.source)), source: part.source)
      let value = ownValue(of: part) ?? word
      scope.slots.append(
        Scope.Binding(name: part.name, value: .value(value), origin: [part.name], index: nil))
    }
  }

  /// A slot as the place has it, within the limits of its part; or as it is.
  func own(_ slot: Template.Slot, _ parts: [OpenPart]) -> Template.Slot {
    guard let part = parts.first(where: { $0.name == slot.name }), ownValue(of: part) != nil
    else { return slot }
    var own = slot
    own.from = FieldPath(
      components: ["place", OpenPart.key(part.name, of: scope.template)], source: slot.from.source)
    own.source = part.source
    if case .words(let words, let characters) = part.kind {
      own.words = words ?? slot.words
      own.characters = characters
    }
    return own
  }

  /// The ground that the place chooses for the boxes of a name.
  func ownInk(of box: String?, _ parts: [OpenPart]) -> InkName? {
    guard let box else { return nil }
    for part in parts {
      guard case .ink(let inks, of: let name) = part.kind, name == box,
        case .words(let words)? = ownValue(of: part)?.content
      else { continue }
      return inks.first { $0.text == words.literal }?.ink
    }
    return nil
  }

  /// Says that words have more or fewer characters than a place may take.
  mutating func checkCharacters(of value: Value, in slot: Template.Slot) {
    guard let range = slot.characters, let text = runningText(of: value) else { return }
    let count = text.count
    guard !range.contains(count) else { return }
    let isTooMany = count > range.upperBound
    report(
      isTooMany ? "too-many-characters" : "too-few-characters",
      severity: isTooMany ? .error : .warning, at: value.source,
      "'\(slot.name)' has \(count) characters in '\(scope.wording)', and a place may take"
        + " \(isTooMany ? "at most \(range.upperBound)" : "at least \(range.lowerBound)")",
      hint: isTooMany
        ? "cut \(count - range.upperBound)" : "add \(range.lowerBound - count)",
      inEdition: true, related: (slot.source, "what the template lets a place say"))
  }

  /// What the place has its own way; nil where it says nothing, or nothing in the language.
  private func ownValue(of part: OpenPart) -> Value? {
    guard let value = scope.place?[OpenPart.key(part.name, of: scope.template)], !value.isEmpty
    else { return nil }
    guard case .localized(let translations) = value.content, !value.fallsBack else { return value }
    return translations.contains { $0.language == scope.wording } ? value : nil
  }

  /// What a place may not change is in no edition: an error says where it stands.
  private mutating func reportBrokenParts() {
    guard case .object(let members)? = scope.place?.content else { return }
    for member in members where member.key.hasPrefix(OpenPart.key("", of: scope.template)) {
      if let problem = member.value.problem { add(problem) }
    }
  }
}
