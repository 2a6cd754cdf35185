import DocumentModel

/// Reads the folder of talking points: a Markdown file an audience and language.
struct TalkingPointsReader {
  let texts: TextFolder
  let values: ValueReader

  private var findings: Findings { values.reader.findings }

  /// The audiences in order of their files' names, each an object with localized members.
  func audiences() -> [Value] {
    texts.sources.compactMap { source in
      guard let original = audience(source) else { return nil }
      let translations = texts.languages.dropFirst().compactMap { language in
        texts.translation(of: source, in: language).flatMap { file in
          audience(file).map { (language: language, value: $0) }
        }
      }
      guard
        var merged = Localizing.merged([(source.language, original)] + translations),
        case .object(var members) = merged.content
      else { return nil }
      let span = SourceSpan(file: source.display)
      let id = Value(.words(Words(literal: source.name, source: span)), source: span)
      for key in ["slug", "id"] { members.insert(Value.Member(key: key, value: id), at: 0) }
      merged.content = .object(members)
      return merged
    }
  }

  private func audience(_ file: TextFolder.File) -> Value? {
    guard let text = TextFile(file, findings: findings),
      case .mapping(let entries) = text.matter.content
    else { return nil }
    let span = SourceSpan(file: file.display)
    var members = values.members(entries)
    members.append(
      Value.Member(key: "points", value: Value(.list(points(text.body)), source: span)))
    return Value(.object(members), source: span)
  }

  /// The points: each a heading and what stands under it.
  private func points(_ body: [TextBlockSource]) -> [Value] {
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
      points.append(point(heading.words, Array(rest[..<(end ?? rest.endIndex)])))
      rest = rest[(end ?? rest.endIndex)...]
    }
    return points
  }

  /// A point's parts by what they look like: a paragraph that begins with a bold number is the
  /// fact, one all in italics its source, a quote the voice, its last line the speaker.
  private func point(_ claim: Words, _ blocks: [TextBlockSource]) -> Value {
    var parts = [(String, Words)]()
    parts.append(("claim", claim))
    for block in blocks {
      let words = block.words
      if case .quote = block.kind {
        parts += Self.voice(words)
      } else if words.segments.allSatisfy(\.isItalic) {
        parts.append(("source", words.unstyled))
      } else if let first = words.segments.first, first.isBold {
        let number = words.segments.prefix { $0.isBold }
        parts.append(("number", words.with(Array(number)).unstyled))
        parts.append(("fact", words.with(Array(words.segments.dropFirst(number.count))).trimmed))
      } else {
        parts.append(("fact", words))
      }
    }
    var members = [Value.Member]()
    for (key, words) in parts where !members.contains(where: { $0.key == key }) {
      members.append(Value.Member(key: key, value: Value(.words(words), source: words.source)))
    }
    for key in ["number", "fact", "source", "voice", "speaker"]
    where !members.contains(where: { $0.key == key }) {
      members.append(Value.Member(key: key, value: Value(.empty, source: claim.source)))
    }
    return Value(.object(members), source: claim.source)
  }

  /// What is said, and who says it if the text ends with a dash and a name.
  private static func voice(_ words: Words) -> [(String, Words)] {
    for index in words.segments.indices.reversed() {
      guard case .literal(let text) = words.segments[index].content,
        let dash = text.lastIndex(of: "—")
      else { continue }
      var said = Array(words.segments[...index])
      said[index].content = .literal(text[..<dash].trimmed)
      var speaker = Array(words.segments[index...])
      speaker[0].content = .literal(text[text.index(after: dash)...].trimmed)
      return [("voice", words.with(said).trimmed), ("speaker", words.with(speaker))]
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

  /// The same words without white space, line breaks and empty pieces at their ends.
  fileprivate var trimmed: Words {
    var words = self
    while let last = words.segments.last, last.isBlank { words.segments.removeLast() }
    while let first = words.segments.first, first.isBlank { words.segments.removeFirst() }
    if let first = words.segments.first, case .literal(let text) = first.content {
      words.segments[0].content = .literal(String(text.drop(while: \.isWhitespace)))
    }
    return words
  }
}

extension Words.Segment {
  fileprivate var isBlank: Bool {
    switch content {
    case .literal(let text): text.allSatisfy(\.isWhitespace)
    case .lineBreak: true
    case .field: false
    }
  }
}
