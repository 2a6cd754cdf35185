import CampaignFile
import DocumentModel

/// Editions that would write the same file, of which none is made.
struct FileCollisions {
  private var groups: [String: [Edition]] = [:]

  init(of editions: [Edition]) {
    for edition in editions {
      for file in edition.ownFiles { groups[file, default: []].append(edition) }
    }
    groups = groups.filter { $0.value.count > 1 }
  }

  func holds(_ edition: Edition) -> Bool { edition.ownFiles.contains { groups[$0] != nil } }

  /// One diagnostic for editions that share files, at the name that the first one's piece gives.
  func diagnostics(pieces: [Piece]) -> [Diagnostic] {
    var reported: Set<[String]> = []
    return groups.sorted { $0.key < $1.key }.compactMap { file, editions in
      guard reported.insert(editions.map(\.id)).inserted else { return nil }
      let others = editions.count - 2
      let more = others > 0 ? " and \(others) more" : ""
      return Diagnostic(
        "duplicate-file", at: pieces[editions[0].piece].file.source,
        "'\(editions[0].id)' and '\(editions[1].id)'\(more) would write the same file '\(file)'",
        hint: "add what tells them apart to the file name, such as {language} or {format}")
    }
  }
}

extension Edition {
  /// The files that no other edition may have.
  fileprivate var ownFiles: [String] { outputs.filter { !$0.isShared }.flatMap(\.files) }
}
