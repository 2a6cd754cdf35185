/// How far a word space usually grows and at most shrinks, as shares of its natural width (Knuth &
/// Plass 1981).
enum WordSpace {
  static let stretch = 0.5
  static let shrink = 1.0 / 3
}
