import DocumentModel

extension YAMLReader {
  func integer(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let text = node.text, let value = Int(text) else {
      wrongType(node, .integer)
      return nil
    }
    guard range.contains(value) else {
      outOfRange(node, "\(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  func number(_ node: YAMLNode?, in range: ClosedRange<Double>) -> Double? {
    guard let node else { return nil }
    guard let text = node.text, let value = Length.number(text) else {
      wrongType(node, .number)
      return nil
    }
    guard range.contains(value) else {
      outOfRange(node, "\(range.lowerBound.short) to \(range.upperBound.short)")
      return nil
    }
    return value
  }

  /// A range such as `3..9`, `..9` (from 0), `3..` or a single number.
  func integerRange(_ node: YAMLNode?) -> ClosedRange<Int>? {
    guard let node else { return nil }
    guard let (low, high) = rangeParts(node, .integerRange) else { return nil }
    guard let lower = low.isEmpty ? 0 : Int(low), let upper = high.isEmpty ? Int.max : Int(high),
      lower >= 0, !(low.isEmpty && high.isEmpty)
    else {
      wrongType(node, .integerRange)
      return nil
    }
    guard lower <= upper else {
      backwards(node)
      return nil
    }
    return lower...upper
  }

  /// A closed range of numbers such as `1.3..1.45`, each behind its unit if there is one.
  func numberRange(
    _ node: YAMLNode?, in range: ClosedRange<Double>, unit: String = ""
  ) -> ClosedRange<Double>? {
    let kind = unit == "%" ? ValueKind.percentRange : .numberRange
    guard let node, let (low, high) = rangeParts(node, kind) else { return nil }
    func number(_ text: String) -> Double? {
      Length.number(
        unit.isEmpty || !text.hasSuffix(unit) ? text : String(text.dropLast(unit.count)))
    }
    guard let lower = number(low), let upper = number(high) else {
      wrongType(node, kind, hint: low.isEmpty || high.isEmpty ? "give both ends" : nil)
      return nil
    }
    guard lower <= upper else {
      backwards(node)
      return nil
    }
    guard range.contains(lower), range.contains(upper) else {
      outOfRange(node, "\(range.lowerBound.short) to \(range.upperBound.short)\(unit)")
      return nil
    }
    return lower...upper
  }

  /// A number with its unit behind it, such as `300%`.
  func quantity(
    _ node: YAMLNode?, _ unit: String, in range: ClosedRange<Double>, _ kind: ValueKind
  ) -> Double? {
    guard let node else { return nil }
    guard let text = node.text, text.hasSuffix(unit),
      let value = Length.number(text.dropLast(unit.count).filter { $0 != " " })
    else {
      let isBare = node.text.flatMap { Length.number($0) } != nil
      wrongType(node, kind, hint: isBare ? "say the unit: '\(node.text ?? "")\(unit)'" : nil)
      return nil
    }
    guard range.contains(value) else {
      outOfRange(node, "\(range.lowerBound.short) to \(range.upperBound.short)\(unit)")
      return nil
    }
    return value
  }

  /// A time in months or years, as months.
  func months(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    let parts = (node.text ?? "").split { $0 == " " }.map(String.init)
    let units = ["month": 1, "months": 1, "year": 12, "years": 12]
    guard parts.count == 2, let count = Int(parts[0]), let unit = units[parts[1]] else {
      let isBare = parts.count == 1 && Int(parts[0]) != nil
      wrongType(node, .months, hint: isBare ? "say the unit: '\(parts[0]) months'" : nil)
      return nil
    }
    guard count <= range.upperBound, range.contains(count * unit) else {
      outOfRange(node, "\(range.lowerBound) to \(range.upperBound) months")
      return nil
    }
    return count * unit
  }

  /// The two sides of a range, equal for a single value.
  func rangeParts(_ node: YAMLNode, _ kind: ValueKind) -> (low: String, high: String)? {
    guard let text = node.text else {
      wrongType(node, kind)
      return nil
    }
    guard let dots = text.firstRange(of: "..") else { return (text, text) }
    return (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
  }

  func backwards(_ node: YAMLNode) {
    findings.error(
      "out-of-range", at: node.span, "the range \(node.described) ends before it begins",
      hint: "write the smaller one first")
  }

  func outOfRange(_ node: YAMLNode, _ range: String) {
    findings.error("out-of-range", at: node.span, "\(node.described) is not within \(range)")
  }
}

extension Double {
  /// The number without a needless fraction, for messages.
  fileprivate var short: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}
