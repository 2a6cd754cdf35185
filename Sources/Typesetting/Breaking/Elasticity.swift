/// How a justified line reaches its measure: by the width of its letters first, which nobody sees,
/// then by their distance, then by its word spaces.
///
/// After H. Zapf and P. Karow's hz-program; the limits are those that H. T. Thanh found invisible
/// ("Micro-typographic extensions to the TeX typesetting system", TUGboat 21 (2000)).
struct Elasticity {
  /// The factor on the width of glyphs.
  var expansion = 1.0
  /// What is added after each letter that another of its word follows, in em.
  var pitch = 0.0
  /// What is added to each word space, in points at scale 1.
  var space = 0.0
  /// What is added at each seam within words, in em.
  var seam = 0.0

  /// The largest share by which glyphs grow or shrink.
  static let expansionLimit = 0.02
  /// The largest change of the mean distance of letters, by expansion and pitch together, in em.
  static let pitchLimit = 0.0105
  /// Expansion moves in these steps, so that a document has few variants of a font.
  static let expansionStep = 0.001

  /// What the letters of a line give at most, in points at scale 1, and how much of it by expansion.
  static func letterRoom(of extent: LineExtent) -> (total: Double, expansion: Double) {
    guard extent.letterWidth > 0 else { return (0, 0) }
    let limit = pitchLimit * extent.ems
    let share = min(expansionLimit, limit / extent.letterWidth)
    let expansion = steps(share) * expansionStep * extent.letterWidth
    let pitch = min(max(0, limit - expansion), pitchLimit * extent.innerEms)
    return (expansion + pitch, expansion)
  }

  /// The whole steps of expansion in a share.
  private static func steps(_ share: Double) -> Double {
    (share / expansionStep + (share < 0 ? -1e-6 : 1e-6)).rounded(.towardZero)
  }

  /// Sets a line to a measure.
  init(_ extent: LineExtent, measure: Double, leastSpace: Double) {
    let missing = measure - extent.width
    let room = Self.letterRoom(of: extent)
    let letters = max(-room.total, min(room.total, missing))
    if extent.letterWidth > 0 {
      let wanted = max(-room.expansion, min(room.expansion, letters))
      expansion = 1 + Self.steps(wanted / extent.letterWidth) * Self.expansionStep
    }
    let expanded = (expansion - 1) * extent.letterWidth
    if extent.innerEms > 0 { pitch = (letters - expanded) / extent.innerEms }
    var left = missing - expanded - pitch * extent.innerEms
    if left > 0, extent.seamRoom > 0 {
      let share = left / extent.usualStretch
      seam = share * Seams.stretch
      left -= share * extent.seamRoom
    }
    guard extent.spaceCount > 0 else { return }
    space = max(left, -(1 - leastSpace) * extent.spaceWidth) / Double(extent.spaceCount)
  }

  /// The width of a line set so.
  func width(of extent: LineExtent) -> Double {
    extent.letterWidth * expansion + pitch * extent.innerEms + extent.spaceWidth
      + space * Double(extent.spaceCount) + seam * extent.seamRoom / Seams.stretch
  }
}
