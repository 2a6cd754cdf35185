import Brand
import DocumentModel

/// Reads brand files.
struct BrandReader {
  struct Brand {
    var book: BrandBook
    /// `name` and `tagline`, in each language.
    var fields: Value
    /// Every name that the file declares, so that one broken ink is not an unknown one as well.
    var names: BrandNames
    /// Where each ink is declared.
    var inks: [String: SourceSpan]
  }

  let folder: CampaignFolder
  let languages: [LanguageTag]
  /// The families of the library; the brand's own come before them.
  let fonts: FontLibrary
  let findings: Findings

  var reader: YAMLReader { YAMLReader(findings: findings) }

  /// The brand in a file; nil if it cannot be read as one.
  func brand(at path: String) -> Brand? {
    let display = folder.name(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: findings),
      let root = YAMLParser.parse(text, file: display, findings: findings),
      let file = reader.mapping(root, BrandShapes.file)
    else { return nil }
    let (palette, places) = PaletteReader(reader: reader).palette(file["palette"])
    let inks = places.keys.sorted()
    let type = TypeReader(
      reader: reader, fonts: library(file["fonts"], beside: path),
      finder: FontFinder(folder: folder, findings: findings))
    let (typefaces, typefaceNames, scripts) = type.typefaces(file["type"])
    let styles = StyleReader(reader: reader, inks: inks, typefaces: typefaceNames)
      .styles(file["styles"])
    let (logos, logoNames) = logos(file["logos"], beside: path)
    let book = BrandBook(
      palette: palette, typefaces: typefaces, styles: styles, logos: logos,
      fallbacks: type.fallbacks(without: scripts),
      offers: type.offers(without: scripts), source: root.span)
    let names = BrandNames(inks: inks, typefaces: typefaceNames, logos: logoNames)
    return Brand(book: book, fields: fields(file, root), names: names, inks: places)
  }

  private func library(_ node: YAMLNode?, beside path: String) -> FontLibrary {
    let own = FontsReader(reader: reader, folders: [FilePath.folder(of: path)])
    var library = FontLibrary()
    library.add(own.families(node))
    library.add(fonts.families)
    return library
  }

  private func fields(_ file: YAMLMapping, _ root: YAMLNode) -> Value {
    let values = ValueReader(reader: reader, languages: languages)
    var members = [Value.Member]()
    for (key, name) in [("brand", "name"), ("tagline", "tagline")] {
      guard let value = values.localizedWords(file[key]) else { continue }
      members.append(Value.Member(key: name, value: value))
    }
    return Value(.object(members), source: root.span)
  }
}
