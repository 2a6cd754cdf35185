import DocumentModel

/// The trees of templates and components by name, read once.
final class TemplateLibrary {
  private let finder: TemplateFinder
  private let components: LibraryShelf
  private let folder: CampaignFolder
  private let findings: Findings
  private var trees: [String: YAMLNode?] = [:]

  init(folder: CampaignFolder, library: LibraryFolders, findings: Findings) {
    finder = TemplateFinder(folder: folder, library: library)
    components = LibraryShelf(name: "Templates/Components", folder: folder, library: library)
    (self.folder, self.findings) = (folder, findings)
  }

  /// The tree of a template, or nil with the reason in `findings`.
  func template(_ name: String, at span: SourceSpan) -> YAMLNode? {
    guard let path = finder.path(of: name) else {
      findings.error(
        "unknown-template", at: span, "there is no template '\(name)'",
        hint: Suggestion.hint(for: name, among: finder.names))
      return nil
    }
    return tree(at: path)
  }

  /// The tree of a component, or nil with the reason in `findings`.
  func component(_ name: String, at span: SourceSpan) -> YAMLNode? {
    guard let path = components.candidates(name).first else {
      findings.error(
        "unknown-component", at: span, "there is no component '\(name)'",
        hint: Suggestion.hint(for: name, among: components.names)
          ?? "components lie in 'Templates/Components', a file each")
      return nil
    }
    return tree(at: path)
  }

  private func tree(at path: String) -> YAMLNode? {
    if let known = trees[path] { return known }
    let display = folder.name(of: path)
    let tree = SourceText.read(path, displayName: display, findings: findings)
      .flatMap { YAMLParser.parse($0, file: display, findings: findings) }
    trees[path] = .some(tree)
    return tree
  }
}
