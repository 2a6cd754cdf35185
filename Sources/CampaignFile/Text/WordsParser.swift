package import DocumentModel

/// Reads words with fields and inline Markdown: bold, italic, links, line breaks.
package enum WordsParser {
  /// The words that a text says; what is wrong in it goes to `findings` and is left out.
  ///
  /// - Parameters:
  ///   - span: where the text's first character stands, or the YAML scalar that holds it.
  ///   - plain: takes everything but fields as it is written.
  package static func words(
    _ text: String, at span: SourceSpan, findings: Findings, plain: Bool = false
  ) -> Words {
    // The end of a YAML block is no line of its own.
    let trimmed = text.hasSuffix("\n") ? text.trimmingLastLineBreaks() : text
    let origin = TextOrigin(scalar: trimmed, at: span, findings: findings)
    let cut = CutText(origin, keepsLines: !plain, findings: findings)
    if plain { return Words(segments: plainSegments(cut), source: span) }
    let paragraphs = MarkdownNode.document(cut.text).children
    let segments = InlineReader.segments(
      paragraphs.flatMap(\.children), cut, keepsLines: true, findings: findings)
    return Words(segments: segments, source: span)
  }

  private static func plainSegments(_ cut: CutText) -> [Words.Segment] {
    var segments = [Words.Segment]()
    var literal = String.UnicodeScalarView()
    var start = 0
    var byte = 0
    func endLiteral() {
      guard !literal.isEmpty else { return }
      let offset = cut.offset(ofByte: start)
      let source = cut.origin.span(offset, cut.offset(ofByte: byte) - offset)
      segments.append(Words.Segment(.literal(String(literal)), source: source))
      literal = String.UnicodeScalarView()
    }
    for scalar in cut.text.unicodeScalars {
      let field = cut.field(scalar)
      if field != nil || scalar == "\n" { endLiteral() }
      if let field {
        segments.append(Words.Segment(field.content, source: field.source))
      } else if scalar == "\n" {
        let source = cut.origin.span(cut.offset(ofByte: byte))
        segments.append(Words.Segment(.lineBreak, source: source))
      } else {
        if literal.isEmpty { start = byte }
        literal.append(scalar)
      }
      byte += UTF8.width(scalar)
    }
    endLiteral()
    return segments
  }
}

extension String {
  fileprivate func trimmingLastLineBreaks() -> String {
    lastIndex { !$0.isLineBreak }.map { String(self[...$0]) } ?? ""
  }
}
