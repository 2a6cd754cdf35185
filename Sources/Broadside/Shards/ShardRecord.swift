/// Which part of a run a manifest tells of, and of which run.
public struct ShardRecord: Sendable, Hashable, Codable {
  /// Which part it is, from 1.
  public var number: Int
  /// How many parts there are.
  public var count: Int
  /// The checksum of what the run was made from: parts of one run have the same.
  public var job: String

  init(_ shard: Shard, job: String) {
    (number, count, self.job) = (shard.number, shard.count, job)
  }
}
