internal import DocumentModel

/// The pieces in which a right-to-left run is written so that readers of PDF find its text again.
///
/// They all take the letters of one word to stand from left to right, as they are seen, and turn
/// them round; but they take words in the order in which they are written. So words come in
/// reading order, and letters within a word in visual order, text and glyphs alike.
///
/// And they all take letters that do not stand on one line for letters of several lines. So what
/// leaves the baseline is drawn as outlines, and what stays carries the text: letters that of their
/// marks. Where letters themselves climb, as in Nastaliq, whole words are outlines, and blanks on
/// the baseline carry their text.
struct VisualText {
  struct Piece {
    var text: String
    /// The places in the run of the glyphs that are written as text, from left to right; none if
    /// blanks carry it.
    var written: [Int] = []
    /// The clusters from left to right.
    var clusters: [GlyphRun.Cluster] = []
    /// Whether its text is better told for all its glyphs together than letter by letter.
    var isBestWhole = false
    /// The places in the run of the glyphs that are drawn as outlines.
    var outlined: [Int] = []
  }

  private(set) var pieces: [Piece] = []
  private let run: GlyphRun

  /// A letter with the marks on it, or another sign.
  private struct Letter {
    var text: Substring
    var glyphs: Range<Int>
  }

  /// Takes a run apart whose clusters are known to cover all its text and glyphs.
  init(_ run: GlyphRun) {
    self.run = run
    let words = Self.words(of: run)
    let climbs = run.climbs || words.joined().contains { $0.glyphs.allSatisfy(isLifted) }
    pieces = words.map(climbs ? carried : written)
  }

  /// The words in reading order, each of letters; other signs are words of their own.
  private static func words(of run: GlyphRun) -> [[Letter]] {
    var words: [[Letter]] = []
    var isOpen = false
    var (text, end) = (run.text[...], run.glyphs.count)
    for cluster in run.clusters {
      let split = text.utf8.index(text.startIndex, offsetBy: cluster.utf8Count)
      let letter = Letter(text: text[..<split], glyphs: (end - cluster.glyphCount)..<end)
      (text, end) = (text[split...], letter.glyphs.lowerBound)
      switch Kind(letter.text) {
      case .letter where isOpen: words[words.count - 1].append(letter)
      case .mark where isOpen:
        // A mark and the letter that bears it overlap; apart, they would end the word.
        let base = words[words.count - 1].removeLast()
        words[words.count - 1].append(
          Letter(
            text: run.text[base.text.startIndex..<letter.text.endIndex],
            glyphs: letter.glyphs.lowerBound..<base.glyphs.upperBound))
      case let kind:
        words.append([letter])
        isOpen = kind == .letter
      }
      // A joiner would end the word, too, and not where it stands.
      if letter.text.unicodeScalars.last == "\u{200C}" { isOpen = false }
    }
    return words
  }

  /// A word whose letters stand on the baseline.
  private func written(_ word: [Letter]) -> Piece {
    var piece = Piece(text: Self.visual(word))
    for letter in word.reversed() {
      let standing = letter.glyphs.filter { !isLifted($0) }
      piece.clusters.append(
        GlyphRun.Cluster(utf8Count: letter.text.utf8.count, glyphCount: standing.count))
      piece.written += standing
      piece.outlined += letter.glyphs.filter(isLifted)
    }
    piece.isBestWhole = Self.isBestWhole(word)
    return piece
  }

  /// Whether a word has a glyph of several letters, whose order readers would not turn; marks would
  /// disturb the order of whole words more.
  private static func isBestWhole(_ word: [Letter]) -> Bool {
    var hasLigature = false
    for letter in word {
      let marks = letter.text.unicodeScalars.count { isMark($0) }
      if marks > 0 { return false }
      if letter.text.unicodeScalars.count > 1 { hasLigature = true }
    }
    return hasLigature
  }

  /// A word that is drawn as outlines; a space has none and stays what it is.
  private func carried(_ word: [Letter]) -> Piece {
    if word[0].text == " " { return written(word) }
    return Piece(text: Self.visual(word), outlined: word.reversed().flatMap(\.glyphs))
  }

  /// The text of a word from left to right.
  private static func visual(_ word: [Letter]) -> String {
    var text = String.UnicodeScalarView()
    for letter in word.reversed() {
      text.append(contentsOf: letter.text.unicodeScalars.reversed())
    }
    return String(text)
  }

  /// Whether a glyph leaves the baseline by more than readers of PDF overlook.
  private func isLifted(_ place: Int) -> Bool { abs(run.glyphs[place].lift) > 0.01 * run.size }

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

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
