package import DocumentModel

/// The folder of a campaign: the only place, but for the library's own, that files are read from.
package struct CampaignFolder: Sendable {
  /// The folder's absolute path without symbolic links.
  package let root: String
  private let roots: [String]

  /// - Parameters:
  ///   - root: the folder that the campaign file lies in.
  ///   - readable: folders of the library whose files may be read as well.
  package init(root: String, readable: [String] = []) {
    self.root = FileSystem.realPath(root) ?? FilePath.normalized(root)
    roots = [self.root] + readable.map { FileSystem.realPath($0) ?? FilePath.normalized($0) }
  }

  /// The path as people know it: relative to the folder if it lies inside, or else as it is.
  package func name(of path: String) -> String {
    FilePath.inside(root, path) ?? path
  }

  /// The absolute path of what a file names, or nil with the reason in `findings`.
  ///
  /// - Parameters:
  ///   - path: the path as written, relative to the naming file's folder.
  ///   - file: the naming file, absolute or relative to the campaign's folder.
  ///   - code: the diagnostic's code if there is no such file.
  package func resolve(
    _ path: String, from file: String, at span: SourceSpan, missing code: String = "file-missing",
    findings: Findings
  ) -> String? {
    guard !path.isEmpty else {
      findings.error(code, at: span, "there is no path here", hint: "name a file")
      return nil
    }
    guard !path.hasPrefix("/") else {
      findings.error(
        "path-outside", at: span, "'\(path)' is an absolute path",
        hint: "write the path relative to '\(FilePath.name(of: file))'")
      return nil
    }
    let naming = file.hasPrefix("/") ? file : FilePath.joined(root, file)
    let joined = FilePath.joined(FilePath.folder(of: naming), path)
    guard let real = FileSystem.realPath(joined) else {
      reportMissing(path, joined, code: code, at: span, findings: findings)
      return nil
    }
    guard isReadable(real) else {
      reportOutside(path, isLink: isReadable(FilePath.normalized(joined)), at: span, findings)
      return nil
    }
    return real
  }

  /// The names in a folder of the campaign, sorted, without hidden ones.
  package func names(in folder: String) -> [String] {
    isReadable(folder) ? FileSystem.names(in: folder) : []
  }

  /// Whether the absolute path leads to a folder.
  package func isFolder(_ path: String) -> Bool {
    FileSystem.kind(of: path) == .folder
  }

  private func isReadable(_ path: String) -> Bool {
    roots.contains { $0.utf8.elementsEqual(path.utf8) || FilePath.inside($0, path) != nil }
  }

  private func reportMissing(
    _ path: String, _ joined: String, code: String, at span: SourceSpan, findings: Findings
  ) {
    let normalized = FilePath.normalized(joined)
    guard isReadable(normalized) else {
      reportOutside(path, isLink: false, at: span, findings)
      return
    }
    var hint: String?
    if path.contains("\\") {
      hint = "write paths with '/'"
    } else if let folder = FileSystem.realPath(FilePath.folder(of: normalized)) {
      hint = Suggestion.hint(for: FilePath.name(of: normalized), among: names(in: folder))
    } else {
      hint = "there is no folder '\(name(of: FilePath.folder(of: normalized)))'"
    }
    findings.error(code, at: span, "there is no file '\(path)'", hint: hint)
  }

  private func reportOutside(
    _ path: String, isLink: Bool, at span: SourceSpan, _ findings: Findings
  ) {
    findings.error(
      "path-outside", at: span,
      isLink
        ? "'\(path)' is a link that leads out of the campaign's folder"
        : "'\(path)' leads out of the campaign's folder",
      hint: "copy the file into the campaign's folder")
  }
}
