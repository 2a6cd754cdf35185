import Brand
import CampaignFile
package import DocumentModel
import Language

/// What the brand wants to be said of partners, such as that they pay for a campaign.
package struct PartnerLine: Hashable, Sendable {
  /// The role of the partners that it is about.
  package var role: String
  /// The line by language.
  package var texts: [LanguageTag: String]
  /// The files of their marks.
  package var marks: [String]
  /// Where the brand says it.
  package var source: SourceSpan
}

extension Campaign {
  /// The lines of the brand, each with the names of the campaign's partners in their order.
  ///
  /// A role that no partner has needs no line.
  var partnerLines: [PartnerLine] {
    guard let rules = brand.coBrands, case .list(let partners)? = fields["partners"]?.content
    else { return [] }
    let formatter = ValueFormatter(region: region)
    return rules.lines.compactMap { line in
      let own = partners.filter { $0.name("role", in: languages[0]) == line.role }
      guard !own.isEmpty else { return nil }
      let marks = own.compactMap { partner -> String? in
        if case .picture(let picture)? = partner["logo"]?.content { picture.path } else { nil }
      }
      var texts: [LanguageTag: String] = [:]
      for (language, words) in line.words {
        let names = own.map { $0.name("name", in: language) }.filter { !$0.isEmpty }
        texts[language] = words.replacing(
          "{names}", with: formatter.list(names, language: language))
      }
      return PartnerLine(role: line.role, texts: texts, marks: marks, source: line.source)
    }
  }
}

extension Value {
  /// The plain words of a member in a language, or in the first that it is written in.
  fileprivate func name(_ key: String, in language: LanguageTag) -> String {
    switch self[key]?.content {
    case .words(let words)?: return words.literal
    case .localized(let translations)?:
      let own = translations.first { $0.language == language } ?? translations.first
      if case .words(let words)? = own?.value.content { return words.literal }
      return ""
    case .empty, .blocks, .picture, .list, .object, .broken, nil: return ""
    }
  }
}
