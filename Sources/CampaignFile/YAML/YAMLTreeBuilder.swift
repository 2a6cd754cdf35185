import DocumentModel
import Yams

/// Turns composed nodes into a tree of values; shared nodes are copied, so their number is capped.
struct YAMLTreeBuilder {
  struct Failure: Error {
    var diagnostic: Diagnostic
  }

  /// The most nodes of a tree with its aliases written out.
  static let nodeCap = 100_000

  let lines: YAMLLines
  private var count = 0

  init(lines: YAMLLines) {
    self.lines = lines
  }

  /// The node's tree.
  ///
  /// - Throws: `Failure` when there are too many nodes, or a merge key merges no mapping.
  mutating func node(_ node: Node) throws(Failure) -> YAMLNode {
    count += 1
    guard count <= Self.nodeCap else { throw tooLarge() }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .alias(let alias):
      // Composing resolves aliases; one that is left stands for nothing.
      return YAMLNode(.null, span: span(alias.mark))
    case .sequence(let sequence):
      var items = [YAMLNode]()
      for item in sequence { items.append(try self.node(item)) }
      return YAMLNode(.sequence(items), span: span(sequence.mark))
    case .mapping(let mapping):
      return YAMLNode(.mapping(try entries(of: mapping)), span: span(mapping.mark))
    }
  }

  /// The entries of a mapping; those merged by `<<` follow its own and never override them.
  private mutating func entries(of mapping: Node.Mapping) throws(Failure) -> [YAMLNode.Entry] {
    var own = [YAMLNode.Entry]()
    var merged = [YAMLNode.Entry]()
    for (key, value) in mapping {
      var entry = YAMLNode.Entry(key: try node(key), value: try node(value))
      // Nothing stands nowhere: what is wrong with it is shown at its key.
      if entry.value.isNull { entry.value.span = entry.key.span }
      if case .scalar("<<", isPlain: true) = entry.key.content {
        merged += try entries(merging: entry)
      } else {
        own.append(entry)
      }
    }
    var known = Set(own.compactMap(\.key.text))
    for entry in merged {
      if let key = entry.key.text, !known.insert(key).inserted { continue }
      own.append(entry)
    }
    return own
  }

  private func entries(merging entry: YAMLNode.Entry) throws(Failure) -> [YAMLNode.Entry] {
    var entries = [YAMLNode.Entry]()
    for mapping in entry.value.items ?? [entry.value] {
      guard let merged = mapping.entries else {
        throw Failure(
          diagnostic: Diagnostic(
            "wrong-type", at: entry.key.span,
            "'<<' merges mappings, but here is \(mapping.described)",
            hint: "write an alias of a mapping, such as '<<: *base'"))
      }
      entries += merged
    }
    return entries
  }

  private func scalar(_ scalar: Node.Scalar) -> YAMLNode {
    let text = scalar.string
    let isPlain = scalar.style == .plain || scalar.style == .any
    if isPlain, text.isEmpty || text == "~" { return YAMLNode(.null, span: span(scalar.mark)) }
    var span = span(scalar.mark)
    var textSpan = span
    switch scalar.style {
    case .any, .plain:
      span.length = firstLineLength(text)
      textSpan = span
    case .singleQuoted, .doubleQuoted:
      textSpan.column += 1
      textSpan.length = max(1, firstLineLength(text))
      span.length = textSpan.length + 2
    case .literal, .folded:
      textSpan = blockSpan(after: span)
    }
    return YAMLNode(.scalar(text, isPlain: isPlain), span: span, textSpan: textSpan)
  }

  /// Where the first line of a block scalar begins.
  private func blockSpan(after header: SourceSpan) -> SourceSpan {
    var line = header.line - lines.offset + 1
    while line < lines.count, lines[line].allSatisfy(\.isWhitespace) { line += 1 }
    let indent = lines.indent(of: line)
    return lines.span(line: line, column: indent + 1, length: lines[line].count - indent)
  }

  private func firstLineLength(_ text: String) -> Int {
    text.prefix { !$0.isNewline }.count
  }

  private func span(_ mark: Mark?) -> SourceSpan {
    lines.span(line: mark?.line ?? 1, scalarColumn: mark?.column ?? 1)
  }

  private func tooLarge() -> Failure {
    Failure(
      diagnostic: Diagnostic(
        "yaml-too-large", at: lines.span(line: 1, column: 1),
        "the file holds more than 100,000 values with its aliases written out",
        hint: "use fewer or smaller aliases"))
  }
}
