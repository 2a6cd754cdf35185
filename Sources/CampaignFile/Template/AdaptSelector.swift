import DocumentModel

/// For which formats and themes a template changes: `half-letter`, `theme bold`, or both.
///
/// With a condition a name of its own may stand behind them, or alone: `long`, `a4 long`.
struct AdaptSelector {
  private var theme: String?
  private var format: String?

  /// The selector that a key of `adapt` says, or nil with the reason in `findings`.
  init?(
    _ name: String, _ key: YAMLNode, formats: [String], hasCondition: Bool, findings: Findings
  ) {
    var words = name.split(separator: " ").map(String.init)
    if words.first == "theme", words.count > 1 {
      theme = words[1]
      words.removeFirst(2)
    }
    if hasCondition, let last = words.last, !formats.contains(last) { words.removeLast() }
    format = words.first
    if hasCondition, words.isEmpty { return }
    guard
      words.count > 1 || (words.isEmpty && theme == nil)
        || !(format.map(formats.contains) ?? true)
    else { return }
    findings.error(
      "unknown-format", at: key.span,
      "the template does not come in the format '\(words.joined(separator: " "))'",
      hint: Suggestion.hint(for: words.first ?? "", among: formats)
        ?? "write a format, 'theme NAME', or 'theme NAME FORMAT'")
    return nil
  }

  func holds(for format: String, theme: String) -> Bool {
    (self.format ?? format) == format && (self.theme ?? theme) == theme
  }
}
