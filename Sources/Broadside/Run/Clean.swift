import Assembly
import CampaignFile
import DocumentModel
import Foundation

/// What was removed from an output folder, or would be.
public struct Cleaning: Sendable, Codable, Hashable {
  /// The files that went, relative to the output folder.
  public var removed: [String] = []
  /// Files that are not as they were made, and stay: somebody has changed them.
  public var kept: [String] = []
}

extension Batch {
  /// Removes files of editions that the campaign has no longer, and what killed runs have left.
  ///
  /// Only what Broadside has made goes, and only while it is as it was made.
  ///
  /// - Parameters:
  ///   - everything: Whether files of all editions go, and with them the manifest and the cache.
  ///   - isTrial: Whether nothing is removed, but told what would be.
  public func clean(
    everything: Bool = false, isTrial: Bool = false
  ) -> (cleaning: Cleaning, diagnostics: [Diagnostic]) {
    guard FileManager.default.fileExists(atPath: folder) else { return (Cleaning(), []) }
    let loaded = loaded()
    guard let run = RenderRun(self, loaded, FileLedger()) else {
      return (Cleaning(), loaded.diagnostics.ordered())
    }
    do throws(LockError) {
      let lock = try OutputLock.take(output)
      defer { withExtendedLifetime(lock) {} }
      return (try run.clean(everything: everything, isTrial: isTrial), [])
    } catch {
      return (Cleaning(), [Diagnostic(error, folder: folder)])
    }
  }
}

extension RenderRun {
  fileprivate func clean(everything: Bool, isTrial: Bool) throws(LockError) -> Cleaning {
    var cleaning = Cleaning()
    do throws(FileError) {
      let sums = everything ? store.allSums : leftovers
      for sum in sums.sorted(by: { $0.file < $1.file }) {
        let path = "\(folder.path)/\(sum.file)"
        guard let stamp = FileStamp(path) else { continue }
        guard stamp.bytes == sum.bytes, FileSums().sum(of: path) == sum.sha256 else {
          cleaning.kept.append(sum.file)
          continue
        }
        if !isTrial { try AtomicFile.remove(path, emptying: folder.path + "/") }
        cleaning.removed.append(sum.file)
      }
      guard !isTrial else { return cleaning }
      AtomicFile.removeParts(in: folder.path)
      try forget(everything: everything)
    } catch {
      throw .file(error)
    }
    return cleaning
  }

  private func forget(everything: Bool) throws(FileError) {
    try AtomicFile.remove(RunRecord.path(in: folder.path, part: batch.part))
    guard everything else {
      let known = Set(loaded.all.map(\.id))
      store.forget(store.editions.keys.filter { !known.contains($0) })
      return try store.close()
    }
    for name in ["manifest.json", ReportPage.file] {
      try AtomicFile.remove("\(folder.path)/\(name)")
    }
    try? FileManager.default.removeItem(atPath: "\(folder.path)/\(Thumbnails.folder)")
    try? FileManager.default.removeItem(atPath: "\(folder.path)/\(OutputLock.house)")
  }
}
