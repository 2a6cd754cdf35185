/// The fonts of a brand's kit, by whatever name files give them.
struct FontKit {
  private let own: Names
  private let fallbacks: Names
  /// The brand's own families as people know them, in the order of the kit.
  let names: [String]

  /// Fonts by the names that files may give them.
  private struct Names {
    var postScriptNames: Set<String>
    var families: Set<String>

    init(_ fonts: [BrandRules.Font]) {
      postScriptNames = Set(fonts.map { FontKit.plain($0.postScriptName) })
      families = Set(fonts.map { FontKit.plain($0.family) })
    }

    /// By the name, or by its family's before the style's.
    func contains(_ name: String) -> Bool {
      postScriptNames.contains(FontKit.plain(name))
        || families.contains(FontKit.plain(String(name.prefix { $0 != "-" && $0 != "," })))
    }
  }

  init(_ fonts: [BrandRules.Font]) {
    let brand = fonts.filter { !$0.isFallback }
    own = Names(brand)
    fallbacks = Names(fonts.filter(\.isFallback))
    names = brand.map(\.family).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether words may be set in a font of a file.
  ///
  /// - Parameter words: What is set in it: a font that serves other scripts is none for Latin letters.
  func contains(_ name: String, for words: String) -> Bool {
    if own.contains(name) { return true }
    guard fallbacks.contains(name) else { return false }
    let letters = words.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.isEmpty || letters.contains { $0.value > 0x24F }
  }

  /// Letters and digits alone: names are written with and without spaces.
  fileprivate static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
