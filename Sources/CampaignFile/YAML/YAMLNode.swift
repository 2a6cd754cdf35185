package import DocumentModel

/// A piece of a YAML file with the place where it stands; scalars are text as written.
package struct YAMLNode: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    /// No value: nothing after the colon, or `~`.
    case null
    /// Text; plain when it stands without quotes and is no block.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// Keys in file order, merge keys flattened.
    case mapping([Entry])
  }

  package struct Entry: Hashable, Sendable {
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  package var content: Content
  /// Where the node begins: at the quote of quoted text, at the bar of a block.
  package var span: SourceSpan
  /// Where a scalar's own first character stands: behind the quote, in the first line of a block.
  package var textSpan: SourceSpan

  package init(_ content: Content, span: SourceSpan, textSpan: SourceSpan? = nil) {
    self.content = content
    self.span = span
    self.textSpan = textSpan ?? span
  }
}

extension YAMLNode {
  /// The scalar's text.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  package var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  package var isNull: Bool { content == .null }

  /// The value of a mapping's key.
  package subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key.text == key }?.value
  }

  /// What the node is, for messages: `text 'abc'`, `a list`.
  package var described: String {
    switch content {
    case .null: return "nothing"
    case .scalar(let text, _):
      let line = text.prefix { !$0.isNewline }
      return line.count > 40 ? "'\(line.prefix(39))…'" : "'\(line)'"
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    }
  }
}
