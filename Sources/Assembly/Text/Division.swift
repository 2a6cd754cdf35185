import DocumentModel

/// Tokens divided at separators in what is written between the fields, never inside a field.
struct Division {
  /// The parts, each with the separator that stood before it.
  private(set) var parts: [(tokens: [Token], separator: Fragment?)] = []

  init(of tokens: [Token], at separators: [String]) {
    var part: [Token] = []
    var separator: Fragment?
    for token in tokens {
      guard case .literal(let fragment) = token else {
        part.append(token)
        continue
      }
      var rest = fragment.text[...]
      while let (range, _) = Self.first(of: separators, in: rest) {
        add(rest[..<range.lowerBound], of: fragment, to: &part)
        parts.append((part, separator))
        part = []
        separator = fragment
        separator?.text = String(rest[range])
        rest = rest[range.upperBound...]
      }
      add(rest, of: fragment, to: &part)
    }
    parts.append((part, separator))
  }

  private func add(_ text: Substring, of fragment: Fragment, to part: inout [Token]) {
    guard !text.isEmpty else { return }
    var fragment = fragment
    fragment.text = String(text)
    part.append(.literal(fragment))
  }

  private static func first(
    of separators: [String], in text: Substring
  ) -> (Range<String.Index>, String)? {
    var first: (Range<String.Index>, String)?
    for separator in separators {
      guard let range = text.firstRange(of: separator) else { continue }
      if first.map({ range.lowerBound < $0.0.lowerBound }) ?? true { first = (range, separator) }
    }
    return first
  }
}
