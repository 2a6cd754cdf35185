import CampaignFile
import Foundation
import Rendering
import Synchronization

/// The checksums of files: computed once, and anew when a file is not what it was.
final class FileSums: Sendable {
  /// What a file was when its checksum was computed.
  struct Entry: Sendable, Hashable, Codable {
    /// The file's stamp; empty if it was written so shortly before that a later change might not
    /// show in it.
    var stamp: String
    var sum: String
  }

  private let entries: Mutex<[String: Entry]>

  /// - Parameter known: What earlier runs have found out.
  init(_ known: [String: Entry] = [:]) {
    entries = Mutex(known)
  }

  /// What is known of files.
  var known: [String: Entry] { entries.withLock { $0 } }

  /// The checksum of a file's bytes; nil if there is no file.
  func sum(of path: String) -> String? { entry(of: path)?.sum }

  /// The checksum of a file's bytes with its stamp; nil if there is no file.
  func entry(of path: String) -> Entry? {
    guard let stamp = FileStamp(path)?.description else { return nil }
    if let entry = entries.withLock({ $0[path] }), entry.stamp == stamp { return entry }
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let sum = Checksum.sha256 { (try? file.read(upToCount: 1 << 20)).map { Array($0) } ?? [] }
    let entry = Entry(stamp: stamp, sum: sum)
    entries.withLock { $0[path] = entry }
    return entry
  }

  /// Keeps what is known of a file that was just written.
  func note(_ path: String, sum: String) {
    guard let stamp = FileStamp(path)?.description else { return }
    entries.withLock { $0[path] = Entry(stamp: stamp, sum: sum) }
  }
}
