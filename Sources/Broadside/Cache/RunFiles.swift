import CampaignFile
import Synchronization

/// The files that a run draws from, each as it was when the run first saw it.
///
/// What is replaced while the run goes on is noticed, whatever of it a worker remembers.
final class RunFiles: Sendable {
  private let root: String
  private let sums: FileSums
  private let stamps: Mutex<[String: String]>
  private let shared = Mutex<[String: String]>([:])

  /// - Parameters:
  ///   - root: The campaign's folder.
  ///   - ledger: What was seen while the campaign was read.
  init(in root: String, sums: FileSums, ledger: FileLedger) {
    self.root = root + "/"
    self.sums = sums
    var seen: [String: String] = [:]
    for (question, answer) in ledger.notes where question.kind == .content {
      seen[question.path] = answer
    }
    stamps = Mutex(seen)
  }

  /// Whether a file is the campaign's own.
  func isOwn(_ path: String) -> Bool { path.hasPrefix(root) }

  /// A file as people know it: the campaign's without its folder.
  func name(of path: String) -> String { isOwn(path) ? String(path.dropFirst(root.count)) : path }

  /// By what a file is known; nil if there is none.
  ///
  /// The campaign's files are known by their bytes, those of the system, which are fonts by the
  /// hundred megabytes, by their size and when they were written.
  func identity(of path: String) -> String? {
    if isOwn(path) {
      _ = first(path)
      return sums.sum(of: path)
    }
    if let known = shared.withLock({ $0[path] }) { return known }
    guard let stamp = FileStamp(path) else { return nil }
    let identity = "\(stamp.bytes) \(stamp.written)"
    shared.withLock { $0[path] = identity }
    return identity
  }

  /// A file that is not what it was when the run first saw it, as people know it.
  func replaced(among paths: some Sequence<String>) -> String? {
    paths.first { first($0) != stamp($0) }.map(name)
  }

  private func first(_ path: String) -> String {
    if let known = stamps.withLock({ $0[path] }) { return known }
    let stamp = stamp(path)
    return stamps.withLock { stamps in
      if let known = stamps[path] { return known }
      stamps[path] = stamp
      return stamp
    }
  }

  private func stamp(_ path: String) -> String { FileStamp(path)?.description ?? "" }
}
