package import Brand
package import DocumentModel

/// What a kit is made of: a brand with its words in each language.
package struct KitBrand: Sendable {
  /// The brand's own words in one language.
  package struct Words: Hashable, Sendable {
    package var language: LanguageTag
    package var name: String
    package var tagline: String
    /// A few sentences that say who the coalition is.
    package var boilerplate: String
    /// The name as shapes for lock-ups, beside the mark and under it; nil for none.
    package var lettering: NameLettering?

    package init(language: LanguageTag, name: String, tagline: String, boilerplate: String) {
      self.language = language
      self.name = name
      self.tagline = tagline
      self.boilerplate = boilerplate
    }
  }

  /// The palette, type and logos; each ink with its recipe for the press.
  package var book: BrandBook
  /// The words by language, the source language first.
  package var words: [Words]
  /// How the coalition is reached: a web address, an e-mail address, a telephone number.
  package var web: String
  package var email: String
  package var phone: String
  /// The day that the kit is of, ISO 8601.
  package var date: String
  /// Whether letters are written on US letter; on A4 otherwise.
  package var isOnLetter: Bool
  /// The brands of places that have their own.
  package var subBrands: [(place: String, book: BrandBook)] = []

  package init(
    book: BrandBook, words: [Words], web: String, email: String, phone: String, date: String,
    isOnLetter: Bool
  ) {
    self.book = book
    self.words = words
    self.web = web
    self.email = email
    self.phone = phone
    self.date = date
    self.isOnLetter = isOnLetter
  }

  /// The name in the source language.
  package var name: String { words.first?.name ?? "" }

  /// The ink of a role, or the darkest of the palette.
  func color(_ role: String) -> RGB {
    (book.palette[role] ?? book.palette.darkest)?.screen ?? .black
  }

  /// The roles that inks of the palette, or tints of them, play.
  var roles: [(role: String, ink: Ink)] {
    InkRole.all.compactMap { role in book.palette.roles[role].map { (role, $0) } }
  }

  /// The families of a typeface by their scripts, those of the source language first.
  func families(_ typeface: String) -> [(scripts: [String], family: FontFamily)] {
    let face = book.typefaces[typeface] ?? book.typefaces.sorted { $0.key < $1.key }.first?.value
    return (face?.variants ?? []).map { ($0.scripts, $0.family) }
  }

  /// The name of the family that serves a script.
  func family(_ typeface: String, script: String) -> String {
    let face = book.typefaces[typeface] ?? book.typefaces.sorted { $0.key < $1.key }.first?.value
    // As pages are set: the typeface's own family, then those of the brand's other typefaces.
    let others = book.typefaces.sorted { $0.key < $1.key }.flatMap(\.value.variants)
    let own = ((face?.variants ?? []) + others)
      .first { ScriptCode.isServed(script, by: Set($0.scripts)) }?.family
    let fallback = book.fallbacks.first { ScriptCode.isServed(script, by: Set($0.scripts)) }
    return (own ?? fallback ?? face?.variants.first?.family)?.name ?? "sans-serif"
  }

  /// The scripts of the kit's languages, each once.
  var scripts: [String] {
    words.map(\.language.script).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
