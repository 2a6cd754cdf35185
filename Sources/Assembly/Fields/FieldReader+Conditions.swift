import CampaignFile

extension FieldReader {
  /// Whether a condition holds; one on a field that is wrong does not.
  ///
  /// What a condition asks of a story is not shown.
  mutating func holds(_ condition: Condition) -> Bool {
    readingAside { $0.isMet(condition) }.result
  }

  private mutating func isMet(_ condition: Condition) -> Bool {
    switch condition {
    case .holds(let path):
      switch resolve(path) {
      case .nothing, .failed: return false
      case .value(let value): return isTrue(value, for: path)
      }
    case .not(let condition): return !holds(condition)
    case .compares(let path, let comparison, let text):
      return compares(path, comparison, with: text)
    case .all(let conditions):
      for condition in conditions where !holds(condition) { return false }
      return true
    }
  }

  private mutating func isTrue(_ value: Value, for path: FieldPath) -> Bool {
    switch value.content {
    case .words(let words):
      let text = text(of: words)[...].trimmed
      return !text.isEmpty && text != "no" && text != "false"
    case .empty, .broken: return false
    case .blocks, .picture, .list, .object, .localized: return true
    }
  }

  private mutating func compares(
    _ path: FieldPath, _ comparison: Condition.Comparison, with right: String
  ) -> Bool {
    var left = ""
    var span = path.source
    switch resolve(path) {
    case .failed: return false
    case .nothing: break
    case .value(let value):
      guard let fragments = fragments(of: value, for: path) else { return false }
      left = String(fragments.text[...].trimmed)
      span = value.source
    }
    let number = Double(plain: right[...])
    if let a = Double(plain: left[...]), let b = number { return comparison.holds(a, b) }
    let isOrder = comparison != .equal && comparison != .notEqual
    if isOrder, left.isEmpty { return false }
    if isOrder, number != nil {
      reportBadNumber(left, at: span, path)
      return false
    }
    return comparison.holds(left, right)
  }
}

extension Condition.Comparison {
  fileprivate func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
