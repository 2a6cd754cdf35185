import DocumentModel

/// A position in a text, and what stands there; errors point at exact characters.
struct FieldScanner {
  let origin: TextOrigin
  let code: String
  let findings: Findings
  private(set) var position: Int
  private let end: Int

  init(_ origin: TextOrigin, _ range: Range<Int>, code: String, findings: Findings) {
    self.origin = origin
    self.code = code
    self.findings = findings
    position = range.lowerBound
    end = range.upperBound
  }

  var current: Character? { position < end ? origin.characters[position] : nil }

  /// What is left, without blanks at its ends.
  var rest: String {
    String(origin.characters[position..<end]).trimmingBlanks()
  }

  func span(from start: Int) -> SourceSpan {
    origin.span(start, position - start)
  }

  mutating func skipBlanks() {
    while let current, current.isWhitespace { position += 1 }
  }

  /// Takes the text if it stands here.
  mutating func take(_ text: String) -> Bool {
    let characters = Array(text)
    guard position + characters.count <= end,
      origin.characters[position..<(position + characters.count)].elementsEqual(characters)
    else { return false }
    position += characters.count
    return true
  }

  /// Takes the characters for which the predicate holds.
  mutating func take(while holds: (Character) -> Bool) -> String {
    let start = position
    while let current, holds(current) { position += 1 }
    return String(origin.characters[start..<position])
  }

  /// A text in quotes, straight or curly, or nil if none begins here; unclosed ones are reported.
  mutating func quoted() -> String? {
    let closings: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»"]
    guard let current, let closing = closings[current] else { return nil }
    let start = position
    position += 1
    let text = take { $0 != closing }
    guard take(String(closing)) else {
      position = start
      error("the quote \(current) is never closed", hint: "close it with \(closing)")
      position = end
      return nil
    }
    return text
  }

  /// A day such as `2026-09-01`, which need not be in the calendar; nil if none stands here.
  mutating func day() -> (text: String, span: SourceSpan)? {
    let start = position
    let text = take { ("0"..."9").contains($0) || $0 == "-" }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else {
      position = start
      return nil
    }
    return (text, span(from: start))
  }

  /// A dotted path such as `place.name`, or nil with the reason reported.
  mutating func path() -> FieldPath? {
    let start = position
    var components = [String]()
    repeat {
      let component = take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      guard let first = component.first, first.isLetter || first == "_" else {
        position -= component.count
        reportNoName(isFirst: components.isEmpty)
        return nil
      }
      components.append(component)
    } while take(".")
    return FieldPath(components: components, source: span(from: start))
  }

  private func reportNoName(isFirst: Bool) {
    let example = "a field is names with dots between, such as 'place.name'"
    guard let current else {
      error(
        isFirst ? "a field's name is missing" : "a name is missing behind the dot",
        hint: example)
      return
    }
    error("'\(current)' cannot begin a field's name", hint: example)
  }

  /// Reports an error at the next characters.
  func error(_ message: String, length: Int = 1, hint: String? = nil) {
    findings.error(code, at: origin.span(position, length), message, hint: hint)
  }
}

extension StringProtocol {
  /// The text without spaces, tabs and line breaks at its ends.
  func trimmingBlanks() -> String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
