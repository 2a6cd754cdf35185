internal import DocumentModel

/// What the pages of a file say, in the order in which it is painted, and where.
struct PageWords {
  /// One text with the place that it stands in.
  struct Part {
    var words: String
    /// The page, from 1.
    var page: Int
    var mark: Int?
    var box: Rect
  }

  private(set) var parts: [Part] = []

  mutating func add(_ page: PaintedPage) {
    var last: (box: Rect, size: Double)?
    for object in page.objects {
      guard let text = object.text, !text.isInvisible, !object.isMask else { continue }
      let words = text.words
      guard !words.isEmpty else { continue }
      let box = text.glyphBox
      var isJoined = false
      if let last, let index = parts.indices.last, parts[index].page == page.index + 1,
        parts[index].mark == object.mark
      {
        // Words that go on in the same line are one text, with a space where there is a gap.
        let isLine = abs(last.box.maxY - box.maxY) < text.size * 0.2
        let gap = max(box.x - last.box.maxX, last.box.x - box.maxX)
        if isLine, gap < text.size * 3 {
          if gap > text.size * 0.15 { parts[index].words += " " }
          parts[index].words += words
          parts[index].box = parts[index].box.union(box)
          isJoined = true
        }
      }
      if !isJoined {
        parts.append(Part(words: words, page: page.index + 1, mark: object.mark, box: box))
      }
      last = (box, text.size)
    }
  }

  /// All words, each text apart.
  var text: String { parts.map(\.words).joined(separator: " ") }

  /// The same with scripts that run to the left turned round: their letters may be painted in the
  /// order in which they stand.
  var turned: String {
    parts.map { part in
      part.words.contains(where: \.runsLeft) ? String(part.words.reversed()) : part.words
    }.joined(separator: " ")
  }

  /// The first part that says a word, or the first that says its beginning.
  func part(saying words: String) -> Part? {
    let whole = words.lowercased()
    if let part = parts.first(where: { $0.words.lowercased().contains(whole) }) { return part }
    let first = whole.split(separator: " ").first.map(String.init) ?? whole
    return parts.first { $0.words.lowercased().contains(first) }
  }
}

extension Character {
  /// Whether it is a letter of Hebrew, Arabic or another script that runs to the left.
  fileprivate var runsLeft: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return (0x590...0x8FF).contains(scalar) || (0xFB1D...0xFDFF).contains(scalar)
      || (0xFE70...0xFEFF).contains(scalar)
  }
}
