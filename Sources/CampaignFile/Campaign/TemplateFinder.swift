import DocumentModel

/// Looks templates up by name: first in the campaign's folder, then in the library's.
struct TemplateFinder {
  let folder: CampaignFolder
  let library: LibraryFolders

  /// The absolute path of the template file; nil if there is none.
  func path(of name: String) -> String? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return folders.lazy.map { FilePath.joined($0, "\(name)/template.yaml") }.first(where: isFile)
  }

  /// The names of all templates that there are.
  var names: [String] {
    Set(folders.flatMap { FileSystem.names(in: $0) }).filter { path(of: $0) != nil }.sorted()
  }

  private var folders: [String] {
    [FilePath.joined(folder.root, "Templates")] + (library.templates.map { [$0] } ?? [])
  }

  /// Whether there is a file, in its own folder and not by a link that leads out of it.
  private func isFile(_ path: String) -> Bool {
    guard case .file = FileSystem.kind(of: path), let real = FileSystem.realPath(path) else {
      return false
    }
    let roots = [folder.root] + (library.root.flatMap(FileSystem.realPath).map { [$0] } ?? [])
    return roots.contains { FilePath.inside($0, real) != nil }
  }
}
