package import DocumentModel

extension CampaignReader {
  /// The printer's profile of that name or path, outside of any campaign.
  ///
  /// - Parameter name: The name of one that comes with Broadside, or the path of a file.
  package static func printer(
    _ name: String, library: LibraryFolders
  ) -> (printer: PrinterProfile?, findings: Findings) {
    let findings = Findings()
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let root = isPath ? FilePath.folder(of: name) : "."
    let folder = CampaignFolder(root: root, readable: library.root.map { [$0] } ?? [])
    let reader = ProfileReader(
      folder: folder, library: library, reader: YAMLReader(findings: findings))
    let printer = reader.printer(isPath ? FilePath.name(of: name) : name)
    return (printer, findings)
  }
}
