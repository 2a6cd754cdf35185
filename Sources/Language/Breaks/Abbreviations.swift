import DocumentModel

/// Short forms that stand before a name or a number and belong to it.
struct Abbreviations {
  private let titles: Set<String>
  private let counters: Set<String>

  init(_ language: LanguageTag) {
    titles = Self.titles[language.primary] ?? Self.usualTitles
    counters = Self.usualCounters.union(Self.counters[language.primary] ?? [])
  }

  /// Whether the full stop before an offset ends a short form or an initial, not a sentence.
  func isAbbreviation(endingAt offset: Int, in text: [Unicode.Scalar]) -> Bool {
    guard offset > 0, text[offset - 1] == "." else { return false }
    let word = Self.word(endingAt: offset - 1, in: text)
    return word.count == 1 || titles.contains(word) || counters.contains(word)
  }

  /// Whether a word, in small letters and without its full stop, is a title before a name.
  func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// Whether a word, in small letters and without its full stop, stands before a number.
  func isCounter(_ word: String) -> Bool { counters.contains(word) }

  /// The letters that end at an offset, in small letters.
  static func word(endingAt end: Int, in text: [Unicode.Scalar]) -> String {
    var start = end
    while start > 0, LetterClass.isLetterOrMark(text[start - 1]) || text[start - 1] == "º" {
      start -= 1
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: text[start..<end])
    return String(word).lowercased()
  }

  // MARK: Tables

  private static let usualTitles: Set<String> = ["dr", "mr", "mrs", "ms", "prof", "st"]

  private static let titles: [String: Set<String>] = [
    "en": [
      "mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "hon", "sgt", "capt", "lt", "col", "gen",
      "sen", "rep", "gov", "supt", "sr", "jr", "fr", "vs", "messrs",
    ],
    "es": [
      "sr", "sra", "srta", "sres", "dr", "dra", "prof", "lic", "ing", "mtro", "mtra", "d", "dª",
      "dña", "ud", "uds", "fr", "rvdo", "arq", "pdte",
    ],
    "fr": ["m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "pr", "me", "mgr", "st", "ste"],
    "de": [
      "hr", "fr", "frl", "dr", "prof", "dipl", "ing", "st", "hl", "med", "phil", "rer", "nat",
    ],
    "pt": ["sr", "sra", "srta", "dr", "dra", "prof", "profa", "eng", "d", "st", "sto", "sta"],
    "it": [
      "sig", "sigg", "dott", "prof", "ing", "avv", "arch", "geom", "rag", "on", "don", "s", "ss",
    ],
    "nl": ["dhr", "mevr", "mw", "dr", "drs", "ir", "ing", "prof", "mr", "st"],
    "pl": ["p", "pp", "dr", "prof", "mgr", "inż", "św", "ks", "hab", "lek", "red"],
    "cs": ["p", "pí", "dr", "prof", "doc", "ing", "mgr", "bc", "judr", "mudr", "phdr", "sv"],
    "sk": ["p", "dr", "prof", "doc", "ing", "mgr", "bc", "judr", "mudr", "sv"],
    "ru": ["г", "гр", "д-р", "др", "проф", "акад", "доц", "тов", "св", "им", "гг"],
    "uk": ["п", "пп", "д-р", "проф", "акад", "доц", "св", "ім"],
    "ro": ["dl", "d-l", "dna", "dr", "prof", "ing", "sf"],
    "sv": ["hr", "dr", "prof"], "da": ["hr", "fr", "dr", "prof"], "nb": ["dr", "prof"],
  ]

  private static let usualCounters: Set<String> = [
    "p", "pp", "no", "nr", "vol", "fig", "art", "cap", "chap", "§", "№", "#",
  ]

  private static let counters: [String: Set<String>] = [
    "en": ["nos", "ch", "sec", "eq", "ed", "col", "page", "pages", "room", "grade", "ward"],
    "es": ["pág", "págs", "núm", "núms", "n", "nº", "tel", "ext", "art", "sala", "aula"],
    "fr": ["n", "nº", "n°", "nos", "tél", "chap", "page", "salle"],
    "de": ["s", "nr", "abb", "abs", "bd", "kap", "tel", "ziff", "tab", "seite", "raum"],
    "pt": ["pág", "págs", "n", "nº", "núm", "tel", "sala"],
    "it": ["pag", "pagg", "n", "nn", "tel", "sala"],
    "nl": ["blz", "nr", "nrs", "tel", "hfst"],
    "pl": ["s", "str", "nr", "ul", "al", "pl", "os", "tel", "rozdz", "poz", "pkt"],
    "cs": ["s", "str", "č", "čís", "tel", "obr", "odst"], "sk": ["s", "str", "č", "tel", "obr"],
    "ru": ["с", "стр", "рис", "табл", "гл", "ст", "п", "пп", "ул", "д", "кв", "тел", "т"],
    "uk": ["с", "стор", "рис", "табл", "розд", "ст", "п", "вул", "буд", "кв", "тел", "т"],
  ]
}
