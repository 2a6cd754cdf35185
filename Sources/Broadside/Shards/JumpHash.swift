/// Spreads names evenly over buckets, the same way on every machine and in every version.
///
/// Jump consistent hash (Lamping and Veach, 2014) over FNV-1a: with one bucket more, only the names
/// that go into it move.
enum JumpHash {
  /// The bucket of a name, from 0.
  ///
  /// - Complexity: O(length of the name + log count).
  static func bucket(of name: String, among count: Int) -> Int {
    var key = mixed(name)
    var bucket = 0
    var next = 0
    while next < count {
      bucket = next
      key = key &* 2_862_933_555_777_941_757 &+ 1
      next = Int(Double(bucket + 1) * (0x1p31 / Double((key >> 33) + 1)))
    }
    return bucket
  }

  /// The name's bytes by FNV-1a, then stirred so that all bits depend on all letters.
  private static func mixed(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
