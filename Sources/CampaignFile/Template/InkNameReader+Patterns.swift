import DocumentModel

extension InkNameReader {
  /// Reads `pattern(roofs, primary 12%)`, with a ground and the width of a tile if they are said.
  func pattern(
    _ part: Substring, from patterns: PatternSource, of text: String, origin: SourceSpan,
    at span: SourceSpan
  ) -> InkName? {
    let inner = part.dropFirst("pattern(".count).dropLast()
    var arguments = inner.split(separator: ",", omittingEmptySubsequences: false)
    var width: Double?
    if arguments.count > 2, let last = arguments.last?.trimmingSpaces(),
      last.first?.isNumber == true,
      let points = reader.points(last, on: patterns.page), points > 0
    {
      width = points
      arguments.removeLast()
    }
    guard part.hasSuffix(")"), (2...3).contains(arguments.count), !inner.contains("(") else {
      reader.findings.error(
        "wrong-type", at: span, "'\(part)' is no pattern",
        hint: "write 'pattern(roofs, primary 12%)': its name and its ink, "
          + "then its ground and the width of a tile if they matter")
      return nil
    }
    var place = span
    place.column += "pattern(".count
    place.length = max(1, arguments[0].count)
    let inks = arguments.dropFirst().compactMap { ink($0, of: text, at: origin) }
    guard
      var tiling = patterns.files.artworks?.tiling(
        String(arguments[0].trimmingSpaces()), at: place, findings: reader.findings),
      inks.count == arguments.count - 1
    else { return nil }
    if let wrong = inks.first(where: { $0.isMixed }) {
      reader.findings.error(
        "wrong-type", at: wrong.source, "a pattern has one ink and one ground")
      return nil
    }
    if let allowed = patterns.allowed, !allowed.contains(tiling.name) {
      reader.findings.warning(
        "pattern-off-brand", at: place, "the pattern '\(tiling.name)' is none of the brand's",
        hint: "take one of \(allowed.joined(separator: ", ")), or add it to the brand's 'patterns'")
    }
    tiling.scale = width.map { $0 / tiling.size.width } ?? patterns.scale
    return InkName(.pattern(tiling, inks), source: span)
  }
}

extension InkName {
  /// Whether it stands for more than one ink.
  fileprivate var isMixed: Bool {
    switch kind {
    case .named, .tint, .field: false
    case .gradient, .pattern: true
    }
  }
}
