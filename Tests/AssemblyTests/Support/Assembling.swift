import Assembly
import CampaignFile
import DocumentModel

extension Campaign {
  /// The document of the first edition in a language, for a place if one is named.
  func document(
    _ language: String = "en", place: String? = "eastside", audience: String? = nil
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    let edition = Edition(
      id: "flyer/\(place ?? audience ?? "all")/\(language)/letter", piece: 0, template: "flyer",
      place: place, audience: audience, language: LanguageTag(language), format: "letter",
      file: "file", outputs: [EditionOutput(.screen, files: ["card.pdf"])])
    return Assembler(campaign: self).document(for: edition, using: LanguageServices())
  }

  /// The boxes of the first page, if the edition can be made.
  func boxes(_ language: String = "en", place: String? = "eastside", audience: String? = nil)
    -> [Box]
  {
    let document = document(language, place: place, audience: audience).document
    return document?.pages.first?.content.children ?? []
  }

  /// What a text box with these words says in the first edition, nil if the box is left out or the
  /// edition cannot be made.
  static func said(
    _ text: String, _ language: String = "en", place: String? = "eastside"
  ) -> String? {
    sample(boxes: [.text(text), .text("end")]).boxes(language, place: place).first?.text
      .flatMap { $0 == "end" ? nil : $0 }
  }
}

extension Box {
  var paragraphs: [Paragraph] {
    if case .text(let block) = content { return block.paragraphs }
    return []
  }

  var text: String? {
    paragraphs.isEmpty ? nil : paragraphs.map(\.text).joined(separator: "¶")
  }

  /// The words of all text inside, in order.
  var texts: [String] { text.map { [$0] } ?? children.flatMap(\.texts) }
}
