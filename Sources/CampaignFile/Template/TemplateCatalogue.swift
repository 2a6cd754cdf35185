import DocumentModel

/// The templates of the library, read without a campaign.
package enum TemplateCatalogue {
  /// The templates by name, and what is wrong with them.
  package static func templates(
    in library: LibraryFolders
  ) -> (templates: [Template], findings: Findings) {
    let findings = Findings()
    guard let root = library.root else { return ([], findings) }
    let folder = CampaignFolder(root: root, readable: [root])
    let finder = TemplateFinder(folder: folder, library: library)
    let reader = TemplateReader(
      folder: folder, names: BrandNames(lengths: ["corner": 0, "heavy": 2, "thin": 0.75]),
      findings: findings,
      artworks: ArtworkLibrary(folder: folder, library: library, findings: findings),
      library: TemplateLibrary(folder: folder, library: library, findings: findings))
    let templates = finder.names.compactMap { name in
      finder.path(of: name).flatMap { reader.template(at: $0, name: name) }
    }
    return (templates, findings)
  }
}
