import DocumentModel

/// What text of a box looks like: the brand's style with what the template and the script change.
struct TextDress {
  var character: CharacterStyle
  var paragraph: ParagraphStyle
  /// Space between paragraphs, in points.
  var space: Double
  /// Space between the items of a list, in points.
  var itemSpace: Double
  /// Whether headings in running text begin the paragraph behind them.
  var runsHeadsIn: Bool
  var isUppercase: Bool
  var fit: Fit?
  /// The factor on sizes that makes the script look as large as others.
  var scale: Double

  /// The least size in points that the text may look to be set in: letters of a script that is set
  /// smaller are as large as others.
  var leastApparentSize: Double { (fit?.size?.lowerBound ?? character.size) / scale }

  /// The style of text that stands out: the nearest heavier face of bold or more.
  var boldWeight: Int {
    let faces = character.families.first?.faces ?? []
    let heavier = faces.filter { $0.weight > character.weight }.map(\.weight).sorted()
    return heavier.first { $0 >= 700 } ?? heavier.last ?? max(700, character.weight)
  }

  /// How far quotes are set in, in points.
  var indent: Double { character.size * 1.2 }
}
