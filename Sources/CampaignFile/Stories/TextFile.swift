import DocumentModel

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
    guard matter.entries != nil else {
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

  /// Reports keys that are slips of known ones; others are the author's own fields.
  func reportSlips(of known: [String], findings: Findings) {
    let keys = (matter.entries ?? []).map(\.key)
    let absent = known.filter { name in !keys.contains { $0.text == name } }
    for key in keys {
      guard let text = key.text, !known.contains(text),
        let nearest = Suggestion.nearest(to: text, among: absent)
      else { continue }
      findings.error(
        "unknown-key", at: key.span, "'\(text)' is not a key of this file",
        hint: "did you mean '\(nearest)'?")
    }
  }
}
