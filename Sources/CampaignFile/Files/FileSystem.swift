#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The few questions that readers ask of the file system, through POSIX.
enum FileSystem {
  enum Kind: Hashable {
    case file(bytes: Int)
    case folder
    /// A pipe, a socket, a device: nothing that a campaign is made of.
    case other

    /// The kind without its size.
    var name: String {
      switch self {
      case .file: "file"
      case .folder: "folder"
      case .other: "other"
      }
    }
  }

  /// Why a file's bytes cannot be had.
  enum Failure: Error, Hashable {
    case missing
    case notAFile
    case tooLarge(bytes: Int)
    /// The system refuses, for the reason given in its words.
    case refused(String)
  }

  /// The absolute path without symbolic links; nil if nothing is there.
  static func realPath(_ path: String) -> String? {
    let target = resolved(path)
    FileLedger.current?.note(.target, path, target ?? "")
    return target
  }

  /// What the path leads to, symbolic links followed.
  static func kind(of path: String) -> Kind? {
    let found = looked(path)
    FileLedger.current?.note(.kind, path, found?.name ?? "")
    return found
  }

  /// The names in a folder, sorted by code points, without hidden ones.
  static func names(in folder: String) -> [String] {
    let found = listed(folder)
    FileLedger.current?.note(.names, folder, found.joined(separator: "/"))
    return found
  }

  private static func listed(_ folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names = [String]()
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name)) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// All bytes of a regular file.
  ///
  /// - Throws: `Failure` if there is no such file, it has more than `cap` bytes, or reading fails.
  static func bytes(of path: String, cap: Int) throws(Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .missing }
    FileLedger.current?.noteContent(of: path)
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw failure(errno) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw failure(errno) }
    guard case .file(let size) = kind(status) else { throw .notAFile }
    guard size <= cap else { throw .tooLarge(bytes: size) }
    return try bytes(of: file, size: size, cap: cap)
  }

  /// The first bytes of a regular file, or those from a place in it, fewer if it has fewer; none if
  /// it cannot be read.
  static func firstBytes(of path: String, count: Int, from offset: Int = 0) -> [UInt8] {
    guard case .file = kind(of: path) else { return [] }
    FileLedger.current?.noteContent(of: path)
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(file, $0.baseAddress, count, off_t(offset))
    }
    return Array(bytes.prefix(max(0, got)))
  }

  private static func looked(_ path: String) -> Kind? {
    var status = stat()
    guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else { return nil }
    return kind(status)
  }

  private static func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func bytes(
    of file: CInt, size: Int, cap: Int
  ) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(4096, count)) }
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress! + count, buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw failure(errno) }
      if got == 0 { break }
      count += got
      guard count <= cap else { throw .tooLarge(bytes: count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(bytes: Int(status.st_size))
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func failure(_ number: CInt) -> Failure {
    if number == ENOENT || number == ENOTDIR { return .missing }
    guard let reason = unsafe strerror(number) else { return .refused("error \(number)") }
    return .refused(unsafe String(cString: reason).lowercased())
  }
}
