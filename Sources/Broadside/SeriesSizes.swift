import Assembly
import Layout

/// The sizes that frames of a series share over all editions of a campaign.
struct SeriesSizes: Sendable {
  /// The largest size that each series allows, in points.
  private(set) var caps: [String: Double] = [:]

  /// Lowers sizes to what frames came to.
  ///
  /// - Returns: the series whose size is another than before.
  mutating func lower(to sizes: some Sequence<(group: String, size: Double)>) -> Set<String> {
    var changed: Set<String> = []
    for (group, size) in sizes where size < caps[group] ?? .infinity {
      caps[group] = size
      changed.insert(group)
    }
    return changed
  }

  /// The sizes at which all frames of the editions' series fit.
  ///
  /// Each edition is laid out by itself, and those that must be smaller than they could be once
  /// more: a size at which one text fits may not suit another whose lines break otherwise.
  ///
  /// - Parameter known: What is known of editions, and what is asked of it.
  static func measured(
    over editions: [Edition], by workers: Workers, known: SizeMemory? = nil
  ) async -> SeriesSizes {
    var sizes = SeriesSizes()
    var left = editions
    while !left.isEmpty {
      let caps = sizes.caps
      let measured = await workers.results(of: left) { pipeline, edition in
        guard let known else { return pipeline.checked(edition, caps: caps).fits.smallestSizes }
        return known.sizes(of: edition, by: pipeline, caps: caps)
      }
      let changed = sizes.lower(to: measured.joined())
      let lowered = sizes.caps
      left = zip(left, measured).filter { _, own in
        own.contains { changed.contains($0.group) && $0.size > lowered[$0.group] ?? $0.size }
      }.map(\.0)
    }
    return sizes
  }
}
