import DocumentModel

/// Files of one kind that are called by name: the campaign's own, then the library's.
struct LibraryShelf {
  /// The folder's name in the campaign and in the library: `Profiles`.
  let name: String
  let folder: CampaignFolder
  let library: LibraryFolders

  /// The absolute paths of the files of a name, the campaign's first.
  func candidates(_ name: String) -> [String] {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return [] }
    let roots = [folder.root] + (library.root.flatMap(FileSystem.realPath).map { [$0] } ?? [])
    return folders.compactMap { FileSystem.realPath(FilePath.joined($0, "\(name).yaml")) }
      .filter { real in
        guard case .file = FileSystem.kind(of: real) else { return false }
        return roots.contains { FilePath.inside($0, real) != nil }
      }
  }

  /// The names of all files that there are.
  var names: [String] {
    Set(folders.flatMap { FileSystem.names(in: $0) }).filter { $0.hasSuffix(".yaml") }
      .map(FilePath.stem).sorted()
  }

  /// What people know a file by: the library's as they lie in its repository.
  func display(of path: String) -> String {
    let shared = library.root.flatMap { FileSystem.realPath(FilePath.joined($0, name)) }
    guard let file = shared.flatMap({ FilePath.inside($0, path) }) else {
      return folder.name(of: path)
    }
    return name.hasPrefix("Templates") ? "\(name)/\(file)" : "Assets/\(name)/\(file)"
  }

  private var folders: [String] {
    [FilePath.joined(folder.root, name)] + (library.root.map { [FilePath.joined($0, name)] } ?? [])
  }
}
