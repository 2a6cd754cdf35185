import CampaignFile
import DocumentModel
import Language

extension FieldReader {
  /// Binds what the template needs, and says what is absent, too long or too short.
  mutating func fill(_ slots: [Template.Slot], open parts: [OpenPart] = []) {
    fill(parts)
    for slot in slots {
      let slot = own(slot, parts)
      usesSubject = false
      let origin = origin(of: slot.from)
      // A story is shown where the slot is.
      let (value, consents) = readingAside { reader in
        let value = reader.resolve(slot.from)
        guard case .value(let found) = value, reader.isBlank(found, for: slot.from) else {
          return value
        }
        return .nothing(found.source)
      }
      switch value {
      case .failed: break
      case .nothing(let span): if !slot.isOptional { reportEmpty(slot, at: span) }
      case .value(let found):
        checkWords(of: found, in: slot)
        checkCharacters(of: found, in: slot)
        checkCount(of: found, in: slot)
      }
      scope.slots.append(
        Scope.Binding(
          name: slot.name, value: value, origin: origin, index: nil, consents: consents))
    }
  }

  private mutating func isBlank(_ value: Value, for path: FieldPath) -> Bool {
    guard case .words(let words) = value.content else { return value.isEmpty }
    return fragments(of: words).isBlank
  }

  private mutating func reportEmpty(_ slot: Template.Slot, at span: SourceSpan?) {
    report(
      "empty-slot", at: span ?? slot.source,
      "'\(slot.name)' is empty, and the template '\(scope.template)' needs it",
      hint: "give '\(slot.from.text)' a value, or make the slot optional",
      inEdition: usesSubject, related: (slot.source, "what the template needs"))
  }

  private mutating func checkWords(of value: Value, in slot: Template.Slot) {
    guard let range = slot.words, let text = runningText(of: value) else { return }
    let count = services.breaker.wordCount(in: text, language: scope.wording)
    guard !range.contains(count) else { return }
    let isTooMany = count > range.upperBound
    let bound = isTooMany ? "at most \(range.upperBound)" : "at least \(range.lowerBound)"
    report(
      isTooMany ? "too-many-words" : "too-few-words", severity: isTooMany ? .error : .warning,
      at: value.source,
      "'\(slot.name)' has \(count) \(count == 1 ? "word" : "words") in '\(scope.wording)', and the"
        + " template '\(scope.template)' takes \(bound)",
      hint: isTooMany
        ? "cut \(count - range.upperBound), or let the template take more"
        : "add \(range.lowerBound - count), or let the template take fewer",
      inEdition: usesSubject, related: (slot.source, "what the template needs"))
  }

  /// The text whose words are counted; nil for what is no text.
  mutating func runningText(of value: Value) -> String? {
    switch value.content {
    case .words(let words): text(of: words)
    case .blocks(let blocks): blocks.map { text(of: $0.words) }.joined(separator: "\n")
    case .empty, .picture, .list, .object, .localized, .broken: nil
    }
  }

  private mutating func checkCount(of value: Value, in slot: Template.Slot) {
    guard let range = slot.count else { return }
    let count =
      switch value.content {
      case .list(let items): items.count
      case .blocks(let blocks): blocks.count
      case .empty: 0
      case .words, .picture, .object, .localized, .broken: 1
      }
    guard !range.contains(count) else { return }
    let isTooMany = count > range.upperBound
    let bound = isTooMany ? "at most \(range.upperBound)" : "at least \(range.lowerBound)"
    report(
      isTooMany ? "too-many-items" : "too-few-items", at: value.source,
      "'\(slot.name)' has \(count) \(count == 1 ? "item" : "items"), and the template"
        + " '\(scope.template)' takes \(bound)",
      hint: isTooMany ? "leave some out" : "add some, or take another template",
      inEdition: usesSubject, related: (slot.source, "what the template needs"))
  }
}
