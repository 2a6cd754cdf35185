package import DocumentModel

/// What is known of dividing the words of a language.
package enum HyphenationSupport: Hashable, Sendable {
  /// By the patterns of that name.
  case patterns(String)
  /// Never: its writing does without hyphens.
  case never
  /// There are no patterns for it; words are divided only where the campaign or the text says.
  case unknown

  /// The support for a language, whether or not the pattern files are there.
  package init(of language: LanguageTag) {
    let subtags = language.rawValue.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    let primary = Self.macrolanguages[language.primary] ?? language.primary
    let script = language.script
    if language.isNeverHyphenated {
      self = .never
    } else if let name = Self.name(primary, script: script, subtags: subtags) {
      self = .patterns(name)
    } else {
      self = .unknown
    }
  }

  // MARK: Tables

  /// Languages that are served as another one.
  private static let macrolanguages = [
    "no": "nb", "sh": "sr", "bs": "sr", "cnr": "sr", "mo": "ro", "in": "id", "ku": "kmr",
    "am": "mul", "ti": "mul", "gez": "mul", "tig": "mul", "gsw": "de",
  ]

  /// The patterns of a language that have its own name, with the script that they are for.
  private static let plain: [String: String] = [
    "af": "Latn", "as": "Beng", "be": "Cyrl", "bg": "Cyrl", "bn": "Beng", "ca": "Latn",
    "cop": "Copt", "cs": "Latn", "cu": "Cyrl", "cy": "Latn", "da": "Latn", "eo": "Latn",
    "es": "Latn", "et": "Latn", "eu": "Latn", "fi": "Latn", "fr": "Latn", "fur": "Latn",
    "ga": "Latn", "gl": "Latn", "grc": "Grek", "gu": "Gujr", "hi": "Deva", "hr": "Latn",
    "hsb": "Latn", "hu": "Latn", "hy": "Armn", "ia": "Latn", "id": "Latn", "is": "Latn",
    "it": "Latn", "ka": "Geor", "kmr": "Latn", "kn": "Knda", "la": "Latn", "lt": "Latn",
    "lv": "Latn", "mk": "Cyrl", "ml": "Mlym", "mr": "Deva", "nb": "Latn", "nl": "Latn",
    "nn": "Latn", "oc": "Latn", "or": "Orya", "pa": "Guru", "pi": "Latn", "pl": "Latn",
    "pms": "Latn", "pt": "Latn", "rm": "Latn", "ro": "Latn", "ru": "Cyrl", "sk": "Latn",
    "sl": "Latn", "sv": "Latn", "ta": "Taml", "te": "Telu", "tk": "Latn",
    "tr": "Latn", "uk": "Cyrl",
  ]

  /// Where English is written as in Britain.
  private static let british: Set<String> = [
    "gb", "ie", "au", "nz", "za", "in", "pk", "ng", "ke", "gh", "sg", "mt", "oxendict",
  ]

  private static func name(_ primary: String, script: String, subtags: [String]) -> String? {
    func has(_ subtag: String) -> Bool { subtags.dropFirst().contains(subtag) }
    switch (primary, script) {
    case ("en", "Latn"): return subtags.contains(where: british.contains) ? "en-gb" : "en-us"
    case ("de", "Latn"):
      guard has("1901") else { return "de-1996" }
      return has("ch") || has("li") ? "de-ch-1901" : "de-1901"
    case ("el", "Grek"): return has("polyton") || has("polytoni") ? "el-polyton" : "el-monoton"
    case ("sr", "Latn"): return "sh-latn"
    case ("sr", "Cyrl"): return "sh-cyrl"
    case ("mn", "Cyrl"): return "mn-cyrl"
    case ("zh", "Latn"): return "zh-latn-pinyin"
    case ("mul", "Ethi"): return "mul-ethi"
    case ("sa", _): return "sa"  // for all scripts in which it is written
    case ("fi", "Latn") where has("school"): return "fi-x-school"
    case ("la", "Latn") where has("classic"): return "la-x-classic"
    case ("la", "Latn") where has("liturgic"): return "la-x-liturgic"
    default: return plain[primary] == script ? primary : nil
    }
  }
}
