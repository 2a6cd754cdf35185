/// One glyph after shaping, in points at scale 1; y counts upwards.
struct ShapedGlyph: Equatable {
  var id: UInt32
  /// The scalar offset of the first scalar that the glyph's cluster stands for.
  var cluster: Int
  var advance: Double
  var x: Double
  var y: Double
  /// Whether a line may not break before the cluster without shaping again.
  var isUnsafeToBreak: Bool
  /// Whether a tatweel may stand before the cluster without changing its letters.
  var allowsTatweel = false
}
