import DocumentModel
import Foundation

extension AtomicFile {
  /// Puts a folder of files at a path: written beside it, then moved into place as a whole.
  ///
  /// - Throws: `FileError` when a file cannot be written or the folder moved; what was there stays.
  static func writeFolder(
    _ files: [(path: String, bytes: [UInt8])], to path: String
  ) throws(FileError) {
    let parent = path.parentFolder
    let folder = parent.isEmpty ? "." : parent
    let name = (path as NSString).lastPathComponent
    try makeFolder(folder)
    let new = part("\(name)-new", in: folder)
    let old = part("\(name)-old", in: folder)
    let manager = FileManager.default
    defer { for part in [new, old] { try? manager.removeItem(atPath: part) } }
    try? manager.removeItem(atPath: new)
    for file in files { try write(file.bytes, to: "\(new)/\(file.path)") }
    let wasThere = unsafe rename(path, old) == 0
    guard unsafe rename(new, path) == 0 else {
      let error = FileError("move into place", path)
      if wasThere { unsafe rename(old, path) }
      throw error
    }
  }
}
