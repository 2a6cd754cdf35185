/// One of the parts that a run is divided into, so that several machines share it.
///
///     let shard = try Shard("3/8")
///     let report = await Batch(campaign: "campaign.yaml", shard: shard).render()
///
/// Parts are of equal work, and the same on every machine: see `ShardDivision`.
public struct Shard: Sendable, Hashable, Codable {
  /// Which part it is, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// A part of a run; nil unless the number is from 1 to the count.
  public init?(number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }
}

extension Shard: CustomStringConvertible {
  /// The shard as people write it, such as `3/8`.
  public var description: String { "\(number)/\(count)" }
}
