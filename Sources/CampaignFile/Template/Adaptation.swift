import DocumentModel

/// The changes that a template makes for one format, worked on its tree before it is read.
///
/// So what is changed is checked by the same code as what is written, at the place of the change.
struct Adaptation {
  private var hidden: [(name: String, span: SourceSpan)] = []
  private var page: [YAMLNode.Entry] = []
  private var changes: [(box: String, span: SourceSpan, entry: YAMLNode.Entry)] = []

  /// No changes.
  init() {}

  /// The changes that a mapping of `hide`, `page.KEY` and `NAME.KEY` says.
  init(_ node: YAMLNode, reader: YAMLReader) {
    for (name, key, value) in reader.named(node) where name != "when" {
      guard name != "hide" else {
        hidden = reader.texts(value)?.map { ($0.text, $0.span) } ?? []
        continue
      }
      guard let dot = name.firstIndex(of: ".") else {
        reader.findings.error(
          "unknown-key", at: key.span, "'\(name)' is no adaptation",
          hint: "write 'hide', 'when', 'page.KEY' or 'NAME.KEY' for a box named NAME")
        continue
      }
      let box = String(name[..<dot])
      let entry = YAMLNode.Entry(key: Self.key(behind: box, key), value: value)
      guard box != "page" else {
        page.append(entry)
        continue
      }
      var span = key.textSpan
      span.length = max(1, box.count)
      changes.append((box, span, entry))
    }
  }

  /// The file's tree with the changes made; boxes that there are not are reported.
  func applied(to file: YAMLNode, findings: Findings) -> YAMLNode {
    let names = Self.boxNames(of: file)
    for (name, span) in hidden + changes.map({ ($0.box, $0.span) })
    where !names.contains(name) {
      findings.error(
        "unknown-box", at: span, "no box is named '\(name)'",
        hint: Suggestion.hint(for: name, among: names))
    }
    var adapted = file
    guard case .mapping(var entries) = file.content else { return file }
    for index in entries.indices
    where TemplateShapes.pages.contains(entries[index].key.text ?? "") {
      entries[index].value = changed(entries[index].value)
    }
    adapted.content = .mapping(entries)
    return page.isEmpty ? adapted : adapted.setting(page, inMappingOf: "page")
  }

  private func changed(_ node: YAMLNode) -> YAMLNode {
    var node = node
    switch node.content {
    case .null, .scalar: break
    case .sequence(let items):
      node.content = .sequence(items.filter { !isHidden($0) }.map(changed))
    case .mapping(let entries):
      let name = node["name"]?.text
      node.content = .mapping(
        entries.map { YAMLNode.Entry(key: $0.key, value: changed($0.value)) })
      if let name {
        node = node.setting(changes.filter { $0.box == name }.map(\.entry))
      }
    }
    return node
  }

  private func isHidden(_ node: YAMLNode) -> Bool {
    guard let name = node["name"]?.text else { return false }
    return hidden.contains { $0.name == name }
  }

  /// The names of a template's boxes, each once.
  static func boxNames(of file: YAMLNode) -> [String] {
    var names = [String]()
    for key in TemplateShapes.pages { file[key].map { collect(&names, in: $0) } }
    return Set(names).sorted()
  }

  private static func collect(_ names: inout [String], in node: YAMLNode) {
    if let name = node["name"]?.text { names.append(name) }
    for child in node.items ?? node.entries?.map(\.value) ?? [] { collect(&names, in: child) }
  }

  /// The part of a dotted key behind the box's name.
  private static func key(behind box: String, _ key: YAMLNode) -> YAMLNode {
    let skipped = box.count + 1
    let text = String((key.text ?? "").dropFirst(skipped))
    var span = key.textSpan
    span.column += skipped
    span.length = max(1, text.count)
    return YAMLNode(.scalar(text, isPlain: true), span: span)
  }
}

extension YAMLNode {
  /// The mapping with entries set: in place of those with the same keys, or behind the others.
  fileprivate func setting(_ changes: [Entry]) -> YAMLNode {
    guard case .mapping(var entries) = content else { return self }
    for change in changes {
      if let index = entries.firstIndex(where: { $0.key.text == change.key.text }) {
        entries[index] = change
      } else {
        entries.append(change)
      }
    }
    var changed = self
    changed.content = .mapping(entries)
    return changed
  }

  /// The mapping with entries set in the mapping behind one of its keys.
  fileprivate func setting(_ changes: [Entry], inMappingOf key: String) -> YAMLNode {
    let inner = self[key] ?? YAMLNode(.mapping([]), span: span)
    let node = YAMLNode(.scalar(key, isPlain: true), span: span)
    let old = entries?.first { $0.key.text == key }?.key
    return setting([Entry(key: old ?? node, value: inner.setting(changes))])
  }
}
