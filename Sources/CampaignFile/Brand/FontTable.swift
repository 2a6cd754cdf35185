package import DocumentModel

/// The project's own table of font families, `Assets/Fonts/fonts.yaml`.
package enum FontTable {
  /// The families of the table that are installed, in its order: they serve text without a brand.
  ///
  /// - Parameter folder: The folder in whose `Assets/Fonts` files are looked for first.
  package static func families(
    in library: LibraryFolders, for folder: String
  ) -> [FontFamily] {
    let findings = Findings()
    let folder = CampaignFolder(root: folder)
    let finder = FontFinder(folder: folder, findings: findings)
    let declared = declared(in: library, for: folder, findings: findings)
    return declared.families.compactMap(finder.fallback)
  }

  /// The families that the library declares, their files not yet looked for.
  static func declared(
    in library: LibraryFolders, for folder: CampaignFolder, findings: Findings
  ) -> FontLibrary {
    var fonts = FontLibrary()
    guard let path = library.fonts else { return fonts }
    let display = folder.name(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let node = YAMLParser.parse(text, file: display, findings: findings)
    else { return fonts }
    let folders = FontLibrary.folders(campaign: folder.root, home: library.home)
    let reader = FontsReader(reader: YAMLReader(findings: findings), folders: folders)
    fonts.add(reader.families(node))
    return fonts
  }
}
