import DocumentModel

/// A mapping whose keys have been checked by a shape.
struct YAMLMapping {
  let span: SourceSpan
  private let entries: [String: YAMLNode.Entry]

  init(entries: [YAMLNode.Entry], span: SourceSpan) {
    self.span = span
    self.entries = Dictionary(
      entries.compactMap { entry in entry.key.text.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The key's value; nil when it is absent or nothing stands behind it.
  subscript(key: String) -> YAMLNode? {
    guard let value = entries[key]?.value, !value.isNull else { return nil }
    return value
  }

  /// Whether the key is written, even if nothing stands behind it.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Where the key stands, or else the mapping.
  func span(of key: String) -> SourceSpan { entries[key]?.key.span ?? span }
}
