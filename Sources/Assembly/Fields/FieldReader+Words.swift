import CampaignFile
import DocumentModel
import Language

extension FieldReader {
  /// How deep words may hold fields that are words with fields themselves.
  private static let deepest = 8

  /// How many fields one edition may hold: far more than any page has, far fewer than words make
  /// that hold each other several times over.
  private static let most = 20_000

  /// The words with their fields read, and what empty fields leave behind closed up.
  mutating func fragments(of words: Words) -> [Fragment] {
    var tokens: [Token] = []
    tokens.reserveCapacity(words.segments.count)
    var hasHole = false
    for segment in words.segments {
      let token = token(for: segment)
      hasHole = hasHole || token.isHole
      tokens.append(token)
    }
    return hasHole ? Collapse.fragments(of: tokens) : tokens.flatMap(\.fragments)
  }

  /// The words as plain text.
  mutating func text(of words: Words) -> String { fragments(of: words).text }

  private mutating func token(for segment: Words.Segment) -> Token {
    var fragment = Fragment(
      text: "", isBold: segment.isBold, isItalic: segment.isItalic, position: segment.position,
      link: address(segment.link, at: segment.source), sentence: segment.sentence,
      source: segment.source)
    switch segment.content {
    case .literal(let text):
      fragment.text = text
      return .literal(fragment)
    case .lineBreak:
      fragment.text = "\n"
      return .lineBreak(fragment)
    case .note(let number):
      fragment.text = noteNumber(number)
      fragment.note = number
      fragment.position = .superscript
      fragment.isExact = true
      return .literal(fragment)
    case .broken(let problem):
      add(problem)
      return .field([])
    case .field(let expression):
      switch read(expression) {
      case .fragments(let fragments): return .field(fragments.map { $0.inside(fragment) })
      case .nothing: return .hole
      case .failed: return .field([])
      }
    }
  }

  /// A link's address with its fields read.
  private mutating func address(_ link: String?, at span: SourceSpan) -> String? {
    guard let link, link.contains("{") else { return link }
    let findings = Findings()
    let words = WordsParser.words(link, at: span, findings: findings, plain: true)
    for diagnostic in findings.diagnostics { add(diagnostic) }
    return text(of: words)
  }
}

extension FieldReader {
  /// What a field comes to.
  enum Reading {
    case fragments([Fragment])
    case nothing
    case failed
  }

  /// The first of a field's values that is not empty, written in its format, or its default.
  mutating func read(_ expression: FieldExpression) -> Reading {
    guard depth < Self.deepest else {
      report(
        "field-loop", at: expression.source,
        "the words of '\(expression.paths.first?.text ?? "")' lead back to themselves",
        hint: "fields may stand in the words of other fields \(Self.deepest) deep, not in a circle")
      return .failed
    }
    count += 1
    guard count <= Self.most else {
      if count == Self.most + 1 { reportTooMany(expression) }
      return .failed
    }
    if let day = expression.day { return read(day, of: expression) }
    depth += 1
    defer { depth -= 1 }
    for path in expression.paths {
      switch resolve(path) {
      case .failed: return .failed
      case .nothing: continue
      case .value(let value):
        if depth == 1, let text = notes.standIn(for: path) {
          return .fragments([Fragment(text: text, source: expression.source)])
        }
        guard let fragments = written(value, as: expression.format, for: path) else {
          return .failed
        }
        if fragments.isBlank { continue }
        if depth == 1 { note(path, fragments, as: expression.format) }
        show(path, fragments.text)
        return .fragments(fragments)
      }
    }
    guard let fallback = expression.fallback, !fallback.isEmpty else { return .nothing }
    return .fragments([Fragment(text: fallback, source: expression.source)])
  }

  /// A day as its format writes it.
  private mutating func read(_ day: String, of expression: FieldExpression) -> Reading {
    let words = Words(literal: day, source: expression.source)
    let path = FieldPath(components: [day], source: expression.source)
    let value = Value(.words(words), source: expression.source)
    return written(value, as: expression.format, for: path).map(Reading.fragments) ?? .failed
  }

  /// Notes a field that a text box shows, unless its text is made by rule from data.
  private mutating func note(_ path: FieldPath, _ fragments: [Fragment], as format: FieldFormat?) {
    switch format {
    case nil, .upper, .lower, .list: notes.note(path, [fragments.text])
    case .number, .percent, .currency, .date, .time, .slug: break
    }
  }

  /// Notes what a text box says in the place of a field, if a channel wants it to be said.
  mutating func show(_ path: FieldPath, _ text: @autoclosure () -> String) {
    if !notes.wanted.isEmpty { notes.show(origin(of: path), text()) }
  }

  private mutating func reportTooMany(_ expression: FieldExpression) {
    report(
      "too-many-fields", at: expression.source,
      "the edition has more than \(Self.most) fields",
      hint: "words that hold each other multiply; write some of them out")
  }

  /// The text of a value as it is; nil if it has none and that has been reported.
  mutating func fragments(of value: Value, for path: FieldPath) -> [Fragment]? {
    switch value.content {
    case .empty: return []
    case .broken(let problem):
      add(problem)
      return nil
    case .words(let words): return fragments(of: words)
    case .blocks(let blocks) where blocks.count == 1: return fragments(of: blocks[0].words)
    case .list(let items): return list(items, for: path)
    case .localized:
      switch localised(value, name: { path.text }) {
      case .value(let value): return fragments(of: value, for: path)
      case .nothing: return []
      case .failed: return nil
      }
    case .blocks: reportNotText(path, is: "paragraphs", hint: "name it alone in a box or frame")
    case .picture: reportNotText(path, is: "a picture", hint: "show it in a `picture` box")
    case .object:
      let keys = value.keys.prefix(12).map { "\(path.text).\($0)" }.joined(separator: ", ")
      reportNotText(path, is: "a group of fields", hint: "name one of them: \(keys)")
    }
    return nil
  }

  private mutating func list(_ items: [Value], for path: FieldPath) -> [Fragment]? {
    var texts: [String] = []
    for item in items {
      guard let fragments = fragments(of: item, for: path) else { return nil }
      if !fragments.isBlank { texts.append(fragments.text) }
    }
    guard let source = items.first?.source else { return [] }
    return [Fragment(text: services.formatter.list(texts, language: language), source: source)]
  }

  private mutating func reportNotText(_ path: FieldPath, is kind: String, hint: String) {
    report("wrong-field", at: path.source, "'\(path.text)' is \(kind), not text", hint: hint)
  }
}
