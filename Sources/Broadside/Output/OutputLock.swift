import DocumentModel
import Foundation

/// The right to write to an output folder, which one run at a time has.
///
/// The system holds it on an open file: it is given up when the run ends, however it ends, and what
/// a killed run leaves behind is in nobody's way. Runs that make different parts of one folder share
/// it, and each has its own part alone.
final class OutputLock: Sendable {
  /// The folder in an output folder for what runs tell each other.
  static let house = ".broadside"

  private let files: [CInt]

  private init(_ files: [CInt]) {
    self.files = files
  }

  deinit { for file in files { close(file) } }

  /// Takes the folder, or says who has it.
  ///
  /// - Parameters:
  ///   - folder: The output folder, which is there.
  ///   - part: The name of the part that is made, where others may make other parts.
  /// - Throws: `LockError` when another run has it, or the file system does not allow to ask.
  static func take(_ folder: String, part: String? = nil) throws(LockError) -> OutputLock {
    let home = "\(folder)/\(house)"
    do throws(FileError) {
      try AtomicFile.makeFolder(home)
    } catch {
      throw .file(error)
    }
    let whole = try taken("\(home)/lock", isShared: part != nil)
    guard let part else { return OutputLock([whole]) }
    do throws(LockError) {
      return OutputLock([whole, try taken("\(home)/lock-\(part)", isShared: false)])
    } catch {
      close(whole)
      throw error
    }
  }

  /// Whether a run has the folder now, or a part of it.
  static func isTaken(_ folder: String) -> Bool {
    let file = unsafe open("\(folder)/\(house)/lock", O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_EX | LOCK_NB) != 0
  }

  private static func taken(_ path: String, isShared: Bool) throws(LockError) -> CInt {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .file(FileError("write", path)) }
    guard flock(file, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      let error = isTaken ? LockError.taken(by: owner(file)) : .file(FileError("lock", path))
      close(file)
      throw error
    }
    // What others are told; a run that cannot say so has the folder all the same.
    let name = Array("process \(getpid()) on \(host())".utf8)
    if ftruncate(file, 0) == 0 { _ = unsafe pwrite(file, name, name.count, 0) }
    return file
  }

  /// The machine's own name; asking a name server for it could take seconds.
  private static func host() -> String {
    var name = utsname()
    guard unsafe uname(&name) == 0 else { return "a machine" }
    return unsafe withUnsafeBytes(of: &name.nodename) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Who has the file, as the owner has written it down.
  private static func owner(_ file: CInt) -> String? {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = unsafe pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}

/// Why an output folder cannot be written to now.
enum LockError: Error {
  /// Another run has it.
  case taken(by: String?)
  case file(FileError)
}

extension Diagnostic {
  /// A folder that another run has, as the user reads it.
  init(_ error: LockError, folder: String) {
    switch error {
    case .taken(let owner):
      self.init(
        "output-busy", at: SourceSpan(file: folder),
        "another run is writing to this folder" + (owner.map { " (\($0))" } ?? ""),
        hint: "wait until it has ended, or choose another folder with --output")
    case .file(let error):
      self.init(error)
    }
  }
}
