package import DocumentModel

/// A paragraph set in lines of one measure.
package struct SetParagraph: Hashable, Sendable {
  package var lines: [SetLine]
  /// What went wrong, in the order of the text.
  package var problems: [TextProblem]
  /// The paragraph's size after scaling, in points.
  package var size: Double
  /// How many lines stand beside a first letter that is set large.
  package var initialLines = 0
  /// How much worse its lines are on average than if no other number of them were wanted; 1 is the
  /// unevenness of spaces half as wide again.
  package var strain = 0.0
}

/// One line, with places in points from the measure's left edge and the baseline; y grows down.
package struct SetLine: Hashable, Sendable {
  /// The glyph runs in logical (reading) order, each at its place; the marker's come first.
  ///
  /// A run is one stretch of one text run, face, ink and direction. Its glyphs stand from left to
  /// right, its text and clusters in reading order: in a right-to-left run the last clusters are
  /// those of the first glyphs. A wrapped line ends with its space, which hangs unseen beyond the
  /// width, so that the runs of all lines together read as the paragraph does.
  package var runs: [GlyphRun]
  /// The paragraph's text run that each glyph run is set from, by its place; nil for the marker.
  package var sources: [Int?]
  /// The leaders in the room that tabs leave: drawn, and not read.
  package var leaders: [GlyphRun] = []
  /// The linked stretches on the line, in reading order.
  package var links: [LineLink]
  package var underlines: [LineUnderline]
  /// From the first to the last advance, without space at the end and what hangs at the start.
  package var width: Double
  /// The scalar offsets in the paragraph's text that the line covers, space at the end included.
  package var range: Range<Int>
  /// The largest ascent and descent of the line's faces, in points.
  package var ascent: Double
  package var descent: Double
  /// The height of capitals in the paragraph's main face, in points.
  package var capHeight: Double
  /// The distance to the next baseline, in points.
  package var advance: Double
  /// How far the line is wider than its measure, in points; 0 if it fits.
  package var excess: Double
  /// Whether the last character is a hyphen: such a line should not end a column.
  package var endsInHyphen: Bool

  /// Counts the paragraph's text runs on from some that were taken off its beginning.
  mutating func countRuns(from count: Int) {
    guard count > 0 else { return }
    for index in sources.indices { sources[index]? += count }
    for index in links.indices { links[index].source += count }
  }

  /// Whether the line is wider than its measure.
  package var isOverfull: Bool { excess > 0 }
}

/// A stretch of a line that leads to an address.
package struct LineLink: Hashable, Sendable {
  /// The stretch's box from ascent to descent.
  package var rect: Rect
  package var address: String
  /// The first of the paragraph's text runs in it, by its place.
  package var source: Int
  /// What the stretch says.
  package var text: String
}

/// A rule under a stretch of a line.
package struct LineUnderline: Hashable, Sendable {
  package var rect: Rect
  package var ink: Ink
}
