import DocumentModel

/// Reads talking points from running text: each a heading and what stands under it.
struct PointReader {
  let findings: Findings

  /// The points in order.
  func points(_ body: [TextBlockSource]) -> [Value] {
    var points = [Value]()
    var rest = body[...]
    while let heading = rest.first {
      rest = rest.dropFirst()
      guard case .heading = heading.kind else {
        findings.error(
          "point-without-claim", at: heading.words.source, "this stands under no claim",
          hint: "begin each point with a line '## The claim'")
        continue
      }
      let end = rest.firstIndex { if case .heading = $0.kind { true } else { false } }
      points.append(Self.point(heading.words, rest[..<(end ?? rest.endIndex)]))
      rest = rest[(end ?? rest.endIndex)...]
    }
    return points
  }

  /// A point's parts by what they look like: a paragraph that begins with a bold number is the
  /// fact, one all in italics its source, a quote the voice and the speaker; the rest is `body`.
  private static func point(_ claim: Words, _ blocks: ArraySlice<TextBlockSource>) -> Value {
    var parts: [(key: String, words: Words)] = [("claim", claim)]
    var body = [TextBlockSource]()
    for block in blocks {
      let more = self.parts(of: block, hasFact: parts.contains { $0.key == "fact" })
      let isTaken = more.contains { part in parts.contains { $0.key == part.key } }
      if more.isEmpty || isTaken { body.append(block) } else { parts += more }
    }
    var members = parts.map {
      Value.Member(key: $0.key, value: Value(.words($0.words), source: $0.words.source))
    }
    for key in ["number", "fact", "source", "voice", "speaker"]
    where !parts.contains(where: { $0.key == key }) {
      members.append(Value.Member(key: key, value: Value(.empty, source: claim.source)))
    }
    let rest = Value(
      body.isEmpty ? .empty : .blocks(body), source: body.first?.words.source ?? claim.source)
    members.append(Value.Member(key: "body", value: rest))
    return Value(.object(members), source: claim.source)
  }

  private static func parts(
    of block: TextBlockSource, hasFact: Bool
  ) -> [(key: String, words: Words)] {
    let words = block.words
    switch block.kind {
    case .quote: return voice(words)
    case .heading, .item, .table, .note: return []
    case .paragraph: break
    }
    if words.segments.allSatisfy(\.isItalic) { return [("source", words.unstyled)] }
    let number = words.segments.prefix { $0.isBold }
    if number.isEmpty { return hasFact ? [] : [("fact", words)] }
    let fact = words.with(Array(words.segments.dropFirst(number.count))).trimmed
    return [("number", words.with(Array(number)).unstyled.trimmed), ("fact", fact)]
  }

  /// What is said, and who says it: the last line, if a dash begins it.
  private static func voice(_ words: Words) -> [(key: String, words: Words)] {
    let segments = words.segments
    for index in segments.indices.dropFirst().reversed() {
      let isLineStart =
        segments[index - 1].content == .lineBreak
        || segments[index].source.line != segments[index - 1].source.line
      guard isLineStart, case .literal(let text) = segments[index].content,
        let dash = text.first, "—–―".contains(dash)
      else { continue }
      var speaker = Array(segments[index...])
      speaker[0].content = .literal(text.dropFirst().trimmingBlanks())
      return [
        ("voice", words.with(Array(segments[..<index])).trimmed),
        ("speaker", words.with(speaker).trimmed),
      ]
    }
    return [("voice", words)]
  }
}

extension Words {
  fileprivate func with(_ segments: [Segment]) -> Words {
    Words(segments: segments, source: segments.first?.source ?? source)
  }

  /// The same words without bold and italics.
  fileprivate var unstyled: Words {
    var words = self
    for index in words.segments.indices {
      words.segments[index].isBold = false
      words.segments[index].isItalic = false
    }
    return words
  }

  /// The same words without white space and line breaks at their ends.
  fileprivate var trimmed: Words {
    var words = self
    while let last = words.segments.last, last.isBlank { words.segments.removeLast() }
    while let first = words.segments.first, first.isBlank { words.segments.removeFirst() }
    if let first = words.segments.first, case .literal(let text) = first.content {
      words.segments[0].content = .literal(String(text.drop(while: \.isWhitespace)))
    }
    if let last = words.segments.last, case .literal(let text) = last.content,
      let end = text.lastIndex(where: { !$0.isWhitespace })
    {
      words.segments[words.segments.count - 1].content = .literal(String(text[...end]))
    }
    return words
  }
}

extension Words.Segment {
  fileprivate var isBlank: Bool {
    switch content {
    case .literal(let text): text.allSatisfy(\.isWhitespace)
    case .lineBreak: true
    case .field, .note, .broken: false
    }
  }
}
