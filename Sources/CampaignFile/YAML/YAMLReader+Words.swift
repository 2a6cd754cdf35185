import DocumentModel

extension YAMLReader {
  /// Words with fields and, unless plain, inline styles.
  func words(_ node: YAMLNode?, isPlain: Bool = false) -> Words? {
    guard let node else { return nil }
    guard let text = node.text else {
      wrongType(node, .words)
      return nil
    }
    return WordsParser.words(text, at: node.textSpan, findings: findings, plain: isPlain)
  }

  func field(_ node: YAMLNode?) -> FieldPath? {
    guard let node else { return nil }
    guard let text = node.text else {
      wrongType(node, .field)
      return nil
    }
    return field(text, at: node.textSpan)
  }

  func field(_ text: String, at span: SourceSpan) -> FieldPath? {
    FieldParser.path(text, at: span, findings: findings)
  }

  /// A condition, or a list of which all must hold.
  func condition(_ node: YAMLNode?) -> Condition? {
    guard let node else { return nil }
    guard let items = node.items else {
      guard let text = node.text else {
        wrongType(node, .condition)
        return nil
      }
      return ConditionParser.condition(text, at: node.textSpan, findings: findings)
    }
    return .all(items.compactMap { condition($0) })
  }
}
