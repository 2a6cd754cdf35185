import DocumentModel

/// Reads the file of a coalition's partners: who they are, in which order, and their marks.
struct PartnersReader {
  let folder: CampaignFolder
  let values: ValueReader

  private var reader: YAMLReader { values.reader }

  static let file = MappingShape(
    "a partners file",
    [
      .init("fictional", .boolean),
      .init(
        "partners", .list(.shape(partner)), isRequired: true, "The partners in their order."),
    ])

  private static let partner = MappingShape(
    "a partner",
    [
      .init("name", .localized, isRequired: true, "The partner's name, by language."),
      .init("logo", .path, "The partner's mark, beside the partners file."),
      .init("text", .localized, "What the partner brings."),
      .init("role", .text, "A word to tell kinds of partners apart by, such as 'funder'."),
      .init("url", .text, "The partner's web address."),
    ])

  /// The partners, each an object of its keys.
  func partners(at path: String) -> Value? {
    let display = folder.name(of: path)
    guard let text = SourceText.read(path, displayName: display, findings: reader.findings),
      let root = YAMLParser.parse(text, file: display, findings: reader.findings),
      let file = reader.mapping(root, Self.file)
    else { return nil }
    _ = reader.boolean(file["fictional"])
    let partners = (reader.someItems(file["partners"], of: .mapping) ?? [])
      .compactMap { partner($0, beside: path) }
    return Value(.list(partners), source: root.span)
  }

  /// The picture of a mark, empty for a partner without one.
  private func logo(_ logo: YAMLNode?, of partner: YAMLNode, beside path: String) -> Value {
    let files = TemplateFiles(folder: folder, path: path)
    guard let logo, let file = reader.text(logo),
      let picture = files.picture(file, at: logo.span, findings: reader.findings)
    else { return Value(.empty, source: partner.span) }
    return Value(.picture(picture), source: logo.span)
  }

  private func partner(_ node: YAMLNode, beside path: String) -> Value? {
    guard let mapping = reader.mapping(node, Self.partner),
      let name = values.localizedWords(mapping["name"])
    else { return nil }
    var members = [Value.Member(key: "name", value: name)]
    for key in ["text", "role", "url"] {
      let value = values.localizedWords(mapping[key]) ?? Value(.empty, source: node.span)
      members.append(Value.Member(key: key, value: value))
    }
    members.append(Value.Member(key: "logo", value: logo(mapping["logo"], of: node, beside: path)))
    return Value(.object(members), source: node.span)
  }
}
