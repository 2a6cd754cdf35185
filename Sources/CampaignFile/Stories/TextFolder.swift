import DocumentModel

/// A folder of texts: those of the source language in it, translations in folders beside them.
struct TextFolder {
  struct File {
    /// The name without its extension.
    var name: String
    var language: LanguageTag
    /// The absolute path.
    var path: String
    /// The path as it is shown.
    var display: String
  }

  let path: String
  let folder: CampaignFolder
  let languages: [LanguageTag]

  /// The Markdown files of the source language in order of their names, `README.md` left out.
  var sources: [File] {
    languages.first.map { files(in: path, language: $0) } ?? []
  }

  /// The translation of a file; nil if there is none.
  func translation(of file: File, in language: LanguageTag) -> File? {
    let place = FilePath.joined(path, language.rawValue)
    return files(in: place, language: language).first { $0.name == file.name }
  }

  private func files(in place: String, language: LanguageTag) -> [File] {
    folder.names(in: place).sorted().compactMap { name in
      guard name.hasSuffix(".md"), name != "README.md", !name.hasPrefix(".") else { return nil }
      let path = FilePath.joined(place, name)
      return File(
        name: FilePath.stem(of: name), language: language, path: path,
        display: folder.name(of: path))
    }
  }
}

/// A Markdown file as read: what its front matter says, and its text.
struct TextFile {
  var file: TextFolder.File
  var matter: YAMLNode
  var body: [TextBlockSource]

  /// Reads a file; nil with the reason in `findings` if its front matter is broken.
  init?(_ file: TextFolder.File, findings: Findings) {
    guard let text = SourceText.read(file.path, displayName: file.display, findings: findings),
      let parts = FrontMatter.split(text, file: file.display, findings: findings)
    else { return nil }
    let matter = YAMLParser.parse(
      parts.yaml, file: file.display, lineOffset: parts.yamlLine - 1, findings: findings)
    guard let matter else { return nil }
    guard case .mapping = matter.content else {
      findings.error(
        "front-matter", at: matter.span, "the front matter is no list of keys and values",
        hint: "write lines such as 'title: …'")
      return nil
    }
    self.file = file
    self.matter = matter
    body = MarkdownParser.blocks(
      parts.body, file: file.display, firstLine: parts.bodyLine, findings: findings)
  }
}

/// Puts the translations of objects together: one object whose members are localized.
enum Localizing {
  /// One object a language, the source language first.
  static func merged(_ objects: [(language: LanguageTag, value: Value)]) -> Value? {
    guard let source = objects.first else { return nil }
    guard case .object(let members) = source.value.content else {
      let translations = objects.map { Value.Translation(language: $0.language, value: $0.value) }
      return Value(.localized(translations), source: source.value.source)
    }
    let merged = members.map { member -> Value.Member in
      let values = objects.compactMap { object in
        object.value[member.key].map { (language: object.language, value: $0) }
      }
      if case .object = member.value.content, let value = Self.merged(values) {
        return Value.Member(key: member.key, value: value)
      }
      let translations = values.map { Value.Translation(language: $0.language, value: $0.value) }
      return Value.Member(
        key: member.key, value: Value(.localized(translations), source: member.value.source))
    }
    return Value(.object(merged), source: source.value.source)
  }
}
