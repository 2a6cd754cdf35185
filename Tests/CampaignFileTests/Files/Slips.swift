import TestSupport

/// Random changes to good input, for readers that must not crash whatever they are given.
struct Slips {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The bytes with one to four changed, removed, doubled or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<4, using: &generator) where !bytes.isEmpty {
      let position = Int.random(in: bytes.indices, using: &generator)
      let other = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: position)
      case 2: bytes.insert(bytes[other], at: position)
      case 3: bytes.removeLast(bytes.count - position)
      default: bytes.swapAt(position, other)
      }
    }
    return bytes
  }
}
