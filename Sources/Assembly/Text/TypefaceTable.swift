import Brand
import DocumentModel

/// The brand's typefaces as they are set in the scripts of the campaign's languages.
struct TypefaceTable: Sendable {
  private struct Key: Hashable {
    var typeface: String
    var script: String
  }

  private var settings: [Key: TypeSetting] = [:]
  let names: [String]

  init(brand: BrandBook, languages: [LanguageTag]) {
    names = brand.typefaces.keys.sorted()
    for script in Set(languages.map(\.script)) {
      for name in names {
        settings[Key(typeface: name, script: script)] = brand.setting(of: name, script: script)
      }
    }
  }

  func setting(of typeface: String, script: String) -> TypeSetting? {
    settings[Key(typeface: typeface, script: script)]
  }
}
