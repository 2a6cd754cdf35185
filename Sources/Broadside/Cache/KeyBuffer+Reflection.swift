import DocumentModel

extension KeyBuffer {
  /// Adds a value of any kind by what Swift tells of it: slower than what can be encoded, and for what
  /// is shared by many editions.
  func add(reflecting value: Any) {
    switch value {
    case let text as String: text.isEmpty ? mark(.no) : self.text(text)
    case let number as Double: append(number.bitPattern)
    case let number as Int: mark(.integer, number)
    case let isSo as Bool: mark(isSo ? .yes : .no)
    case let span as SourceSpan: place(span)
    default: add(parts: Mirror(reflecting: value), of: value)
    }
  }

  private func add(parts mirror: Mirror, of value: Any) {
    switch mirror.displayStyle {
    case .set, .dictionary:
      // Without an order of their own: by their bytes.
      let parts = mirror.children.map { child in part { $0.add(reflecting: child.value) } }
      mark(.element, parts.count)
      for part in parts.sorted(by: { $0.content.lexicographicallyPrecedes($1.content) }) {
        add(part)
      }
    case nil:
      text("\(value)", as: .key)
    default:
      if mirror.displayStyle == .enum, mirror.children.isEmpty { text("\(value)", as: .key) }
      mark(.element, mirror.children.count)
      for child in mirror.children {
        if mirror.displayStyle == .enum { text(child.label ?? "", as: .key) }
        add(reflecting: child.value)
      }
    }
  }
}
