import DocumentModel

/// The words of a language that stay on the line of the word before or after them.
struct BreakWords {
  private let proclitics: Set<String>
  private let enclitics: Set<String>
  private let units: Set<String>
  /// The word between a day and its month, as in `3 de mayo`.
  let monthLink: String?
  /// Whether a dash between words ends a line and never begins one.
  let dashesEndLines: Bool

  init(_ language: LanguageTag) {
    let code = language.primary
    proclitics = Self.proclitics[code] ?? []
    enclitics = Self.enclitics[code] ?? []
    units = Self.symbols.union(Self.units[code] ?? [])
    monthLink = ["es": "de", "pt": "de", "ca": "de", "gl": "de"][code]
    dashesEndLines = ["ru", "uk", "be", "bg", "mk", "sr", "pl", "cs", "sk"].contains(code)
  }

  func isUnit(_ word: String) -> Bool { units.contains(word) }

  func isCurrency(_ word: String) -> Bool { Self.currencies.contains(word) }

  /// Whether the word before leans on the one after: prepositions of one letter.
  func leansOnNext(_ pair: WordPair) -> Bool {
    guard !proclitics.isEmpty, pair.last.isLetterOrDigit, pair.end - pair.wordStart <= 2 else {
      return false
    }
    return proclitics.contains(pair.previousWord.lowercased())
  }

  /// Whether the word after leans on the one before: particles.
  func leansOnPrevious(_ pair: WordPair) -> Bool {
    !enclitics.isEmpty && enclitics.contains(pair.nextWord)
  }

  // MARK: Tables

  private static let proclitics: [String: Set<String>] = [
    "pl": ["a", "i", "o", "u", "w", "z"],
    "cs": ["a", "i", "k", "o", "s", "u", "v", "z"], "sk": ["a", "i", "k", "o", "s", "u", "v", "z"],
    "ru": ["а", "в", "и", "к", "о", "с", "у", "я"],
    "uk": ["а", "в", "е", "з", "і", "й", "о", "у", "я", "є"],
    "be": ["а", "в", "з", "і", "й", "о", "у", "я", "ў"], "bg": ["а", "в", "и", "о", "с", "у"],
    "hr": ["a", "i", "k", "o", "s", "u"], "sl": ["a", "h", "k", "o", "s", "v", "z"],
  ]

  private static let enclitics: [String: Set<String>] = [
    "ru": ["б", "бы", "ж", "же", "ли", "ль"], "uk": ["б", "би", "ж", "же", "чи"],
    "be": ["б", "бы", "ж"],
  ]

  private static let currencies: Set<String> = [
    "$", "€", "£", "¥", "₹", "₽", "₴", "₫", "₩", "zł", "Kč", "kr", "R$", "US$", "CHF", "EUR", "GBP",
    "USD", "CAD", "AUD", "MXN", "BRL", "JPY", "PLN", "CZK", "RUB", "UAH", "SEK", "NOK", "DKK",
    "INR",
    "Rs", "S/",
  ]

  /// Symbols of units (SI brochure, 9th edition) and money, the same in all languages.
  private static let symbols: Set<String> = currencies.union([
    "%", "‰", "°", "°C", "°F", "′", "″", "m", "km", "cm", "mm", "m²", "km²", "m³", "ha", "l", "L",
    "ml", "mL", "cl", "dl", "g", "kg", "mg", "t", "s", "h", "min", "ms", "Hz", "kHz", "MHz", "W",
    "kW", "MW", "kWh", "V", "A", "J", "kJ", "kcal", "Pa", "kPa", "K", "N", "dB", "px", "pt", "dpi",
    "B", "KB", "kB", "MB", "GB", "TB", "km/h", "m/s", "a.m.", "p.m.", "AM", "PM", "am", "pm",
  ])

  private static let units: [String: Set<String>] = [
    "en": [
      "million", "billion", "trillion", "thousand", "percent", "ft", "ft²", "mi", "mph", "oz",
      "lb", "lbs", "yd", "acres", "cents", "BC", "AD", "BCE", "CE", "o’clock", "o'clock",
    ],
    "es": ["millones", "millón", "mil", "pesos", "euros", "dólares", "horas"],
    "fr": ["millions", "million", "milliards", "milliard", "euros", "heures", "av.", "apr."],
    "de": ["Mio", "Mrd", "Millionen", "Milliarden", "Euro", "Uhr", "Prozent", "Std", "Tsd"],
    "pt": ["milhões", "milhão", "mil", "reais", "euros", "horas"],
    "it": ["milioni", "milione", "miliardi", "mila", "euro", "ore"],
    "nl": ["miljoen", "miljard", "euro", "uur", "procent"],
    "pl": ["mln", "mld", "tys", "złotych", "euro", "godz"],
    "cs": ["mil", "mld", "tis", "korun", "hod"], "sk": ["mil", "mld", "tis", "eur", "hod"],
    "ru": ["млн", "млрд", "тыс", "руб", "ч", "мин", "м", "км", "см", "мм", "кг", "г", "л", "га"],
    "uk": ["млн", "млрд", "тис", "грн", "год", "хв", "м", "км", "см", "мм", "кг", "г", "л", "га"],
  ]
}
