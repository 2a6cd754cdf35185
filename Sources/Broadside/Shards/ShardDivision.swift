package import Assembly

/// How the editions of a run are divided into shards of equal work.
///
/// Editions are put in the order of a hash of their names, which mixes light pieces with heavy ones,
/// and cut into equal lengths. A row that comes or goes therefore moves the cuts a little, and with
/// them at most a few editions beside each; all others stay where they are.
package struct ShardDivision: Sendable {
  /// The hashes at which the second and further shards begin.
  private let cuts: [UInt64]

  /// - Complexity: O(*n* log *n*) for *n* editions.
  package init(of editions: [Edition], into count: Int) {
    let parts = editions.map { (hash: Self.hash($0.unit), work: $0.work) }
      .sorted { $0.hash < $1.hash }
    let total = parts.reduce(0) { $0 + $1.work }
    var cuts: [UInt64] = []
    var done = 0
    for part in parts {
      // What has one hash has one side of a cut.
      while cuts.count < count - 1, done * count >= (cuts.count + 1) * total,
        cuts.last != part.hash
      {
        cuts.append(part.hash)
      }
      done += part.work
    }
    self.cuts = cuts
  }

  /// The number of the shard that makes an edition, from 1.
  package func number(of edition: Edition) -> Int {
    let hash = Self.hash(edition.unit)
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= hash { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// FNV-1a, stirred so that all bits depend on all letters; the same on every machine.
  private static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}

extension Edition {
  /// The name of what cannot be parted: the edition, or all whose pages share its sheets.
  fileprivate var unit: String {
    outputs.contains(where: \.isShared) ? "\(template)/\(format)" : id
  }

  /// About how much work it is: laying it out once, and drawing each file.
  fileprivate var work: Int { 1 + outputs.reduce(0) { $0 + $1.files.count } }
}
