import DocumentModel

extension Diagnostic {
  /// The diagnostic as people read it: `file:line:column: error[code]: sentence`, the line of
  /// source with a caret under it, and a hint.
  ///
  /// - Parameters:
  ///   - isColored: whether to mark it with terminal colours.
  ///   - others: in how many more editions the same shows.
  public func text(isColored: Bool = false, others: Int = 0) -> String {
    func paint(_ text: String, _ code: String) -> String {
      isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    let tone = severity == .error ? "1;31" : "1;33"
    let place = "\(span.file):\(span.line):\(span.column)"
    var lines = [
      "\(paint(place, "1")): \(paint("\(severity.rawValue)[\(code)]", tone)): \(message)"
    ]
    if let excerpt {
      let (shown, column) = window(of: excerpt, column: span.column)
      let number = "\(span.line)"
      let margin = String(repeating: " ", count: number.count)
      let carets = String(repeating: "^", count: max(1, min(span.length, shown.count - column)))
      lines.append("  \(number) | \(shown)")
      lines.append(
        "  \(margin) | \(String(repeating: " ", count: column))\(paint(carets, tone))")
    }
    if let edition {
      let more = others == 0 ? "" : " and \(others) more"
      lines.append("  in edition \(edition)\(more)" + (frame.map { ", frame '\($0)'" } ?? ""))
    }
    if let facts { lines.append("  \(facts)") }
    if let hint { lines.append("  \(paint("hint", "1")): \(hint)") }
    for place in related.prefix(Self.mostRelated) {
      let (file, line, column) = (place.span.file, place.span.line, place.span.column)
      lines.append("  \(paint("see", "1")): \(file):\(line):\(column): \(place.message)")
      if let excerpt = place.excerpt {
        let shown = window(of: excerpt, column: column).text
        lines.append("    \(line) | \(shown)")
      }
    }
    let more = related.count - Self.mostRelated
    if more > 0 { lines.append("  and \(more) more \(more == 1 ? "place" : "places")") }
    return lines.joined(separator: "\n")
  }

  /// Where in a finished file it was found, what was measured there and what it is held to.
  private var facts: String? {
    var parts: [String] = []
    if let page { parts.append("page \(page)" + (file.map { " of \($0)" } ?? "")) }
    if let measured { parts.append("measured \(measured)") }
    if let limit { parts.append("rule \(limit)") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// How many related places are shown; reports for programs have all.
  private static let mostRelated = 3

  /// At most 100 characters of the line around a column, tabs as spaces, and the column in them.
  private func window(of excerpt: String, column: Int) -> (text: String, column: Int) {
    let characters = excerpt.map { $0 == "\t" ? " " : $0 }
    let column = min(max(0, column - 1), characters.count)
    guard characters.count > 100 else { return (String(characters), column) }
    let start = max(0, min(column - 40, characters.count - 98))
    let end = min(characters.count, start + 98)
    let head = start > 0 ? "…" : ""
    let tail = end < characters.count ? "…" : ""
    return (head + String(characters[start..<end]) + tail, column - start + head.count)
  }
}

extension [Diagnostic] {
  /// The diagnostics as people read them, each once, however many editions show it; of more than ten
  /// alike the first ten, and how many more there are.
  public func text(isColored: Bool = false) -> String {
    let groups = DiagnosticGroups(self)
    let texts = groups.shown.map { $0.first.text(isColored: isColored, others: $0.count - 1) }
    return (texts + groups.rest).joined(separator: "\n\n")
  }
}
