import DocumentModel

extension YAMLReader {
  /// The longest length, in points: the largest page of PDF 1.7 (ISO 32000-1, Annex C).
  private static var longest: Double { 14_400 }

  /// A length in points; parts of the page (`%w`, `%h`) only where there is one.
  func length(_ node: YAMLNode?, on page: Size?, isSigned: Bool = false) -> Double? {
    guard let node else { return nil }
    guard let text = node.text else {
      wrongType(node, .length)
      return nil
    }
    guard let value = points(text, on: page) else {
      noLength(text, node, on: page)
      return nil
    }
    guard value >= (isSigned ? -Self.longest : 0), value <= Self.longest else {
      outOfRange(node, isSigned ? "-200in to 200in" : "0 to 200in")
      return nil
    }
    return value
  }

  /// One to four lengths: top, end, bottom, start, those left out as their opposite side.
  func insets(_ node: YAMLNode?, on page: Size?) -> Insets? {
    guard let node else { return nil }
    let items = node.items ?? [node]
    guard (1...4).contains(items.count) else {
      findings.error(
        "wrong-type", at: node.span,
        "expected \(ValueKind.lengths.described), found a list of \(items.count)")
      return nil
    }
    let sides = items.compactMap { length($0, on: page) }
    guard sides.count == items.count else { return nil }
    let end = sides.count > 1 ? sides[1] : sides[0]
    return Insets(
      top: sides[0], end: end, bottom: sides.count > 2 ? sides[2] : sides[0],
      start: sides.count > 3 ? sides[3] : end)
  }

  /// A closed range of lengths such as `30..44pt`, in points; the first may leave its unit out.
  func lengthRange(_ node: YAMLNode?, on page: Size?) -> ClosedRange<Double>? {
    guard let node, let (written, high) = rangeParts(node, .lengthRange) else { return nil }
    guard !written.isEmpty, !high.isEmpty else {
      wrongType(node, .lengthRange, hint: "give both ends")
      return nil
    }
    let unit = high.drop { "0123456789.".contains($0) }
    let low = Length.number(written) == nil ? written : written + unit
    guard let lower = points(low, on: page), let upper = points(high, on: page),
      lower > 0, upper <= Self.longest
    else {
      wrongType(node, .lengthRange)
      return nil
    }
    guard lower <= upper else {
      backwards(node)
      return nil
    }
    return lower...upper
  }

  /// The length in points; nil for what is none.
  func points(_ text: some StringProtocol, on page: Size?) -> Double? {
    func part(of length: KeyPath<Size, Double>) -> Double? {
      guard let page, let value = Length.number(text.dropLast(2)) else { return nil }
      return value / 100 * page[keyPath: length]
    }
    if text.hasSuffix("%w") { return part(of: \.width) }
    if text.hasSuffix("%h") { return part(of: \.height) }
    if let length = lengths[String(text)] {
      // Rules and corners grow with the page that they are seen on.
      return length * max(0.75, page.map { min($0.width, $0.height) / 612 } ?? 1)
    }
    return Length.points(text)
  }

  private func noLength(_ text: String, _ node: YAMLNode, on page: Size?) {
    var hint: String?
    if Length.number(text) != nil {
      hint = "say the unit: '\(text)pt', or mm, cm, in"
    } else if text.hasSuffix("%") {
      hint = "say of what: '\(text)w' of the page's width, '\(text)h' of its height"
    } else if page == nil, text.hasSuffix("%w") || text.hasSuffix("%h") {
      hint = "there is no page here to be a part of"
    }
    wrongType(node, .length, hint: hint)
  }
}
