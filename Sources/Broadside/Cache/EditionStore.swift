import Foundation
import Synchronization

/// What runs have made in an output folder: a file of records, and a log of those since.
///
/// Nothing in it is trusted that is not as it was written. Whoever lacks a record makes the edition
/// anew: the cache can be deleted at any time.
final class EditionStore: Sendable {
  private struct State {
    var editions: [String: EditionRecord] = [:]
    var sheets: [String: SheetRecord] = [:]
    /// Sizes that frames came to, by what was laid out.
    var sizes: [String: [SharedSize]] = [:]
    /// Those of them that this run has asked for.
    var usedSizes: Set<String> = []
    var damaged = 0
    var log: CInt = -1
  }

  private let path: String
  private let state: Mutex<State>
  /// What is known of the campaign's files.
  let sums: FileSums

  /// - Parameters:
  ///   - folder: The output folder.
  ///   - part: The name of the part that the run makes, where others make other parts.
  ///   - isIgnored: Whether everything is made anew.
  init(in folder: String, part: String?, isIgnored: Bool = false) {
    path = "\(folder)/\(OutputLock.house)/editions" + (part.map { "-\($0)" } ?? "")
    var state = State()
    var files: [String: FileSums.Entry] = [:]
    if !isIgnored {
      for file in [path, path + ".log"] { Self.read(file, into: &state, &files) }
    }
    sums = FileSums(files)
    self.state = Mutex(state)
  }

  deinit { state.withLock { if $0.log >= 0 { Foundation.close($0.log) } } }

  /// How many records were not as they had been written.
  var damaged: Int { state.withLock { $0.damaged } }

  var editions: [String: EditionRecord] { state.withLock { $0.editions } }

  /// All files that there are records of.
  var allSums: [FileSum] {
    state.withLock { state in
      state.editions.values.flatMap(\.outcome.sums) + state.sheets.values.flatMap(\.sums)
    }
  }

  func edition(_ id: String) -> EditionRecord? { state.withLock { $0.editions[id] } }

  func sheet(_ file: String) -> SheetRecord? { state.withLock { $0.sheets[file] } }

  func sizes(_ key: String) -> [SharedSize]? {
    state.withLock { state in
      guard let sizes = state.sizes[key] else { return nil }
      state.usedSizes.insert(key)
      return sizes
    }
  }

  /// Keeps a record, in the log as well: a run that is killed loses none that was kept.
  func keep(_ record: EditionRecord) {
    log(record, as: .edition)
    state.withLock { $0.editions[record.outcome.edition] = record }
  }

  func keep(_ record: SheetRecord) {
    log(record, as: .sheet)
    state.withLock { $0.sheets[record.made.files.first ?? ""] = record }
  }

  func keep(_ sizes: [SharedSize], for key: String) {
    state.withLock { state in
      state.sizes[key] = sizes
      state.usedSizes.insert(key)
    }
  }

  /// Takes over what another store knows of editions and sheets.
  func adopt(_ other: EditionStore) {
    let (editions, sheets) = other.state.withLock { ($0.editions, $0.sheets) }
    state.withLock { state in
      state.editions.merge(editions) { _, new in new }
      state.sheets.merge(sheets) { _, new in new }
    }
  }

  /// Forgets editions and sheets.
  func forget(_ editions: some Sequence<String>, sheets: some Sequence<String> = []) {
    state.withLock { state in
      for id in editions { state.editions[id] = nil }
      for file in sheets { state.sheets[file] = nil }
    }
  }

  /// Writes all records anew, and ends the log.
  func close() throws(FileError) {
    let whole = state.withLock { state in
      if state.log >= 0 { Foundation.close(state.log) }
      state.log = -1
      return state
    }
    let editions = whole.editions.sorted { $0.key < $1.key }.lazy.compactMap {
      RecordLine.text($0.value, as: .edition)
    }
    let rest =
      whole.sheets.sorted { $0.key < $1.key }.map { RecordLine.text($0.value, as: .sheet) }
      + whole.usedSizes.sorted().map { key in
        RecordLine.text(KnownSizes(key: key, sizes: whole.sizes[key] ?? []), as: .sizes)
      }
      + sums.known.sorted { $0.key < $1.key }.map { path, entry in
        RecordLine.text(KnownFile(path: path, entry: entry), as: .file)
      }
    try AtomicFile.write(
      parts: [AnySequence(editions), AnySequence(rest.compactMap(\.self))].joined(), to: path)
    try AtomicFile.remove(path + ".log")
  }

  private func log(_ record: some Encodable, as kind: RecordLine.Kind) {
    guard let line = RecordLine.text(record, as: kind) else { return }
    state.withLock { state in
      if state.log < 0 {
        state.log = unsafe open(
          path + ".log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
      }
      // A record that cannot be kept costs time in the next run, nothing else.
      if state.log >= 0 { _ = unsafe Foundation.write(state.log, line, line.count) }
    }
  }

  private static func read(
    _ file: String, into state: inout State, _ files: inout [String: FileSums.Entry]
  ) {
    guard let data = FileManager.default.contents(atPath: file) else { return }
    let decoder = JSONDecoder()
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let (kind, json) = RecordLine.read(line) else {
        state.damaged += 1
        continue
      }
      switch kind {
      case .edition:
        guard let record = try? decoder.decode(EditionRecord.self, from: json) else { continue }
        state.editions[record.outcome.edition] = record
      case .sheet:
        guard let record = try? decoder.decode(SheetRecord.self, from: json) else { continue }
        state.sheets[record.made.files.first ?? ""] = record
      case .sizes:
        guard let known = try? decoder.decode(KnownSizes.self, from: json) else { continue }
        state.sizes[known.key] = known.sizes
      case .file:
        guard let known = try? decoder.decode(KnownFile.self, from: json) else { continue }
        files[known.path] = known.entry
      case .run: continue
      }
    }
  }
}

/// A size that a frame of a series came to, in points.
struct SharedSize: Sendable, Hashable, Codable {
  var group: String
  var size: Double
}

private struct KnownSizes: Codable {
  var key: String
  var sizes: [SharedSize]
}

private struct KnownFile: Codable {
  var path: String
  var entry: FileSums.Entry
}
