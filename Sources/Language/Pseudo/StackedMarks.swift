/// Text whose vowels carry the two marks, above and below, that Vietnamese letters may have.
enum StackedMarks {
  static func text(of pieces: [PseudoPieces.Piece]) -> String {
    var text = ""
    var turn = 0
    for piece in pieces {
      switch piece {
      case .space(let space): text += space
      case .kept(let kept): text += kept
      case .mark(let mark): text.append(mark)
      case .word(let word):
        for letter in PlainLatin.word(word) {
          let marked = letters[letter] ?? [letter]
          text.append(marked[turn % marked.count])
          turn += 1
        }
      }
    }
    return text
  }

  private static let letters: [Character: [Character]] = [
    "a": ["ấ", "ẩ", "ậ", "ằ", "ặ"], "e": ["ế", "ể", "ệ"], "i": ["ỉ", "ĩ", "ị"],
    "o": ["ố", "ổ", "ộ", "ớ", "ợ"], "u": ["ử", "ữ", "ự"], "y": ["ỷ", "ỹ"], "d": ["đ"],
    "A": ["Ấ", "Ẩ", "Ậ", "Ằ", "Ặ"], "E": ["Ế", "Ể", "Ệ"], "I": ["Ỉ", "Ĩ", "Ị"],
    "O": ["Ố", "Ổ", "Ộ", "Ớ", "Ợ"], "U": ["Ử", "Ữ", "Ự"], "Y": ["Ỷ", "Ỹ"], "D": ["Đ"],
  ]
}
