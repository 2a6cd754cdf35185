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
    let found = shelf.candidates(name).first { !others.contains($0) }
    if found == nil {
      findings.error(
        "unknown-profile", at: span, "there is no profile '\(name)'",
        hint: Suggestion.hint(for: name, among: shelf.names))
    }
    return found
  }

  /// What people know the file by: the library's as they lie in its repository.
  func display(of path: String) -> String { shelf.display(of: path) }

  private var shelf: LibraryShelf {
    LibraryShelf(name: "Profiles", folder: folder, library: library)
  }
}
