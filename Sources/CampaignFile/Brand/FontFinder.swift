import DocumentModel

/// Looks for the files of families' faces.
struct FontFinder {
  let folder: CampaignFolder
  let findings: Findings

  /// The family with all its files; what is missing or broken is an error where it is asked for.
  func family(_ family: FontLibrary.Family, usedAt span: SourceSpan) -> FontFamily? {
    var faces = [FontFace]()
    var missing = [FontLibrary.Face]()
    for face in family.faces {
      guard let path = path(of: face, in: family.folders) else {
        missing.append(face)
        continue
      }
      guard FontFile.isFont(path) else {
        findings.error(
          "font-broken", at: span, "the font file '\(path)' is no OpenType font",
          hint: packages([face], family).map { "install it again: \($0)" } ?? "replace the file")
        continue
      }
      if let refusal = FontFile.refusal(path, face: face.index) {
        findings.error(
          "font-license", at: span,
          "the maker of '\(family.name)' \(refusal): '\(FilePath.name(of: path))'",
          hint: "take another family, or ask its maker for a licence and a file that allow it")
        continue
      }
      faces.append(fontFace(face, path: path))
    }
    if !missing.isEmpty { report(missing, of: family, at: span) }
    return faces.isEmpty ? nil : made(family, faces)
  }

  /// The family with those of its files that there are; nil if there are none.
  func fallback(_ family: FontLibrary.Family) -> FontFamily? {
    let faces = family.faces.compactMap { face in
      path(of: face, in: family.folders).flatMap { path in
        FontFile.isFont(path) && FontFile.refusal(path, face: face.index) == nil
          ? fontFace(face, path: path) : nil
      }
    }
    return faces.isEmpty ? nil : made(family, faces)
  }

  private func path(of face: FontLibrary.Face, in folders: [String]) -> String? {
    folders.lazy.map { FilePath.joined($0, face.file) }.first { isReadable($0) }
  }

  /// Whether there is a file; one in the campaign's folder may not lead out of it.
  private func isReadable(_ path: String) -> Bool {
    guard case .file = FileSystem.kind(of: path) else { return false }
    guard FilePath.inside(folder.root, path) != nil else { return true }
    return FileSystem.realPath(path).flatMap { FilePath.inside(folder.root, $0) } != nil
  }

  private func fontFace(_ face: FontLibrary.Face, path: String) -> FontFace {
    FontFace(
      path: path, index: face.index, weight: face.weight, isItalic: face.isItalic,
      sizes: face.sizes, axes: face.axes)
  }

  private func made(_ family: FontLibrary.Family, _ faces: [FontFace]) -> FontFamily {
    FontFamily(name: family.name, scripts: family.scripts, faces: faces, scale: family.scale)
  }

  private func report(
    _ missing: [FontLibrary.Face], of family: FontLibrary.Family, at span: SourceSpan
  ) {
    let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
    findings.error(
      "font-missing", at: span,
      "font files of '\(family.name)' are missing: '\(missing[0].file)'\(more)",
      hint: packages(missing, family).map { "apt-get install \($0)" }
        ?? "put the file into the campaign's Assets/Fonts")
  }

  /// The Debian packages that bring the faces, in the order in which they are named.
  private func packages(_ faces: [FontLibrary.Face], _ family: FontLibrary.Family) -> String? {
    var names = [String]()
    for name in faces.compactMap({ $0.package ?? family.package }) where !names.contains(name) {
      names.append(name)
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
