import Assembly
import Rendering

/// The sheets of a run that several editions share: those that are as they would be, and the others.
struct Sheets {
  private let folder: OutputFolder
  private let store: EditionStore
  private let shared: SharedSheets
  private var cached: [SheetRecord] = []

  /// Editions whose pages lie on sheets that are to be made are taken for missing, all of them.
  init(
    _ editions: [Edition], in folder: OutputFolder, _ store: EditionStore,
    _ found: inout [Lookup]
  ) {
    self.folder = folder
    self.store = store
    shared = SharedSheets(in: folder)
    var indices: [String: [Int]] = [:]
    for (index, edition) in editions.enumerated() {
      for output in edition.outputs where output.isShared {
        indices[output.files.first ?? "", default: []].append(index)
      }
    }
    // An edition may lie on several sheets: what one lacks, the others are made anew for as well.
    var isChanged = true
    while isChanged {
      isChanged = false
      cached = []
      for (file, editions) in indices.sorted(by: { $0.key < $1.key }) {
        if let record = record(of: file, editions, found) {
          cached.append(record)
          continue
        }
        for index in editions {
          guard case .cached = found[index] else { continue }
          found[index] = .missing
          isChanged = true
        }
      }
    }
  }

  /// The record of sheets that are there, and whose editions all are.
  private func record(
    of file: String, _ indices: [Int], _ found: [Lookup]
  ) -> SheetRecord? {
    var keys: [String] = []
    for index in indices {
      guard case .cached(let record, _) = found[index] else { return nil }
      keys.append(record.key)
    }
    guard let record = store.sheet(file), record.key == Self.sum(keys),
      folder.isIntact(record.sums, stamps: record.stamps)
    else { return nil }
    return record
  }

  private static func sum(_ keys: [String]) -> String {
    Checksum.sha256(Array(keys.joined(separator: "\n").utf8))
  }

  /// Lays an edition's pages aside for the sheets that they come onto.
  func keep(_ pages: [SharedSheets.Pages], of edition: Edition) throws(FileError) {
    for pages in pages { try shared.keep(pages, of: edition) }
  }

  /// Makes the sheets that are missing, and tells of all.
  func finish(_ report: inout Report) {
    for record in cached { report.add(SharedSheets.Made(record)) }
    let keys = Dictionary(
      report.outcomes.map { ($0.edition, $0.key ?? "") }, uniquingKeysWith: { first, _ in first })
    for made in shared.finish(report.outcomes.map(\.edition)) {
      report.add(made)
      guard !made.diagnostics.hasErrors else { continue }
      store.keep(
        SheetRecord(
          key: Self.sum(made.editions.map { keys[$0] ?? "" }), made: made.output,
          editions: made.editions, rejected: made.rejected, diagnostics: made.diagnostics,
          sums: made.sums, stamps: folder.stamps(made.sums)))
    }
  }
}

extension SharedSheets.Made {
  /// Sheets that an earlier run has made.
  fileprivate init(_ record: SheetRecord) {
    self.init(
      output: record.made, editions: record.editions, rejected: record.rejected, sums: record.sums,
      diagnostics: record.diagnostics)
  }
}
