import DocumentModel

/// The drawings that templates call by name: the campaign's own folder `Artwork`, then the library's.
///
/// Each folder has a table `artwork.yaml` beside its SVG files: what each drawing shows, in words by
/// language, and whether it is mirrored on right-to-left pages.
struct ArtworkLibrary {
  private var entries: [String: Artwork] = [:]
  private var paths: [String: String] = [:]

  init(folder: CampaignFolder, library: LibraryFolders, findings: Findings) {
    let places = [
      (FilePath.joined(folder.root, "Artwork"), "Artwork"),
      (library.root.map { FilePath.joined($0, "Artwork") } ?? "", "Assets/Artwork"),
    ]
    for (place, display) in places where !place.isEmpty {
      read(place, display: "\(display)/artwork.yaml", findings: findings)
    }
  }

  /// The names of all drawings.
  var names: [String] { entries.keys.sorted() }

  func isPattern(_ name: String) -> Bool { entries[name]?.isPattern == true }

  /// The drawing of a name, looked at, or nil with the reason in `findings`.
  func artwork(_ name: String, at span: SourceSpan, findings: Findings) -> Artwork? {
    guard var artwork = entries[name], let path = paths[name] else {
      findings.error(
        "unknown-art", at: span, "there is no drawing '\(name)'",
        hint: Suggestion.hint(for: name, among: names)
          ?? "drawings are \(names.joined(separator: ", "))")
      return nil
    }
    guard let picture = PictureInspector.picture(at: path, source: span, findings: findings) else {
      return nil
    }
    artwork.picture = picture
    return artwork
  }

  /// The pattern of a name, its shape read, or nil with the reason in `findings`.
  func tiling(_ name: String, at span: SourceSpan, findings: Findings) -> Tiling? {
    let patterns = names.filter(isPattern)
    guard patterns.contains(name), let path = paths[name] else {
      findings.error(
        "unknown-pattern", at: span, "there is no pattern '\(name)'",
        hint: Suggestion.hint(for: name, among: patterns)
          ?? (patterns.isEmpty
            ? "put one into the folder 'Artwork'"
            : "patterns are \(patterns.joined(separator: ", "))"))
      return nil
    }
    guard let (shape, size) = PictureInspector.shape(at: path, source: span, findings: findings)
    else { return nil }
    return Tiling(name: name, shape: shape, size: size)
  }

  private mutating func read(_ folder: String, display: String, findings: Findings) {
    let table = FilePath.joined(folder, "artwork.yaml")
    guard case .file = FileSystem.kind(of: table),
      let text = SourceText.read(table, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings)
    else { return }
    let reader = YAMLReader(findings: findings)
    for (name, _, value) in reader.named(root) where entries[name] == nil {
      guard let mapping = reader.mapping(value, Self.shape) else { continue }
      var artwork = Artwork(mirrors: reader.boolean(mapping["mirror"]) ?? false)
      artwork.isPattern = mapping["kind"]?.text == "pattern"
      for (language, _, words) in reader.named(mapping["alt"]) {
        artwork.alternatives[LanguageTag(language)] = reader.text(words)
      }
      if !artwork.isPattern, artwork.alternatives.isEmpty {
        findings.error(
          "missing-key", at: value.span, "'\(name)' does not say what it shows",
          hint: "add 'alt' with words in each language; patterns, 'kind: pattern', need none")
        continue
      }
      entries[name] = artwork
      paths[name] =
        FileSystem.realPath(FilePath.joined(folder, "\(name).svg"))
        ?? FilePath.joined(folder, "\(name).svg")
    }
  }

  static let shape = MappingShape(
    "a drawing",
    [
      .init("alt", .translations, "what it shows, in words, by language"),
      .init("mirror", .boolean, "whether it is mirrored on right-to-left pages"),
      .init("kind", .choice(["illustration", "pattern"]), "what it is for"),
    ])
}
