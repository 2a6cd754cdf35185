import DocumentModel

/// The names of the months in a language as ICU has them, whole and short, in all their cases.
struct MonthNames {
  private let names: Set<String>

  init(_ language: LanguageTag) {
    let locale = Locale(language)
    var names = Set<String>()
    for pattern in ["MMMM", "LLLL", "MMM"] {
      guard let writer = DateWriter(pattern: pattern, locale: locale) else { continue }
      for month in 0..<12 {
        // The middle of each month of 1970, in seconds.
        let name = writer.string(fromSeconds: (month * 365 / 12 + 15) * 86_400) ?? ""
        if name.count > 2 { names.insert(Self.plain(name)) }
      }
    }
    self.names = names
  }

  /// Whether a word is the name of a month; `may` alone, in small letters, is none in English.
  func contains(_ word: String) -> Bool {
    word.count > 2 && names.contains(Self.plain(word)) && !(word == "may" || word == "march")
  }

  private static func plain(_ name: String) -> String {
    let small = name.lowercased()
    return small.last == "." ? String(small.dropLast()) : small
  }
}
