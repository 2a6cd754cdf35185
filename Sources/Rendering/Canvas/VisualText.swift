internal import DocumentModel

/// The pieces in which a right-to-left run is written so that readers of PDF find its text again.
///
/// They all take the letters of one word to stand from left to right, as they are seen, and turn
/// them round; but they take words in the order in which they are written. So words come in
/// reading order, and letters within a word in visual order, text and glyphs alike.
struct VisualText {
  struct Piece {
    var text: String
    /// The glyphs' places in the run.
    var glyphs: Range<Int>
    /// The clusters from left to right.
    var clusters: [GlyphRun.Cluster]
  }

  private(set) var pieces: [Piece] = []

  /// Takes a run apart whose clusters are known to cover all its text and glyphs.
  init(_ run: GlyphRun) {
    var word: [(text: Substring, glyphs: Range<Int>)] = []
    var (text, end) = (run.text[...], run.glyphs.count)
    for cluster in run.clusters {
      let split = text.utf8.index(text.startIndex, offsetBy: cluster.utf8Count)
      let part = text[..<split]
      let glyphs = (end - cluster.glyphCount)..<end
      (text, end) = (text[split...], glyphs.lowerBound)
      switch Kind(part) {
      case .letter: word.append((part, glyphs))
      case .mark where !word.isEmpty:
        // A mark and the letter that bears it overlap; apart, they would end the word.
        let base = word.removeLast()
        word.append(
          (
            run.text[base.text.startIndex..<part.endIndex],
            glyphs.lowerBound..<base.glyphs.upperBound
          ))
      case .mark, .other:
        close(&word)
        word.append((part, glyphs))
        close(&word)
      }
    }
    close(&word)
  }

  private mutating func close(_ word: inout [(text: Substring, glyphs: Range<Int>)]) {
    guard let first = word.first, let last = word.last else { return }
    var piece = Piece(
      text: "", glyphs: last.glyphs.lowerBound..<first.glyphs.upperBound, clusters: [])
    for cluster in word.reversed() {
      piece.text.unicodeScalars.append(contentsOf: cluster.text.unicodeScalars.reversed())
      piece.clusters.append(
        GlyphRun.Cluster(utf8Count: cluster.text.utf8.count, glyphCount: cluster.glyphs.count))
    }
    pieces.append(piece)
    word = []
  }

  private enum Kind {
    case letter
    case mark
    case other

    init(_ text: Substring) {
      switch text.unicodeScalars.first?.properties.generalCategory {
      case .otherLetter, .modifierLetter: self = .letter
      case .nonspacingMark: self = .mark
      default: self = .other
      }
    }
  }
}
