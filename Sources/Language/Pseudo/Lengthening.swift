/// Text made longer by accented letters, so that it can still be read.
enum Lengthening {
  /// How much longer the text becomes: what short English texts gain in many languages.
  static let added = 0.4

  /// The text with letters said twice, the vowels of a word before the others.
  static func text(of pieces: [PseudoPieces.Piece]) -> String {
    var text = ""
    var accents = Accents()
    var (covered, lengthened) = (0, 0)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .kept(let kept): text += kept
      case .space(let space): text += space
      case .mark(let mark): text.append(mark)
      case .word(let word):
        covered += word.count
        // What stands before the next word counts with this one.
        for next in pieces[(index + 1)...].prefix(while: { !$0.isWord }) { covered += next.free }
        let due = Int((Double(covered) * added).rounded()) - lengthened
        lengthened += due
        text += longer(word, by: due, &accents)
      }
    }
    return text
  }

  private static func longer(_ word: String, by count: Int, _ accents: inout Accents) -> String {
    let letters = Array(word)
    let vowels = letters.indices.filter { "aeiouyAEIOUY".contains(letters[$0]) }
    let places = vowels.isEmpty ? Array(letters.indices) : vowels
    var copies = [Int](repeating: 0, count: letters.count)
    for number in 0..<max(0, count) { copies[places[number % places.count]] += 1 }
    let isInCapitals = letters.count > 1 && letters.allSatisfy(\.isUppercase)
    var longer = ""
    for (letter, count) in zip(letters, copies) {
      longer.append(accents.next(letter))
      let small = isInCapitals ? letter : letter.lowercased().first ?? letter
      for _ in 0..<count { longer.append(accents.next(small)) }
    }
    return longer
  }
}

extension PseudoPieces.Piece {
  /// The characters that may grow: all but those of what is kept.
  fileprivate var free: Int {
    if case .kept = self { return 0 }
    return count
  }
}

/// Accented letters, one after the other, of those that all fonts for Europe's languages have.
private struct Accents {
  private var turn = 0

  private static let letters: [Character: [Character]] = [
    "a": ["á", "à", "â", "ä", "å"], "c": ["ç", "č"], "e": ["é", "è", "ê", "ë"], "g": ["ğ"],
    "i": ["í", "ì", "î", "ï"], "l": ["ł"], "n": ["ñ", "ň"], "o": ["ó", "ò", "ô", "ö"],
    "r": ["ř"], "s": ["š", "ş"], "u": ["ú", "ù", "û", "ü"], "y": ["ý", "ÿ"], "z": ["ž", "ż"],
    "A": ["Á", "À", "Â", "Ä", "Å"], "C": ["Ç", "Č"], "E": ["É", "È", "Ê", "Ë"], "G": ["Ğ"],
    "I": ["Í", "Ì", "Î", "Ï"], "L": ["Ł"], "N": ["Ñ", "Ň"], "O": ["Ó", "Ò", "Ô", "Ö"],
    "R": ["Ř"], "S": ["Š", "Ş"], "U": ["Ú", "Ù", "Û", "Ü"], "Y": ["Ý", "Ÿ"], "Z": ["Ž", "Ż"],
  ]

  mutating func next(_ letter: Character) -> Character {
    guard let accented = Self.letters[letter] else { return letter }
    turn += 1
    return accented[turn % accented.count]
  }
}
