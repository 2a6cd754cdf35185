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
    guard let text = SourceText.read(path, displayName: name, findings: findings),
      let root = YAMLParser.parse(text, file: name, findings: findings)
    else { return (nil, Wording(), findings) }
    // Without a campaign, the languages of the brand's name are those that it speaks.
    let tags = (root["brand"]?.entries ?? []).compactMap { $0.key.text.map(LanguageTag.init) }
    let languages = tags.isEmpty ? [LanguageTag("en")] : tags
    let fonts = FontTable.declared(in: library, for: folder, findings: findings)
    let brand = BrandReader(
      folder: folder, languages: languages, fonts: fonts, findings: findings
    ).brand(at: FilePath.joined(folder.root, name), library: library)
    guard let brand else { return (nil, Wording(), findings) }
    let wording = Wording(voice: brand.book.voice, fields: brand.fields, languages: languages)
    return (brand.book, wording, findings)
  }
}
