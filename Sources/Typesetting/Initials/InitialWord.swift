import DocumentModel

/// Lets a large first letter stand for its whole word, so that the word reads as one.
///
/// The letter stands on another baseline than the rest of its word, and readers of a PDF that go by
/// places would take it for a word of its own.
enum InitialWord {
  /// Moves the text of the word's other letters from the run behind to the letter's.
  static func join(_ letter: inout GlyphRun, with rest: inout GlyphRun) {
    guard !letter.isRightToLeft, !rest.isRightToLeft, letter.clusters.count == 1 else { return }
    let word = rest.text.prefix { $0.isLetter || $0 == "’" || $0 == "'" || $0 == "\u{AD}" }
    let size = word.utf8.count
    var taken = 0
    var clusters = rest.clusters
    for index in clusters.indices {
      if taken >= size { break }
      taken += clusters[index].utf8Count
      clusters[index].utf8Count = 0
    }
    // A cluster that goes beyond the word, or a word that ends in a quote, is left as it is.
    guard taken == size, word.last?.isLetter == true else { return }
    letter.text += word
    letter.clusters[0].utf8Count += size
    rest.text.removeFirst(word.count)
    rest.clusters = clusters
  }
}
