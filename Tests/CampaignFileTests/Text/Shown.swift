import CampaignFile
import DocumentModel

/// Words as short text: `b(bold)`, `i(italic)`, `{field}`, `/` for a line break.
func shown(_ words: Words) -> String {
  words.segments.map { segment in
    var text =
      switch segment.content {
      case .literal(let literal): literal
      case .field(let field): "{\(shown(field))}"
      case .lineBreak: "/"
      case .note(let number): "[\(number)]"
      case .broken(let problem): "broken(\(problem.code))"
      }
    if segment.isItalic { text = "i(\(text))" }
    if segment.isBold { text = "b(\(text))" }
    switch segment.position {
    case .baseline: break
    case .superscript: text = "sup(\(text))"
    case .subscript: text = "sub(\(text))"
    }
    if let link = segment.link { text = "link(\(text))[\(link)]" }
    return text
  }.joined()
}

func shown(_ field: FieldExpression) -> String {
  var parts = (field.day.map { [$0] } ?? []) + field.paths.map(\.text)
  if let fallback = field.fallback { parts.append("\"\(fallback)\"") }
  let format = field.format.map { ":\($0)" } ?? ""
  return parts.joined(separator: "|") + format
}

/// A diagnostic as `code line:column+length`.
func shown(_ diagnostic: Diagnostic) -> String {
  let span = diagnostic.span
  return "\(diagnostic.code) \(span.line):\(span.column)+\(span.length)"
}

/// A value as short text, localized leaves as `<en:… es:…>`.
func shown(_ value: Value?) -> String {
  guard let value else { return "nil" }
  switch value.content {
  case .empty: return "-"
  case .broken(let problem): return "broken(\(problem.code))"
  case .words(let words): return shown(words)
  case .blocks(let blocks):
    return blocks.map { "\($0.kind): \(shown($0.words))" }.joined(separator: "¶")
  case .picture(let picture): return "picture(\(picture.format), \(picture.alternative ?? "-"))"
  case .list(let items): return "[" + items.map { shown($0) }.joined(separator: ", ") + "]"
  case .object(let members):
    return "{" + members.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ") + "}"
  case .localized(let translations):
    return "<" + translations.map { "\($0.language):\(shown($0.value))" }.joined(separator: " ")
      + ">"
  }
}
