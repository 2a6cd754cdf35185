import DocumentModel

/// The names that a brand gives, against which templates are checked; nil while it has none to say.
struct BrandNames: Sendable {
  var inks: [String]?
  var typefaces: [String]?
  var logos: [String]?
  /// Lengths by name, in points on a letter page.
  var lengths: [String: Double] = [:]
  /// The theme that the brand is dressed in; empty for none.
  var theme = ""
  /// The patterns that are the brand's; nil for all of the library.
  var patterns: [String]?
}

/// Reads inks as templates name them: `primary`, `primary 20%`, `gradient(90, primary, accent)`,
/// `pattern(roofs, primary)`.
struct InkNameReader {
  let reader: YAMLReader
  let inks: [String]?
  /// Where patterns are found; nil where none can stand.
  var patterns: PatternSource?

  func ink(_ node: YAMLNode?) -> InkName? {
    guard let node else { return nil }
    guard let text = node.text else {
      reader.wrongType(node, .ink)
      return nil
    }
    return ink(text[...], of: text, at: node.textSpan)
  }

  /// A line: its width and its ink, such as `3pt primary`.
  func line(_ node: YAMLNode?, on page: Size) -> TemplateBox.Line? {
    guard let node else { return nil }
    guard let text = node.text, let space = text.firstIndex(of: " "),
      let width = reader.points(text[..<space], on: page), width > 0, width <= 1000
    else {
      reader.wrongType(node, "a line's width and ink such as '3pt ink'")
      return nil
    }
    return ink(text[space...], of: text, at: node.textSpan).map {
      TemplateBox.Line(width: width, ink: $0)
    }
  }

  func ink(_ part: Substring, of text: String, at origin: SourceSpan) -> InkName? {
    let part = part.trimmingSpaces()
    var span = origin
    span.column += text.distance(from: text.startIndex, to: part.startIndex)
    span.length = max(1, part.count)
    if part.hasPrefix("gradient(") { return gradient(part, of: text, origin: origin, at: span) }
    if part.hasPrefix("pattern("), let patterns {
      return pattern(part, from: patterns, of: text, origin: origin, at: span)
    }
    if part.hasPrefix("{") { return field(part, at: span) }
    guard let space = part.lastIndex(of: " "), part.hasSuffix("%") else {
      return isKnown(part, at: span) ? InkName(.named(String(part)), source: span) : nil
    }
    let name = part[..<space].trimmingSpaces()
    let percent = part[part.index(after: space)...].dropLast()
    guard let value = Length.number(percent), (0...100).contains(value) else {
      reader.findings.error(
        "wrong-type", at: span, "'\(part)' is no tint", hint: "write '\(name) 20%', from 0% to 100%"
      )
      return nil
    }
    return isKnown(name, at: span)
      ? InkName(.tint(String(name), value / 100), source: span) : nil
  }

  private func gradient(
    _ part: Substring, of text: String, origin: SourceSpan, at span: SourceSpan
  ) -> InkName? {
    let inner = part.dropFirst("gradient(".count).dropLast()
    let arguments = inner.split(separator: ",", omittingEmptySubsequences: false)
    guard part.hasSuffix(")"), arguments.count >= 3, !inner.contains("("),
      let angle = Length.number(arguments[0].trimmingSpaces())
    else {
      reader.findings.error(
        "wrong-type", at: span, "'\(part)' is no gradient",
        hint: "write 'gradient(90, primary, accent)': degrees, then two or more inks")
      return nil
    }
    let inks = arguments.dropFirst().compactMap { ink($0, of: text, at: origin) }
    guard inks.count == arguments.count - 1 else { return nil }
    return InkName(.gradient(angle: angle, inks), source: span)
  }

  /// A field that names an ink, such as `{color.name}` or `{color.name} 20%`.
  private func field(_ part: Substring, at span: SourceSpan) -> InkName? {
    let end = part.lastIndex(of: "}").map(part.index(after:)) ?? part.endIndex
    let rest = part[end...].trimmingSpaces()
    let percent = rest.hasSuffix("%") ? Length.number(rest.dropLast().trimmingSpaces()) : nil
    guard rest.isEmpty || percent.map({ (0...100).contains($0) }) == true,
      let field = WordsParser.words(
        String(part[..<end]), at: span, findings: reader.findings, plain: true
      ).soleField
    else {
      reader.findings.error(
        "wrong-type", at: span, "'\(part)' names no ink",
        hint: "write one field such as '{color.name}', or '{color.name} 20%' for a tint of it")
      return nil
    }
    return InkName(.field(field, part: (percent ?? 100) / 100), source: span)
  }

  private func isKnown(_ name: Substring, at span: SourceSpan) -> Bool {
    let name = String(name)
    guard let inks, !inks.contains(name) else { return true }
    var span = span
    span.length = max(1, name.count)
    reader.findings.error(
      "unknown-ink", at: span, "the brand's palette has no ink '\(name)'",
      hint: Suggestion.hint(for: name, among: inks))
    return false
  }
}

extension Substring {
  /// The text without spaces at its ends.
  func trimmingSpaces() -> Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
