import Rendering

/// The folder that a run writes to, with a place aside for files that were found wrong.
struct OutputFolder: Sendable {
  /// The folder in it for files that must not be handed on.
  static let aside = "rejected"

  var path: String

  /// Makes the folder, clears what killed runs have left half-written, and tries to write.
  ///
  /// What other shards write at the same time stays.
  func prepare(for shard: Shard?) throws(FileError) {
    try AtomicFile.makeFolder(path)
    if shard == nil { AtomicFile.removeParts(in: path) }
    try AtomicFile.probe(path)
  }

  /// Writes a file to its place or aside, and removes what an earlier run put in the other.
  ///
  /// - Returns: where the file is, relative to the folder.
  /// - Throws: `FileError` when it cannot be written, or an old one cannot be removed.
  func keep(_ file: FinishedFile) throws(FileError) -> String {
    let staged = try stage(file)
    AtomicFile.sync([staged.part], in: path)
    return try publish(staged)
  }

  /// Writes a file beside its place, from where `publish` moves it.
  func stage(_ file: FinishedFile) throws(FileError) -> StagedFile {
    let place = file.isRejected ? "\(Self.aside)/\(file.path)" : file.path
    return StagedFile(
      path: file.path, part: try AtomicFile.stage(file.bytes, beside: "\(path)/\(place)"),
      isRejected: file.isRejected, isAside: file.isAside, bytes: file.bytes.count,
      sum: Checksum.sha256(file.bytes))
  }

  /// Moves a file to its place or aside, and removes what an earlier run put in the other.
  ///
  /// - Returns: where the file is, relative to the folder.
  /// - Throws: `FileError` when it cannot be moved, or an old one cannot be removed.
  func publish(_ file: StagedFile) throws(FileError) -> String {
    let aside = "\(Self.aside)/\(file.path)"
    guard file.isRejected else {
      try AtomicFile.move(file.part, to: "\(path)/\(file.path)")
      try AtomicFile.remove("\(path)/\(aside)", emptying: "\(path)/\(Self.aside)")
      return file.path
    }
    // First, so that no moment shows the old file as the good one of this run.
    try AtomicFile.remove("\(path)/\(file.path)")
    try AtomicFile.move(file.part, to: "\(path)/\(aside)")
    return aside
  }
}
