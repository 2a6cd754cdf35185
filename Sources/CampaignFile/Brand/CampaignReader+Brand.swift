package import Brand
import DocumentModel

extension CampaignReader {
  /// The brand in a file and the words that it is bound to, outside of any campaign.
  ///
  /// - Parameter path: The path of the brand file.
  package static func brand(
    _ path: String, library: LibraryFolders
  ) -> (book: BrandBook?, wording: Wording, findings: Findings) {
    let findings = Findings()
    let folder = CampaignFolder(
      root: FilePath.folder(of: path), readable: library.root.map { [$0] } ?? [])
    let name = FilePath.name(of: path)
    let file = FilePath.joined(folder.root, name)
    // What is wrong with the file is told when it is read in its languages.
    let layers = BrandLayers(folder: folder, library: library, findings: Findings())
    let languages = layers.tree(at: file, theme: nil)?.root.languages ?? []
    let fonts = FontTable.declared(in: library, for: folder, findings: findings)
    let brand = BrandReader(
      folder: folder, languages: languages.isEmpty ? [LanguageTag("en")] : languages, fonts: fonts,
      findings: findings
    ).brand(at: file, library: library)
    guard let brand else { return (nil, Wording(), findings) }
    let wording = Wording(voice: brand.book.voice, fields: brand.fields, languages: languages)
    return (brand.book, wording, findings)
  }
}

extension YAMLNode {
  /// The languages that a brand's words are in: without a campaign, those that it speaks.
  fileprivate var languages: [LanguageTag] {
    let logos = self["logos"]?.entries?.compactMap { $0.value["alt"] } ?? []
    let words = ["brand", "tagline", "boilerplate"].compactMap { self[$0] } + logos
    return words.flatMap { $0.entries ?? [] }.compactMap { $0.key.text }
      .filter(LanguageTag.isTag).map { LanguageTag($0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
