/// What a line is made of, in points at scale 1.
struct LineExtent {
  /// The natural width, without what hangs at the ends.
  var width: Double
  /// The word spaces: how many, and their natural advance together.
  var spaceCount: Int
  var spaceWidth: Double
  /// The sizes of the clusters that are no spaces, added up: the line's letters in em.
  var ems: Double
  /// The sizes of the clusters that stand before another of their word, added up.
  ///
  /// There letters can be set closer or wider; 0 if the line has a script whose letters touch.
  var innerEms: Double

  /// The natural advance of the letters.
  var letterWidth: Double { max(0, width - spaceWidth) }
}
