import Assembly
import DocumentModel
import Foundation
import Synchronization

/// Brings finished files to their places, those of several editions at a time.
///
/// Files are written beside their places as they come, and forced to disk together before any of them
/// is moved: a disk that loses its power has all of a file under its name, or none. At most half a
/// second of work waits.
final class Publisher: Sendable {
  /// An edition whose files wait.
  struct Item: Sendable {
    var index: Int
    var edition: String
    var files: [StagedFile]
    var result: EditionResult
  }

  private struct State {
    var waiting: [Item] = []
    var flushed = ContinuousClock.now
    var results: [Int: EditionResult] = [:]
  }

  private let folder: OutputFolder
  private let state = Mutex(State())
  private let flushing = Mutex(())
  private let published: @Sendable (Item) -> Void

  /// - Parameter published: Called after an edition's files have come to their places.
  init(to folder: OutputFolder, published: @escaping @Sendable (Item) -> Void) {
    self.folder = folder
    self.published = published
  }

  /// Takes an edition whose files are written beside their places.
  func add(_ item: Item) {
    let isDue = state.withLock { state in
      state.waiting.append(item)
      return state.waiting.count >= 64
        || ContinuousClock.now - state.flushed > .milliseconds(500)
    }
    if isDue { flush() }
  }

  /// Moves what waits to its places.
  func flush() {
    flushing.withLock { _ in
      let items = state.withLock { state in
        defer { state.waiting = [] }
        return state.waiting
      }
      AtomicFile.sync(items.flatMap { $0.files.map(\.part) }, in: folder.path)
      for item in items {
        let done = moved(item)
        if !done.result.diagnostics.hasErrors { published(done) }
        state.withLock { $0.results[item.index] = done.result }
      }
      state.withLock { $0.flushed = ContinuousClock.now }
    }
  }

  /// What became of the editions, by their index.
  func finish() -> [Int: EditionResult] {
    flush()
    return state.withLock { $0.results }
  }

  private func moved(_ item: Item) -> Item {
    var item = item
    for (index, file) in item.files.enumerated() {
      do throws(FileError) {
        let path = try folder.publish(file)
        if file.isAside { continue }
        if file.isRejected {
          item.result.rejected.append(path)
        } else {
          item.result.files.append(path)
        }
        item.result.sums.append(FileSum(file: path, bytes: file.bytes, sha256: file.sum))
      } catch {
        for rest in item.files[index...] { AtomicFile.discard(rest.part) }
        item.result.add(error, to: item.edition)
        break
      }
    }
    item.result.outputs = item.result.outputs.map { output in
      var output = output
      output.files = output.files.filter(item.result.files.contains)
      return output
    }.filter { !$0.files.isEmpty }
    return item
  }
}
