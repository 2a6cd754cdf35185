import DocumentModel

/// Text in ideographs and kana without spaces, as Japanese has them.
enum Ideographs {
  /// How many characters stand for one of English, spaces counted: what translations into Japanese
  /// come to.
  static let ratio = 0.45

  static func text(of pieces: [PseudoPieces.Piece]) -> String {
    var text = ""
    var (covered, written) = (0, 0)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .kept(let kept): text += kept
      case .space(let space):
        covered += space.count
        if pieces.keepsSpace(at: index) { text += space }
      case .mark(let mark) where mark.isApostrophe && pieces.joinsWords(at: index): covered += 1
      case .mark(let mark): text.append(marks[mark] ?? mark)
      case .word(let word):
        covered += word.count
        let due = max(written == 0 ? 1 : 0, Int((Double(covered) * ratio).rounded()) - written)
        written += due
        text += characters(for: word, count: due)
      }
    }
    return text
  }

  /// A name in katakana, any other word in ideographs with an ending in hiragana.
  private static func characters(for word: String, count: Int) -> String {
    var dice = Dice(seed: PlainLatin.word(word).lowercased())
    let isName = word.first?.isUppercase == true
    let stem = (count + 1) / 2
    var characters = ""
    for index in 0..<max(0, count) {
      let letters =
        isName ? index == 0 ? katakana : longKatakana : index < stem ? ideographs : hiragana
      characters.append(letters[dice.next(below: letters.count)])
    }
    return characters
  }

  private static let ideographs = Array(
    "日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨"
  )
  private static let hiragana = Array("のにはをたがでてとしれさあるいもなからよっきくまりそうせつえゃょ")
  private static let katakana = Array("アイウエオカキクケコサシスセソタチツテトナニネノハヒフホマミムメモラリルレロ")
  /// With what never begins a word: the sign of length, the last n and small letters.
  private static let longKatakana = katakana + Array("ンーッャ")

  private static let marks: [Character: Character] = [
    ",": "、", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
    "“": "「", "”": "」", "‘": "『", "’": "』", "-": "・", "&": "・",
  ]
}

extension [PseudoPieces.Piece] {
  /// Whether white space stays: beside what divides parts of a line, between kept things, and where
  /// there is nothing else on one side, so that neighbours in other styles do not run together.
  fileprivate func keepsSpace(at index: Int) -> Bool {
    guard case .space(let space) = self[index] else { return false }
    if space.contains(where: \.isNewline) || count == 1 { return true }
    let neighbours = [index - 1, index + 1].filter(indices.contains).map { self[$0] }
    let areKept = neighbours.count == 2 && neighbours.allSatisfy { $0.isKept }
    return areKept || neighbours.contains { $0.divides }
  }
}

extension PseudoPieces.Piece {
  fileprivate var isKept: Bool {
    if case .kept = self { return true }
    return false
  }

  fileprivate var divides: Bool {
    if case .mark(let mark) = self { return "·|•".contains(mark) }
    return false
  }
}
