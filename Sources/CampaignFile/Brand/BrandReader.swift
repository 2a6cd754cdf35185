import Brand
import DocumentModel

/// Reads brand files.
struct BrandReader {
  struct Brand {
    var book: BrandBook
    /// `name`, `tagline`, `boilerplate` and `tone`, in each language.
    var fields: Value
    /// Every name that the file declares, so that one broken ink is not an unknown one as well.
    var names: BrandNames
    /// Where each ink is declared.
    var inks: [String: SourceSpan]
    /// The brand files that it is a sub-brand of, the nearest first.
    var parents: [String] = []
  }

  let folder: CampaignFolder
  let languages: [LanguageTag]
  /// The families of the library; the brand's own come before them.
  let fonts: FontLibrary
  let findings: Findings

  var reader: YAMLReader { YAMLReader(findings: findings) }

  /// The brand in a file; nil if it cannot be read as one.
  ///
  /// - Parameter theme: A theme to try in place of the brand's own.
  func brand(at path: String, library: LibraryFolders, theme: String? = nil) -> Brand? {
    let layers = BrandLayers(folder: folder, library: library, findings: findings)
    guard let tree = layers.tree(at: path, theme: theme),
      let file = reader.mapping(tree.root, BrandShapes.file)
    else { return nil }
    let (root, theme) = (tree.root, tree.theme)
    var (palette, places) = PaletteReader(reader: reader).palette(file["palette"])
    let inks = RolesReader(reader: reader)
      .assign(file["roles"], in: &palette, inks: places.keys.sorted())
    let type = TypeReader(
      reader: reader, fonts: self.library(file["fonts"], beside: path),
      finder: FontFinder(folder: folder, findings: findings))
    let (typefaces, typefaceNames, scripts) = type.typefaces(file["type"])
    let styles = StyleReader(reader: reader, inks: inks, typefaces: typefaceNames)
      .styles(file["styles"])
    let (logos, logoNames) = logos(file["logos"], beside: path, palette: palette, inks: inks)
    var book = BrandBook(
      palette: palette, typefaces: typefaces, styles: styles, logos: logos,
      fallbacks: type.fallbacks(without: scripts),
      offers: type.offers(without: scripts), source: root.span)
    book.theme = theme
    book.voice = voice(file["voice"])
    book.coBrands = coBrands(file["co-brands"])
    book.openToSubBrands = openToSubBrands(file["sub-brands"])
    book.pictures = pictureRules(photos: file["photos"], patterns: file["patterns"])
    book.lint = lint(file["lint"], library: library)
    let names = BrandNames(
      inks: inks, typefaces: typefaceNames, logos: logoNames, lengths: lengths(file["lengths"]),
      theme: theme, patterns: book.pictures?.patterns)
    return Brand(
      book: book, fields: fields(file, root), names: names, inks: places, parents: tree.parents)
  }

  /// The lengths that templates may name; those that neither brand nor theme says are usual ones.
  private func lengths(_ node: YAMLNode?) -> [String: Double] {
    var lengths = ["corner": 0.0, "heavy": 2.0, "thin": 0.75]
    guard let mapping = reader.mapping(node, BrandShapes.lengths) else { return lengths }
    for name in lengths.keys {
      if let length = reader.length(mapping[name], on: nil) { lengths[name] = length }
    }
    return lengths
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
    for (key, name) in [("brand", "name"), ("tagline", "tagline"), ("boilerplate", "boilerplate")] {
      guard let value = values.localizedWords(file[key]) else { continue }
      members.append(Value.Member(key: name, value: value))
    }
    for (key, member, name) in [
      ("voice", "tone", "tone"), ("photos", "rule", "photo_rule"),
      ("patterns", "rule", "pattern_rule"),
    ] {
      guard let value = values.localizedWords(file[key]?[member]) else { continue }
      members.append(Value.Member(key: name, value: value))
    }
    return Value(.object(members), source: root.span)
  }
}
