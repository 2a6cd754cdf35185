package import Brand
import CampaignFile
package import DocumentModel

extension Assembler {
  /// The words that the brand of an edition is bound to.
  package func wording(of edition: Edition) -> Wording {
    let own = self.campaign(of: edition)
    return Wording(
      voice: own.brand.voice, fields: own.brandFields, languages: own.languages)
  }

  /// Warnings of words that the brand never uses, wherever the campaign says them.
  package func voiceFindings() -> [Diagnostic] {
    guard let source = campaign.languages.first, !campaign.brand.voice.never.isEmpty else {
      return []
    }
    var check = VoiceCheck(voice: campaign.brand.voice)
    let values =
      [campaign.fields, campaign.brandFields.without("never"), campaign.strings, campaign.stories]
      + campaign.places + campaign.audiences
    for value in values { check.look(at: value, language: source) }
    return check.findings
  }
}

/// Looks through values for words that are never used.
private struct VoiceCheck {
  let voice: Voice
  private(set) var findings: [Diagnostic] = []

  init(voice: Voice) {
    self.voice = voice
  }

  mutating func look(at value: Value, language: LanguageTag) {
    switch value.content {
    case .words(let words): look(at: words, language: language)
    case .blocks(let blocks): for block in blocks { look(at: block.words, language: language) }
    case .list(let items): for item in items { look(at: item, language: language) }
    case .object(let members): for member in members { look(at: member.value, language: language) }
    case .localized(let translations):
      for translation in translations {
        look(at: translation.value, language: translation.language)
      }
    case .empty, .picture, .broken: break
    }
  }

  private mutating func look(at words: Words, language: LanguageTag) {
    for segment in words.segments {
      guard case .literal(let text) = segment.content else { continue }
      for word in voice.used(in: text, language: language) {
        findings.append(
          Diagnostic(
            "word-never", severity: .warning, at: segment.source,
            "'\(word.text)' is a word that the brand never uses",
            hint: "say it otherwise; \(word.source.file) lists it under 'voice'"))
      }
    }
  }
}

extension Value {
  /// The object without a member: the guide names the words that are not used.
  fileprivate func without(_ key: String) -> Value {
    guard case .object(let members) = content else { return self }
    return Value(.object(members.filter { $0.key != key }), source: source, fallsBack: fallsBack)
  }
}
