/// Seeded random changes to good input (SplitMix64, Steele 2014), for readers that must not crash.
struct Slips {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
  }

  /// The bytes with one to four changed, removed, doubled or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 4) where !bytes.isEmpty {
      let position = next(below: bytes.count)
      switch next(below: 5) {
      case 0: bytes[position] = UInt8(next(below: 256))
      case 1: bytes.remove(at: position)
      case 2: bytes.insert(bytes[next(below: bytes.count)], at: position)
      case 3: bytes.removeLast(bytes.count - position)
      default: bytes.swapAt(position, next(below: bytes.count))
      }
    }
    return bytes
  }
}
