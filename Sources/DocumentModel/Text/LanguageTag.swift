/// A BCP 47 language tag such as `en`, `es-MX` or `ar`.
package struct LanguageTag: Hashable, Encodable, Sendable, Comparable, CustomStringConvertible {
  package var rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  /// The primary subtag in lower case: `es` of `es-MX`.
  package var primary: String {
    isPlain ? rawValue : rawValue.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether the tag is a primary subtag in lower case alone, as most are.
  private var isPlain: Bool {
    rawValue.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The ISO 15924 code of the script that the language is written in (CLDR likely subtags).
  package var script: String {
    if isPlain { return Self.scripts[rawValue] ?? "Latn" }
    let subtags = rawValue.split { $0 == "-" || $0 == "_" }.dropFirst()
    if let explicit = subtags.first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
      return explicit.prefix(1).uppercased() + explicit.dropFirst().lowercased()
    }
    if primary == "zh", subtags.contains(where: { ["TW", "HK", "MO"].contains($0.uppercased()) }) {
      return "Hant"
    }
    return Self.scripts[primary] ?? "Latn"
  }

  /// The direction in which the language's script runs.
  package var direction: WritingDirection {
    Self.rightToLeft.contains(script) ? .rightToLeft : .leftToRight
  }

  private static let rightToLeft = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
  ]

  /// Whether words of the language are never divided with a hyphen.
  ///
  /// Its writing does not know it (Arabic, Hebrew), or lines end where a dictionary or the signs
  /// themselves allow (Thai and its neighbours, Han, Kana, Hangul).
  package var isNeverHyphenated: Bool {
    let undivided: Set<String> = [
      "Arab", "Aran", "Bopo", "Hang", "Hani", "Hans", "Hant", "Hebr", "Hira", "Jpan", "Kana",
      "Khmr", "Kore", "Lana", "Laoo", "Mong", "Mymr", "Nkoo", "Syrc", "Thaa", "Thai", "Tibt",
    ]
    return undivided.contains(script)
  }

  private static let scripts = [
    "am": "Ethi", "ar": "Arab", "arc": "Syrc", "as": "Beng", "be": "Cyrl", "bg": "Cyrl",
    "bn": "Beng", "bo": "Tibt", "chr": "Cher", "ckb": "Arab", "cop": "Copt", "cu": "Cyrl",
    "dv": "Thaa", "el": "Grek", "fa": "Arab", "gez": "Ethi", "grc": "Grek", "gu": "Gujr",
    "he": "Hebr", "hi": "Deva", "hy": "Armn", "ja": "Jpan", "ka": "Geor", "kk": "Cyrl",
    "km": "Khmr", "kn": "Knda", "ko": "Kore", "ks": "Aran", "ky": "Cyrl", "lo": "Laoo",
    "mk": "Cyrl", "ml": "Mlym", "mn": "Cyrl", "mr": "Deva", "my": "Mymr", "ne": "Deva",
    "nqo": "Nkoo", "or": "Orya", "pa": "Guru", "pnb": "Aran", "ps": "Arab", "ru": "Cyrl",
    "sa": "Deva", "sd": "Arab", "si": "Sinh", "sr": "Cyrl", "ta": "Taml", "te": "Telu",
    "tg": "Cyrl", "th": "Thai", "ti": "Ethi", "tig": "Ethi", "ug": "Arab", "uk": "Cyrl",
    "ur": "Aran", "yi": "Hebr", "yue": "Hant", "zh": "Hans",
  ]

  /// What the address of words begins with that leads nowhere but names their language: `lang:es`.
  package static let linkScheme = "lang:"

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The direction in which lines of text run.
package enum WritingDirection: String, Hashable, Encodable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
