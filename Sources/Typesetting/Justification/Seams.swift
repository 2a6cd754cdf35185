import Language

/// The places within words at which a justified line may open.
///
/// Han and kana have no word spaces, and Thai, Lao, Khmer, Burmese and Tibetan few: there a line
/// reaches its measure by a little room between letters and between words. Korean has spaces, but
/// few in a line, and its syllables bear it too. Ethiopic opens behind its word separators.
enum Seams {
  /// How far a seam usually opens, in em: a line of a dozen takes in another letter so.
  static let stretch = 0.08

  /// For each offset and the end, whether the text may open there.
  static func places(in text: ParagraphText, analysis: TextAnalysis) -> [Bool] {
    var places = [Bool](repeating: false, count: text.count + 1)
    let names = analysis.scriptNames
    guard names.contains(where: { ideographic.contains($0) || unspaced.contains($0) }) else {
      return places
    }
    for place in analysis.opportunities where place.offset < text.count && place.offset > 0 {
      let (before, after) = (place.offset - 1, place.offset)
      let isSeam = [before, after].contains { offset in
        let script = names[analysis.scripts[offset]]
        return ideographic.contains(script) || unspaced.contains(script)
      }
      places[after] = isSeam && text.shaped[before] != 0x20 && text.scalars[before] != "\u{200B}"
    }
    for offset in 1..<max(1, text.count) where analysis.graphemeStarts[offset] {
      if isIdeograph(offset, text, analysis), isIdeograph(offset - 1, text, analysis) {
        places[offset] = true
      }
    }
    return places
  }

  private static func isIdeograph(
    _ offset: Int, _ text: ParagraphText, _ analysis: TextAnalysis
  ) -> Bool {
    ideographic.contains(analysis.scriptNames[analysis.scripts[offset]])
      && text.scalars[offset].properties.generalCategory == .otherLetter
  }

  private static let ideographic: Set = ["Hani", "Hira", "Kana", "Bopo", "Hang"]
  private static let unspaced: Set = ["Ethi", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"]
}
