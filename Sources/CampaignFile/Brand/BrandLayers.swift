import DocumentModel

/// What a campaign is tried with, in place of what its files say.
package struct BrandTrial: Hashable, Sendable {
  /// The path of another brand file, relative to the folder of the campaign file.
  package var brand: String?
  /// The name of another theme.
  package var theme: String?
  /// The day of use, ISO 8601, by which consents, claims and events are judged.
  package var today: String?

  package init(brand: String? = nil, theme: String? = nil, today: String? = nil) {
    self.brand = brand
    self.theme = theme
    self.today = today
  }
}

/// Lays a brand file over the brand that it extends and the theme that it is dressed in.
struct BrandLayers {
  let folder: CampaignFolder
  let library: LibraryFolders
  let findings: Findings

  /// How deep the keys of a brand are laid over one another: styles to their keys, an ink as a whole.
  private static let depths = [
    "palette": 1, "type": 1, "styles": 2, "logos": 1, "roles": 1, "lengths": 1, "fonts": 1,
    "voice": 1, "lint": 1, "co-brands": 1, "photos": 1, "patterns": 1, "sub-brands": 0,
  ]
  /// How many brands may extend one another; more are a slip.
  private static let most = 8

  /// A brand's tree as a whole.
  struct Tree {
    var root: YAMLNode
    /// The theme that it is dressed in; empty for none.
    var theme = ""
    /// The brands that it is a sub-brand of, the nearest first.
    var parents: [String]
  }

  /// The brand's tree as a whole; nil if a file of it cannot be read.
  ///
  /// - Parameter theme: A theme to try in place of the brand's own.
  func tree(at path: String, theme trial: String?) -> Tree? {
    var parents: [String] = []
    guard var root = brand(at: path, seen: [], &parents) else { return nil }
    let asked = root["theme"]
    guard let name = trial ?? asked?.text else { return Tree(root: root, parents: parents) }
    guard let theme = theme(name, at: trial == nil ? asked?.span ?? root.span : root.span) else {
      return nil
    }
    let kept = theme.entries?.filter { !["theme", "purpose"].contains($0.key.text ?? "") } ?? []
    root = root.laid(
      over: YAMLNode(.mapping(kept), span: theme.span), depth: 1, depths: Self.depths)
    return Tree(root: root, theme: name, parents: parents)
  }

  private func brand(
    at path: String, seen: [String], _ parents: inout [String]
  ) -> YAMLNode? {
    let display = folder.name(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings)
    else { return nil }
    if root["parent"] != nil, let base = root.entries?.first(where: { $0.key.text == "extends" }) {
      findings.error(
        "key-conflict", at: base.key.span,
        "a sub-brand takes all that it does not say from its parent",
        hint: "leave 'extends' or 'parent' out")
      return nil
    }
    guard let base = root["parent"] ?? root["extends"], let name = base.text else { return root }
    guard !name.contains("/") else {
      findings.error(
        "brand-elsewhere", at: base.span, "the brand that is extended lies in another folder",
        hint: "keep both in one folder, where their logos are")
      return nil
    }
    guard let file = folder.resolve(name, from: path, at: base.span, findings: findings) else {
      return nil
    }
    guard !(seen + [path]).contains(file), seen.count < Self.most else {
      findings.error(
        "brand-loop", at: base.span, "the brand extends itself, by way of '\(name)'",
        hint: "let one of the files stand alone")
      return nil
    }
    if root["parent"] != nil { parents.append(file) }
    guard let below = brand(at: file, seen: seen + [path], &parents) else { return nil }
    let own =
      root["parent"] == nil
      ? root : SubBrandLocks(findings: findings).unlocked(root, under: below, name)
    return own.laid(over: below, depth: 1, depths: Self.depths)
  }

  private func theme(_ name: String, at span: SourceSpan) -> YAMLNode? {
    let shelf = LibraryShelf(name: "Themes", folder: folder, library: library)
    guard let path = shelf.candidates(name).first else {
      findings.error(
        "unknown-theme", at: span, "there is no theme '\(name)'",
        hint: Suggestion.hint(for: name, among: shelf.names)
          ?? "themes are \(shelf.names.joined(separator: ", "))")
      return nil
    }
    let display = shelf.display(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings),
      YAMLReader(findings: findings).mapping(root, BrandShapes.theme) != nil
    else { return nil }
    return root
  }
}
