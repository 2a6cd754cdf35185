import Brand
import DocumentModel

extension BrandReader {
  /// The logos, the words that they stand for in each language, and all names that are declared.
  func logos(
    _ node: YAMLNode?, beside path: String
  ) -> (logos: [String: Logo], fields: [Value.Member], names: [String]) {
    var logos = [String: Logo]()
    var fields = [Value.Member]()
    var names = [String]()
    for (name, key, value) in reader.named(node) {
      names.append(name)
      guard let mapping = reader.mapping(value, BrandShapes.logo) else { continue }
      let alternative = ValueReader(reader: reader, languages: languages)
        .localizedWords(mapping["alt"])
      if let alternative {
        let members = [Value.Member(key: "alt", value: alternative)]
        fields.append(
          Value.Member(key: name, value: Value(.object(members), source: key.span)))
      }
      logos[name] = logo(mapping, alternative, beside: path)
    }
    return (logos, fields, names)
  }

  private func logo(_ mapping: YAMLMapping, _ alternative: Value?, beside path: String) -> Logo? {
    let minimum = reader.length(mapping["minimum"], on: nil) ?? 0
    let clear = reader.number(mapping["clear"], in: 0...4) ?? 0
    guard let file = mapping["file"], let name = reader.text(file) else { return nil }
    let files = TemplateFiles(folder: folder, path: path)
    guard var picture = files.picture(name, at: file.span, findings: findings) else { return nil }
    picture.alternative = sourceText(of: alternative)
    return Logo(picture: picture, minimumWidth: minimum, clearSpace: clear)
  }

  /// The words in the source language, without fields.
  private func sourceText(of value: Value?) -> String? {
    switch value?.content {
    case .words(let words):
      return words.segments.reduce(into: "") { text, segment in
        if case .literal(let literal) = segment.content { text += literal }
      }
    case .localized(let translations):
      let source = translations.first { $0.language == languages.first } ?? translations.first
      return sourceText(of: source?.value)
    case .empty, .blocks, .picture, .list, .object, nil: return nil
    }
  }
}
