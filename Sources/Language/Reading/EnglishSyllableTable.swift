/// What English syllables are counted by beside groups of vowels.
enum EnglishSyllableTable {
  /// Two vowels that are said apart, by what stands around them; `^` and `$` are a word's ends.
  struct Apart {
    var pair: String
    var behind: [String]?
    var notBehind: [String] = []
    var before: [String]?
    var notBefore: [String] = []

    /// How often they stand in a word between `^` and `$`.
    func count(in word: String) -> Int {
      var count = 0
      var start = word.startIndex
      while let found = word[start...].firstRange(of: pair) {
        let (left, right) = (word[..<found.lowerBound], word[found.upperBound...])
        let holds =
          behind?.contains { left.hasSuffix($0) } != false
          && !notBehind.contains { left.hasSuffix($0) }
          && before?.contains { right.hasPrefix($0) } != false
          && !notBefore.contains { right.hasPrefix($0) }
        if holds { count += 1 }
        start = word.index(after: found.lowerBound)
      }
      return count
    }
  }

  /// One consonant or two that begin a word: a y behind them is a vowel.
  private static let onsets = [
    "^b", "^c", "^d", "^f", "^g", "^h", "^l", "^m", "^n", "^p", "^r", "^s", "^t", "^w", "^dr",
    "^fl", "^fr", "^tr", "^cr", "^pl", "^sk",
  ]

  static let apart =
    [
      Apart(pair: "ia", notBehind: ["c", "t", "s", "g"], notBefore: ["ge"]),
      Apart(pair: "ia", behind: ["c", "t"], before: ["te", "ti"]),
      Apart(pair: "io", notBehind: ["c", "t", "s", "x", "g", "n", "v", "ll"]),
      Apart(pair: "io", behind: ["v"], notBefore: ["r"]),
      Apart(pair: "eo", notBehind: ["g"], notBefore: ["p"]),
      Apart(pair: "eo", behind: ["g"], before: ["g", "m"]),
      Apart(pair: "iu"), Apart(pair: "ao"), Apart(pair: "ua", notBehind: ["q", "g"]),
      Apart(pair: "ue", notBehind: ["q", "g"], before: ["l", "n"]),
      Apart(pair: "oi", before: ["ng"]), Apart(pair: "ei", before: ["ng$"]),
      Apart(pair: "ui", before: ["ng$"]), Apart(pair: "oe", before: ["m", "t"]),
      Apart(pair: "eu", before: ["m"]),
      Apart(pair: "ie", before: ["t$", "ts$", "ty$", "ties$", "tal", "th$"]),
      Apart(pair: "ie", notBehind: ["t", "c"], before: ["nce", "nt"]),
      Apart(pair: "ie", notBehind: ["^pr"], before: ["st$"]),
      Apart(pair: "ie", notBehind: ["t", "^p"], before: ["r$", "rs$"]),
      Apart(pair: "oo", behind: ["^c"], before: ["rd", "pe"]),
      Apart(pair: "oa", behind: ["^c"], before: ["li"]),
      Apart(
        pair: "yi",
        behind: ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v"],
        notBehind: onsets),
    ]
    + ["a", "e", "i", "o", "u"].flatMap { vowel in
      [
        Apart(pair: "y" + vowel, behind: ["a", "e", "i", "o", "u"], notBefore: ["d$"]),
        Apart(pair: "y" + vowel, behind: onsets),
      ]
    }

  /// Endings before which an e stays silent, with their own syllables.
  static let suffixes = [
    ("ly", 1), ("ment", 1), ("ments", 1), ("ful", 1), ("fully", 2), ("less", 1), ("ness", 1),
  ]

  /// Words that begin compounds and end with a silent e.
  static let starts = [
    "time", "base", "life", "home", "fire", "lake", "name", "note", "safe", "care", "type", "pipe",
    "mile", "grade", "store", "whole", "wide", "gate", "space", "some", "house", "white", "face",
    "stage", "nine", "love", "like", "use",
  ]

  /// Words that go by no rule.
  static let exceptions = [
    "acre": 2, "acres": 2, "anyone": 3, "area": 3, "areas": 3, "average": 2, "being": 2,
    "business": 2, "cafe": 2, "camera": 2, "cashier": 2, "chocolate": 2, "client": 2,
    "clients": 2, "colonel": 2, "coming": 2, "coupon": 2, "coupons": 2, "create": 2, "created": 3,
    "creates": 2, "creating": 3, "creation": 3, "creative": 3, "diet": 2, "different": 2,
    "drawer": 1, "drawers": 1, "element": 3, "elements": 3, "evening": 2, "evenings": 2,
    "every": 2, "everybody": 4, "everyone": 3, "everything": 3, "everywhere": 3, "eye": 1,
    "eyed": 1, "eyes": 1, "families": 3, "family": 3, "favorite": 2, "friend": 1, "friends": 1,
    "hereby": 2, "hour": 1, "hours": 1, "hundred": 2, "hundreds": 2, "idea": 3, "ideas": 3,
    "interest": 2, "jeopardy": 3, "leopard": 2, "lion": 2, "lions": 2, "maybe": 2, "naked": 2,
    "ocean": 2, "oceans": 2, "our": 1, "ours": 1, "people": 2, "peoples": 2, "priest": 1,
    "queue": 1, "quiet": 2, "ragged": 2, "react": 2, "reality": 4, "recipe": 3, "recipes": 3,
    "rhythm": 2, "rhythms": 2, "rugged": 2, "sacred": 2, "safety": 2, "science": 2, "sciences": 2,
    "sesame": 3, "several": 2, "society": 4, "soldier": 2, "soldiers": 2, "somebody": 3,
    "someone": 2, "something": 2, "sometimes": 2, "somewhere": 2, "suite": 1, "temperature": 4,
    "tenement": 3, "theater": 3, "theaters": 3, "variety": 4, "vegetable": 3, "vegetables": 3,
    "vietnamese": 4, "wednesday": 2, "wednesdays": 2, "wicked": 2,
  ]
}
