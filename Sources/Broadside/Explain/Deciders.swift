import Assembly
import Layout

/// The editions that need the sizes of their series to be as small as they are.
struct Deciders: Sendable {
  private var smallest: [String: (size: Double, edition: String)] = [:]

  init(of editions: [Edition], by workers: Workers) async {
    let sizes = await workers.results(of: editions) { pipeline, edition in
      pipeline.checked(edition, caps: [:]).fits.smallestSizes
    }
    for (edition, sizes) in zip(editions, sizes) {
      for (group, size) in sizes where size < smallest[group]?.size ?? .infinity {
        smallest[group] = (size, edition.id)
      }
    }
  }

  subscript(group: String) -> String? { smallest[group]?.edition }
}
