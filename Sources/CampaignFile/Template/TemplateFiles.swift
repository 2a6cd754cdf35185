import DocumentModel

/// The files that a template names: beside it in its folder, and the library's artwork.
struct TemplateFiles {
  let folder: CampaignFolder
  /// The absolute path of the template file.
  let path: String
  var artworks: ArtworkLibrary?

  func picture(_ name: String, at span: SourceSpan, findings: Findings) -> Picture? {
    let resolved = folder.resolve(
      name, from: path, at: span, missing: "image-missing", findings: findings)
    return resolved.flatMap {
      PictureInspector.picture(at: $0, source: span, findings: findings)
    }
  }

  func artwork(_ name: String, at span: SourceSpan, findings: Findings) -> Artwork? {
    artworks?.artwork(name, at: span, findings: findings)
  }
}
