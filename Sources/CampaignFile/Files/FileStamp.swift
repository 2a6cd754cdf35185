#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// By what a file is taken for unchanged without reading it.
package struct FileStamp: Hashable, Sendable {
  /// How many bytes it has.
  package var bytes: Int
  /// When its bytes were written, in nanoseconds.
  package var written: Int
  /// When anything about it was changed, in nanoseconds: what programs cannot set back.
  package var changed: Int
  /// Its number in the file system.
  package var number: UInt

  /// The stamp of a regular file, symbolic links followed; nil if there is none.
  package init?(_ path: String) {
    var status = stat()
    guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    bytes = Int(status.st_size)
    self.written = Self.nanoseconds(written)
    self.changed = Self.nanoseconds(changed)
    number = UInt(status.st_ino)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

extension FileStamp: CustomStringConvertible {
  /// The stamp as four numbers.
  package var description: String { "\(bytes) \(written) \(changed) \(number)" }
}
