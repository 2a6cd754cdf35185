import CArchive
import Foundation

/// A file of the kit: where it lies in it, and its bytes.
package struct KitFile: Hashable, Sendable {
  /// The path in the kit, its parts of plain letters.
  package var path: String
  package var bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(_ path: String, text: String) {
    self.init(path, Array(text.utf8))
  }
}

/// Packs files into one, as ZIP (APPNOTE 6.3), the same bytes for the same files.
package enum ZipArchive {
  /// Why files could not be packed.
  package struct Failure: Error, Hashable, Sendable {
    package var reason: String
  }

  /// The archive of the files in their order; none has a date, so that no clock is in it.
  /// - Throws: `Failure` with the library's own words, such as for want of memory.
  package static func bytes(of files: [KitFile]) throws(Failure) -> [UInt8] {
    let content = files.reduce(0) { $0 + $1.bytes.count + 2 * $1.path.utf8.count + 512 }
    let writer = try Writer(capacity: content + content / 100 + 65_536)
    for file in files { try writer.add(file) }
    return try writer.finish()
  }

  /// Writes an archive of files that are read one after the other; none has a date.
  ///
  /// - Parameter files: Their paths in the archive and on the disk.
  /// - Throws: `Failure` for a file that cannot be read, or an archive that cannot be written.
  package static func write(to path: String, _ files: [(name: String, path: String)])
    throws(Failure)
  {
    let writer = try Writer(path: path)
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file.path) else {
        throw Failure(reason: "'\(file.path)' cannot be read")
      }
      try writer.add(KitFile(file.name, Array(bytes)))
    }
    try writer.close()
  }
}

/// Owns one of the library's writers and the memory that it writes to.
@safe private final class Writer {
  private let archive: OpaquePointer
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private let used: UnsafeMutablePointer<Int>

  init(capacity: Int) throws(ZipArchive.Failure) {
    guard let archive = unsafe archive_write_new() else {
      throw ZipArchive.Failure(reason: "there is no memory")
    }
    unsafe self.archive = archive
    unsafe memory = UnsafeMutableBufferPointer.allocate(capacity: capacity)
    unsafe used = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe used.initialize(to: 0)
    unsafe archive_write_set_format_zip(archive)
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    try check(unsafe archive_write_open_memory(archive, memory.baseAddress, capacity, used))
  }

  /// A writer to a file, which needs no memory of its own.
  init(path: String) throws(ZipArchive.Failure) {
    guard let archive = unsafe archive_write_new() else {
      throw ZipArchive.Failure(reason: "there is no memory")
    }
    unsafe self.archive = archive
    unsafe memory = UnsafeMutableBufferPointer.allocate(capacity: 0)
    unsafe used = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe used.initialize(to: 0)
    unsafe archive_write_set_format_zip(archive)
    try check(unsafe archive_write_open_filename(archive, path))
  }

  deinit {
    unsafe archive_write_free(archive)
    unsafe memory.deallocate()
    unsafe used.deallocate()
  }

  func add(_ file: KitFile) throws(ZipArchive.Failure) {
    guard let entry = unsafe archive_entry_new() else {
      throw ZipArchive.Failure(reason: "there is no memory")
    }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, file.path)
    unsafe archive_entry_set_size(entry, Int64(file.bytes.count))
    // AE_IFREG, a macro with a cast that is not imported.
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    try check(unsafe archive_write_header(archive, entry))
    let written = unsafe archive_write_data(archive, file.bytes, file.bytes.count)
    guard written == file.bytes.count else { throw failure() }
  }

  func close() throws(ZipArchive.Failure) { try check(unsafe archive_write_close(archive)) }

  func finish() throws(ZipArchive.Failure) -> [UInt8] {
    try close()
    return unsafe Array(memory.prefix(used.pointee))
  }

  private func check(_ status: Int32) throws(ZipArchive.Failure) {
    // 0 is ARCHIVE_OK; warnings, below it, do not come up for plain files.
    guard status == 0 else { throw failure() }
  }

  private func failure() -> ZipArchive.Failure {
    guard let words = unsafe archive_error_string(archive) else {
      return ZipArchive.Failure(reason: "the archive cannot be written")
    }
    return ZipArchive.Failure(reason: unsafe String(cString: words))
  }
}
