import CampaignFile
import DocumentModel

/// Editions that would write the same file, of which none is made.
struct FileCollisions {
  private var groups: [String: [Edition]] = [:]

  init(of editions: [Edition]) {
    for edition in editions { groups[edition.file, default: []].append(edition) }
    groups = groups.filter { $0.value.count > 1 }
  }

  func holds(_ edition: Edition) -> Bool { groups[edition.file] != nil }

  /// One diagnostic a file, at the name that the first edition's piece gives.
  func diagnostics(pieces: [Piece]) -> [Diagnostic] {
    groups.sorted { $0.key < $1.key }.map { file, editions in
      let others = editions.count - 2
      let more = others > 0 ? " and \(others) more" : ""
      return Diagnostic(
        "duplicate-file", at: pieces[editions[0].piece].file.source,
        "'\(editions[0].id)' and '\(editions[1].id)'\(more) would write the same file '\(file)'",
        hint: "add what tells them apart to the file name, such as {language} or {format}")
    }
  }
}
