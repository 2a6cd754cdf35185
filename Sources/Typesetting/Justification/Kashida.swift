/// A place where a joined Arabic word may be made longer by a tatweel.
struct Kashida {
  /// The tatweel stands before the letter at this offset.
  var offset: Int
  /// How good the place is: the smaller the better.
  var rank: Int
  /// The advance of the tatweel, in points at scale 1.
  var width: Double
}

/// Where the classic rules lengthen words: one place a word, and none in short ones.
///
/// After the ranks by which Arabic word processors do it: behind seen and sad; before a final teh
/// marbuta, heh or dal; before a final alef, tah, lam or kaf; behind beh and its like before a final
/// reh or yeh; before a final waw, ain, qaf or feh; before any other final letter.
enum KashidaRule {
  /// Words of fewer letters are not lengthened.
  private static let leastLetters = 4

  /// The places in a text, in its order.
  ///
  /// - Parameter width: The advance of a tatweel before a letter, nil where none may stand.
  static func places(in text: ParagraphText, width: (Int) -> Double?) -> [Kashida] {
    var places = [Kashida]()
    var word = [Int]()
    func close() {
      if word.count >= leastLetters, let best = best(of: word, in: text, width: width) {
        places.append(best)
      }
      word = []
    }
    for offset in 0..<text.count {
      let scalar = text.scalars[offset]
      if isLetter(scalar) {
        word.append(offset)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        close()
      }
    }
    close()
    return places
  }

  private static func best(
    of word: [Int], in text: ParagraphText, width: (Int) -> Double?
  ) -> Kashida? {
    var best: Kashida?
    for place in 1..<word.count {
      let (before, letter) = (text.scalars[word[place - 1]], text.scalars[word[place]])
      let isFinal = place == word.count - 1 || endsJoin.contains(letter)
      guard let rank = rank(after: before, before: letter, isFinal: isFinal),
        rank <= best?.rank ?? rank, let width = width(word[place])
      else { continue }
      best = Kashida(offset: word[place], rank: rank, width: width)
    }
    return best
  }

  private static func rank(
    after: Unicode.Scalar, before: Unicode.Scalar, isFinal: Bool
  ) -> Int? {
    if seens.contains(after) { return 0 }
    guard isFinal else { return nil }
    return ranked.firstIndex { letters in
      letters.before.contains(before) && (letters.after?.contains(after) ?? true)
    }.map { $0 + 1 } ?? ranked.count + 1
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x620...0x6D3).contains(scalar.value) && scalar.value != 0x640
      && scalar.properties.generalCategory == .otherLetter
      || scalar.value == 0x6D5
  }

  private static let seens = set("سشصضښڛڜۺۻ")
  private static let ranked: [(before: Set<Unicode.Scalar>, after: Set<Unicode.Scalar>?)] = [
    (set("ةهەۀۂۃدذڈڌ"), nil), (set("اأإآٱطظلكکگڵ"), nil),
    (set("رزڕژيىی"), set("بتثنيیپٹ")), (set("وۆۇعغقفڤ"), nil),
  ]
  /// Letters that join nothing after them.
  private static let endsJoin = set("اأإآٱدذڈڌرزڕژوۆۇۋةەۀ")

  private static func set(_ letters: String) -> Set<Unicode.Scalar> {
    Set(letters.unicodeScalars)
  }
}
