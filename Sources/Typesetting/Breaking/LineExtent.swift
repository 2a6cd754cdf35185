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
  /// How far the seams within words usually open.
  var seamRoom = 0.0
  /// What tatweels would add in all places for them.
  var kashidaWidth = 0.0

  /// How far word spaces and seams usually open.
  var usualStretch: Double { WordSpace.stretch * spaceWidth + seamRoom }

  /// The natural advance of the letters.
  var letterWidth: Double { max(0, width - spaceWidth) }
}
