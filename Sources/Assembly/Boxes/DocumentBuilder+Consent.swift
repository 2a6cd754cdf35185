import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// Refuses the edition if it shows a story in a way that was not agreed to.
  mutating func checkConsent() {
    for consent in fields.consents {
      let uses = consent.consentedUses
      for use in StoryUse.allCases where !uses.contains(use) {
        let outputs = edition.outputs.map(\.kind).filter { $0.use == use }.map { "'\($0.name)'" }
        if !outputs.isEmpty { refuse(use, of: outputs, consent) }
      }
    }
  }

  private mutating func refuse(_ use: StoryUse, of outputs: [String], _ consent: Value) {
    let place = consent["uses"]?.source ?? consent.source
    let names = outputs.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let by = consent["by"].map { fields.plainText(of: $0) } ?? ""
    let shown =
      switch use {
      case .print: "in print"
      case .web: "on the web"
      }
    let list = names.joined(separator: ", ")
    fields.report(
      "consent-use", at: place,
      "\(by) has not agreed that the story is shown \(shown), as \(list) would",
      hint: "ask, then add '\(use.rawValue)' to 'uses'; or take \(list) out of the piece's outputs",
      inEdition: true)
  }
}

extension FieldReader {
  /// The words of a value that is known to hold nothing else.
  fileprivate mutating func plainText(of value: Value) -> String {
    guard case .words(let words) = value.content else { return "" }
    return text(of: words)
  }
}
