import Brand
import DocumentModel

extension BrandReader {
  /// The logos by name, and all names that are declared.
  func logos(
    _ node: YAMLNode?, beside path: String, palette: Palette, inks: [String]
  ) -> (logos: [String: Logo], names: [String]) {
    let named = reader.named(node)
    var logos = [String: Logo]()
    for (name, _, value) in named {
      guard let mapping = reader.mapping(value, BrandShapes.logo) else { continue }
      logos[name] = logo(mapping, beside: path)
      logos[name]?.grounds = grounds(mapping["on"], in: palette, inks: inks)
    }
    return (logos, named.map(\.name))
  }

  private func logo(_ mapping: YAMLMapping, beside path: String) -> Logo? {
    let alternative = ValueReader(reader: reader, languages: languages)
      .localizedWords(mapping["alt"])
    let minimum = reader.length(mapping["minimum"], on: nil) ?? 0
    let clear = reader.number(mapping["clear"], in: 0...4) ?? 0
    guard let file = mapping["file"], let name = reader.text(file) else { return nil }
    let files = TemplateFiles(folder: folder, path: path)
    guard var picture = files.picture(name, at: file.span, findings: findings) else { return nil }
    var alternatives = [LanguageTag: String]()
    switch alternative?.content {
    case .words(let words): picture.alternative = text(of: words)
    case .localized(let translations):
      for translation in translations {
        guard case .words(let words) = translation.value.content else { continue }
        alternatives[translation.language] = text(of: words)
      }
    case .empty, .blocks, .picture, .list, .object, .broken, nil: break
    }
    return Logo(
      picture: picture, alternatives: alternatives, minimumWidth: minimum, clearSpace: clear)
  }

  /// The inks that a logo may stand on.
  private func grounds(
    _ node: YAMLNode?, in palette: Palette, inks: [String]
  ) -> [Logo.Ground]? {
    let names = InkNameReader(reader: reader, inks: inks)
    return reader.someItems(node, of: .ink)?.compactMap { item -> Logo.Ground? in
      guard let name = names.ink(item), let text = item.text else { return nil }
      guard let ink = palette.ink(name) else {
        // An ink of the palette that is broken has been told of.
        if !InkName.isPlain(name) {
          reader.wrongType(item, "one ink such as 'paper' or 'primary 20%'")
        } else if InkRole.contextual.contains(text) {
          reader.findings.error(
            "unknown-ink", at: item.span, "'\(text)' is another ink on each ground",
            hint: "name an ink of the palette, or a role such as 'paper', 'tint' or 'primary'")
        }
        return nil
      }
      return Logo.Ground(name: text, ink: ink)
    }
  }

  private func text(of words: Words) -> String {
    words.segments.reduce(into: "") { text, segment in
      if case .literal(let literal) = segment.content { text += literal }
    }
  }
}

extension InkName {
  /// Whether it stands for one ink, whatever the words around.
  fileprivate static func isPlain(_ name: InkName) -> Bool {
    switch name.kind {
    case .named, .tint: true
    case .field, .gradient, .pattern: false
    }
  }
}
