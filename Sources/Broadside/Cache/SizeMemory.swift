import Assembly
import Layout
import Rendering

/// Sizes that frames came to in earlier runs: of an edition that shows the same, nothing is measured.
final class SizeMemory: Sendable {
  private let store: EditionStore
  private let keys: KeyMaker
  private let assembler: Assembler

  init(_ store: EditionStore, _ keys: KeyMaker, _ assembler: Assembler) {
    self.store = store
    self.keys = keys
    self.assembler = assembler
  }

  /// The smallest size of each series in an edition, known or measured.
  func sizes(
    of edition: Edition, by pipeline: Pipeline, caps: [String: Double]
  ) -> [(group: String, size: Double)] {
    let draft = pipeline.draft(of: edition)
    let key = keys.key(of: edition, draft, caps: [:]).pages
    let series = assembler.series(of: edition).map { "\($0) \(caps[$0] ?? 0)" }
    let name = Checksum.sha256(Array(([key] + series).joined(separator: "\n").utf8))
    if let known = store.sizes(name) { return known.map { ($0.group, $0.size) } }
    let sizes = pipeline.checked(edition, draft, caps: caps).fits.smallestSizes
    store.keep(sizes.map { SharedSize(group: $0.group, size: $0.size) }, for: name)
    return sizes
  }
}
