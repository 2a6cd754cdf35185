import Assembly
import DocumentModel
import Layout

/// Holds an edition that shows partners to what the brand wants to be said of them.
enum PartnerLineCheck {
  static func findings(
    _ edition: Edition, _ language: LanguageTag, _ laidOut: LaidOutDocument, _ lines: [PartnerLine]
  ) -> [Diagnostic] {
    guard !lines.isEmpty, !laidOut.pages.isEmpty else { return [] }
    let shown = Set(laidOut.structure.elements.compactMap(\.picture?.path))
    let words = ShownWords(laidOut.structure)
    return lines.compactMap { line in
      guard line.marks.contains(where: shown.contains) else { return nil }
      guard let text = line.texts[language] else {
        return Diagnostic(
          "partner-line-untranslated", at: line.source,
          "the line for partners with the role '\(line.role)' is not translated into '\(language)'",
          hint: "add '\(language): …' to it", edition: edition.id)
      }
      guard !words.contains(text) else { return nil }
      return Diagnostic(
        "partner-line", at: line.source,
        "the edition shows the mark of a partner with the role '\(line.role)' and does not say “\(text)”",
        hint: "let the template say it: 'body: \"{line.text}\"' with 'each: line in "
          + "brand.partner_lines', 'when: line.role == \(line.role)'", edition: edition.id)
    }
  }
}
