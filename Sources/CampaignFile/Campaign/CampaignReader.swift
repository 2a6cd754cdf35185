import Brand
import DocumentModel

/// Reads a campaign file and everything that it names.
package enum CampaignReader {
  /// The campaign, and all that is wrong with it.
  ///
  /// What has errors is left out and the rest is kept, so that other editions can be made; there
  /// is no campaign only if nothing can be made of it.
  ///
  /// - Parameters:
  ///   - path: the campaign file's path.
  ///   - trial: what the brand is tried with.
  ///   - readable: folders beside the campaign's own that it may name files of.
  package static func read(
    _ path: String, library: LibraryFolders, trial: BrandTrial = BrandTrial(),
    readable: [String] = []
  ) -> (campaign: Campaign?, findings: Findings) {
    let findings = Findings()
    let folder = CampaignFolder(
      root: FilePath.folder(of: path), readable: readable + (library.root.map { [$0] } ?? []))
    let display = FilePath.name(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings)
    else { return (nil, findings) }
    let reader = YAMLReader(findings: findings)
    guard let file = reader.mapping(root, CampaignShapes.file) else { return (nil, findings) }
    let languages = languages(file["languages"], reader)
    let reading = CampaignReading(
      file: file, root: root, path: FilePath.joined(folder.root, display), folder: folder,
      library: library, languages: languages, reader: reader, trial: trial)
    return (languages.isEmpty ? nil : reading.campaign(), findings)
  }

  private static func languages(_ node: YAMLNode?, _ reader: YAMLReader) -> [LanguageTag] {
    guard let names = reader.someTexts(node) else { return [] }
    var languages = [LanguageTag]()
    for (name, span) in names {
      let tag = LanguageTag(name)
      if !LanguageTag.isTag(name) {
        reader.findings.error(
          "unknown-language", at: span, "'\(name)' is no language",
          hint: "write a tag such as 'en', 'es-MX' or 'zh-Hant' (BCP 47)")
      } else if languages.contains(tag) {
        reader.findings.error("duplicate-language", at: span, "'\(name)' is given twice")
      } else {
        languages.append(tag)
      }
    }
    return languages
  }
}
