internal import CSync
import DocumentModel
import Foundation

/// Writes files so that nobody ever sees half of one.
enum AtomicFile {
  /// What a half-written file is called until it is whole.
  private static let mark = ".broadside-part-"
  /// What tells this run's files from those of others, on this machine and on machines beside it.
  private static let run = "\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 36))"

  /// Puts bytes at a path: written beside it, forced to disk, then moved into place.
  ///
  /// - Throws: `FileError` when a folder or the file cannot be written; what was there stays.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let part = try stage(bytes, beside: path)
    sync([part], in: path.parentFolder)
    try move(part, to: path)
  }

  /// Writes bytes beside a path.
  ///
  /// - Returns: where they are, to be forced to disk and moved into place.
  /// - Throws: `FileError` when a folder or the file cannot be written.
  static func stage(_ bytes: [UInt8], beside path: String) throws(FileError) -> String {
    try stage(parts: CollectionOfOne(bytes), beside: path)
  }

  /// Puts bytes at a path that come in parts, so that they need not all be in memory.
  static func write(parts: some Sequence<[UInt8]>, to path: String) throws(FileError) {
    let part = try stage(parts: parts, beside: path)
    sync([part], in: path.parentFolder)
    try move(part, to: path)
  }

  private static func stage(
    parts: some Sequence<[UInt8]>, beside path: String
  ) throws(FileError) -> String {
    let parent = path.parentFolder
    let folder = parent.isEmpty ? "." : parent
    try makeFolder(folder)
    let part = "\(folder)/\(mark)\(run)-\((path as NSString).lastPathComponent)"
    do {
      try writeWhole(parts, to: part)
    } catch {
      unsafe unlink(part)
      throw error
    }
    return part
  }

  /// Moves what was written beside a path into place.
  ///
  /// - Throws: `FileError` when it cannot be moved; it is gone then, and what was there stays.
  static func move(_ part: String, to path: String) throws(FileError) {
    guard unsafe rename(part, path) == 0 else {
      let error = FileError("move into place", path)
      unsafe unlink(part)
      throw error
    }
  }

  /// Removes what was written beside a path.
  static func discard(_ part: String) { unsafe unlink(part) }

  /// Forces files to disk: few one by one, many with all that the file system has not written yet.
  ///
  /// - Parameter folder: A folder of the file system that they are in.
  static func sync(_ parts: [String], in folder: String) {
    if parts.count > 16, forced(folder.isEmpty ? "." : folder, { b_syncfs($0) }) { return }
    for part in parts { _ = forced(part) { fsync($0) } }
  }

  private static func forced(_ path: String, _ force: (CInt) -> CInt) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return force(file) == 0
  }

  /// Puts a file at a path that is written in pieces, as a whole like any other.
  ///
  /// - Parameter writing: Writes the file at the path that it is given.
  /// - Throws: `FileError`, or what the writing throws; what was there stays.
  static func write(to path: String, by writing: (String) throws -> Void) throws {
    let part = try stage([], beside: path)
    do {
      try writing(part)
    } catch {
      discard(part)
      throw error
    }
    sync([part], in: path.parentFolder)
    try move(part, to: path)
  }

  /// Removes a file, if there is one, and the folders that it leaves empty.
  ///
  /// - Parameter folder: the outermost folder that may go; none unless given.
  static func remove(_ path: String, emptying folder: String? = nil) throws(FileError) {
    guard unsafe unlink(path) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw FileError("remove", path)
    }
    guard let folder else { return }
    var parent = path.parentFolder
    while parent.hasPrefix(folder), unsafe rmdir(parent) == 0 {
      parent = parent.parentFolder
    }
  }

  /// Puts a file at a path if there is one; what was wrong with it before, and what is now.
  static func write(
    _ made: (bytes: [UInt8]?, diagnostics: [Diagnostic]), to path: String
  ) -> [Diagnostic] {
    guard let bytes = made.bytes else { return made.diagnostics }
    do throws(FileError) {
      try write(bytes, to: path)
      return made.diagnostics
    } catch {
      return made.diagnostics + [Diagnostic(error)]
    }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw FileError(operation: "make the folder", path: path, reason: "a file is in its place")
      }
      return
    }
    let parent = path.parentFolder
    if !parent.isEmpty { try makeFolder(parent) }
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw FileError("make the folder", path)
    }
  }

  /// The path of a file that waits in a folder for what is made of it, and goes with the run.
  static func part(_ name: String, in folder: String) -> String {
    "\(folder)/\(mark)\(run)-\(name)"
  }

  /// Tries whether files can be written in a folder.
  static func probe(_ folder: String) throws(FileError) {
    let path = "\(folder)/\(mark)\(run)-probe"
    try writeWhole(CollectionOfOne([]), to: path)
    unsafe unlink(path)
  }

  /// Removes what killed runs have left half-written in a folder and the folders in it; what a
  /// process of this machine that still runs is writing stays.
  static func removeParts(in folder: String) {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return }
    while let name = names.nextObject() as? String {
      let file = (name as NSString).lastPathComponent
      guard file.hasPrefix(mark), !isOfOther(file) else { continue }
      unsafe unlink("\(folder)/\(name)")
    }
  }

  /// Whether a half-written file is of another process that still runs.
  private static func isOfOther(_ file: String) -> Bool {
    guard let number = pid_t(file.dropFirst(mark.count).prefix { $0.isNumber }) else {
      return false
    }
    return number != getpid() && kill(number, 0) == 0
  }

  private static func writeWhole(
    _ parts: some Sequence<[UInt8]>, to path: String
  ) throws(FileError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError("write", path) }
    defer { close(file) }
    for bytes in parts {
      var written = 0
      while written < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { buffer in
          unsafe Foundation.write(
            file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw FileError("write", path) }
        written += count
      }
    }
  }
}

/// A file that could not be written: what was tried, on what, and why not.
struct FileError: Error {
  var operation: String
  var path: String
  var reason: String

  init(operation: String, path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// An error with the reason that the system gives.
  init(_ operation: String, _ path: String) {
    self.init(
      operation: operation, path: path,
      reason: unsafe String(cString: strerror(errno)).lowercased())
  }
}
