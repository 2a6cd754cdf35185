import DocumentModel

/// Looks profiles up by name: first in the campaign's folder `Profiles`, then in the library's.
struct ProfileFinder {
  let folder: CampaignFolder
  let library: LibraryFolders
  let findings: Findings

  /// The absolute path of the profile, or nil with the reason in `findings`.
  ///
  /// - Parameters:
  ///   - name: the name of a profile, or the path of a file relative to the naming one's folder.
  ///   - others: profiles that are not meant, because they are what names it.
  func path(
    of name: String, from file: String, at span: SourceSpan, except others: [String] = []
  ) -> String? {
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return folder.resolve(
        name, from: file, at: span, missing: "profile-missing", findings: findings)
    }
    let found = name.hasPrefix(".") ? nil : candidates(name).first { !others.contains($0) }
    if found == nil {
      findings.error(
        "unknown-profile", at: span, "there is no profile '\(name)'",
        hint: Suggestion.hint(for: name, among: names))
    }
    return found
  }

  /// What people know the file by: the library's as they lie in its repository.
  func display(of path: String) -> String {
    let profiles = library.profiles.flatMap(FileSystem.realPath)
    guard let name = profiles.flatMap({ FilePath.inside($0, path) }) else {
      return folder.name(of: path)
    }
    return "Assets/Profiles/\(name)"
  }

  private var names: [String] {
    Set(folders.flatMap { FileSystem.names(in: $0) }).filter { $0.hasSuffix(".yaml") }
      .map(FilePath.stem).sorted()
  }

  private var folders: [String] {
    [FilePath.joined(folder.root, "Profiles")] + (library.profiles.map { [$0] } ?? [])
  }

  private func candidates(_ name: String) -> [String] {
    let roots = [folder.root] + (library.root.flatMap(FileSystem.realPath).map { [$0] } ?? [])
    return folders.compactMap { FileSystem.realPath(FilePath.joined($0, "\(name).yaml")) }
      .filter { real in
        guard case .file = FileSystem.kind(of: real) else { return false }
        return roots.contains { FilePath.inside($0, real) != nil }
      }
  }
}
