import Assembly

/// One of the parts that a run is divided into, so that several machines share it.
///
///     let shard = try Shard("3/8")
///     let report = await Batch(campaign: "campaign.yaml", shard: shard).render()
///
/// Which part an edition is in follows from its name and the count alone: rows that come or go move
/// no other edition, and another count moves as few as can be.
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

  /// Whether the edition is of this part.
  func contains(_ edition: Edition) -> Bool {
    Self.number(of: edition, among: count) == number
  }

  /// The number of the part that an edition is in, from 1.
  static func number(of edition: Edition, among count: Int) -> Int {
    JumpHash.bucket(of: edition.unit, among: count) + 1
  }
}

extension Shard: CustomStringConvertible {
  /// The shard as people write it, such as `3/8`.
  public var description: String { "\(number)/\(count)" }
}

extension Edition {
  /// The name of what cannot be parted: the edition, or all whose pages share its sheets.
  fileprivate var unit: String {
    outputs.contains(where: \.isShared) ? "\(template)/\(format)" : id
  }
}
