/// Numbers by chance that are the same in every run for the same word.
package struct Dice: Sendable {
  private var state: UInt64

  package init(seed: String) {
    // FNV-1a, whose result does not depend on the process as Swift's own hash does.
    state = 0xCBF2_9CE4_8422_2325
    for byte in seed.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// A number from 0 up to a limit that is more than 0.
  package mutating func next(below limit: Int) -> Int {
    // Knuth's MMIX generator; its upper bits are the good ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
