package import CampaignFile
package import DocumentModel

/// Text without meaning that is as wide as a language's own: its letters and lengths of words are
/// as frequent as there.
///
/// The same language always has the same text, and fewer words are the beginning of more.
package struct FillerText {
  private var letters: Chance<String>
  private var lengths: Chance<Int>
  private let profile: LetterProfile
  private var dice: Dice
  private var words: [String] = []
  /// How long the words are that came out so far less how long they should be, in letters.
  private var excess = 0.0

  package init(language: LanguageTag, profile: LetterProfile) {
    self.profile = profile
    letters = Chance(profile.letters.map { ($0.text, $0.share) })
    lengths = Chance(profile.usualLengths.enumerated().map { ($0.offset + 1, $0.element) })
    dice = Dice(seed: language.rawValue)
  }

  /// A text of a number of words; a full stop ends it and every fourteenth word.
  ///
  /// - Parameter paragraph: After how many words a new paragraph begins; never unless said.
  package mutating func text(words count: Int, paragraph: Int = .max) -> String {
    while words.count < count { words.append(nextWord()) }
    var text = ""
    for (index, word) in words.prefix(count).enumerated() {
      text += index % Self.sentence == 0 || index % paragraph == 0 ? word.capitalized : word
      let isLast = index + 1 == count || (index + 1) % paragraph == 0
      let isStop = isLast || (index + 1) % Self.sentence == 0
      if isStop {
        text += profile.stop
      } else if (index + 1) % Self.clause == 0 {
        text += profile.comma
      }
      if index + 1 < count { text += isLast ? "\n" : profile.hasSpaces ? " " : Self.joint }
    }
    return text
  }

  /// How many words sentences and clauses have: an editor's rule for plain words.
  private static let sentence = 14
  private static let clause = 7
  /// Where lines may break between words without spaces, which no dictionary knows (U+200B).
  private static let joint = "\u{200B}"

  /// A word whose length is by chance, but never so that chance adds up over a text.
  private mutating func nextWord() -> String {
    var length = lengths.next(&dice)
    if abs(excess) > Self.drift { length = max(1, length - Int(excess.rounded())) }
    excess += Double(length) - lengths.mean { Double($0) }
    return (0..<length).map { _ in letters.next(&dice) }.joined()
  }

  /// How many letters a text may be longer or shorter than its words would be in the mean.
  private static let drift = 4.0
}

extension LetterProfile {
  /// The shares of lengths without the longest two words of a hundred, which would decide by chance
  /// whether a text fits a narrow column.
  fileprivate var usualLengths: [Int] {
    var rest = lengths.reduce(0, +) / 50
    var usual = lengths
    while usual.count > 1, let last = usual.last, last <= rest {
      rest -= last
      usual.removeLast()
    }
    return usual
  }
}

extension String {
  /// The word with a capital, in scripts that have them.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// Things that come out by chance, each as often as its share.
private struct Chance<Thing> {
  private let things: [Thing]
  /// The sums of the shares up to each thing.
  private var sums: [Int] = []

  init(_ shares: [(thing: Thing, share: Int)]) {
    let shares = shares.filter { $0.share > 0 }
    precondition(!shares.isEmpty, "chance needs something to choose from")
    things = shares.map(\.thing)
    for share in shares { sums.append((sums.last ?? 0) + share.share) }
  }

  private var total: Int { sums[sums.count - 1] }

  func next(_ dice: inout Dice) -> Thing {
    let value = dice.next(below: total)
    return things[sums.firstIndex { $0 > value } ?? 0]
  }

  func mean(_ value: (Thing) -> Double) -> Double {
    var mean = 0.0
    for (index, thing) in things.enumerated() {
      mean += value(thing) * Double(sums[index] - (index == 0 ? 0 : sums[index - 1]))
    }
    return mean / Double(total)
  }
}
