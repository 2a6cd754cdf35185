import DocumentModel

/// A paragraph's first letter, the signs before it and what is left.
struct InitialText {
  /// Opening quotes and the like that stand before the letter.
  var opening: String
  /// The letter with all its marks.
  var letter: String
  var rest: Paragraph
  /// How many scalars were taken from the paragraph.
  var count: Int

  /// Nil if the paragraph does not begin with a letter, or is nothing else.
  init?(of paragraph: Paragraph) {
    guard let first = paragraph.runs.first else { return nil }
    let opening = first.text.prefix { $0.unicodeScalars.allSatisfy(Self.opens) }
    guard let letter = first.text.dropFirst(opening.count).first,
      letter.isLetter, opening.count <= 2
    else { return nil }
    let taken = String(opening) + String(letter)
    var rest = paragraph
    rest.dropCap = nil
    rest.runs[0].text.removeFirst(taken.count)
    if rest.runs[0].text.isEmpty { rest.runs.removeFirst() }
    guard !rest.text.isEmpty else { return nil }
    self.opening = String(opening)
    self.letter = String(letter)
    self.rest = rest
    count = taken.unicodeScalars.count
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    ScalarClass.isOpening(scalar) || scalar == "¿" || scalar == "¡"
  }
}
