import DocumentModel
import Typesetting

/// What a text's frames do not hold.
struct Rest {
  var lines = 0
  var words = 0
  var characters = 0
  var boxes = 0
  /// Where the first of it was written.
  var source: SourceSpan?
}

extension Rest {
  /// Lines of one text.
  init(_ lines: some Collection<SetLine>) {
    self.init()
    self.lines = lines.count
    words = lines.map(\.wordCount).reduce(0, +)
    characters = lines.map(\.characterCount).reduce(0, +)
  }
}

extension SetLine {
  /// How many words stand on the line.
  var wordCount: Int { text.wordCount }

  /// How many characters stand on the line, spaces at its end left out.
  var characterCount: Int { text.trimmed.count }

  private var text: String { runs.map(\.text).joined() }
}

extension Node {
  /// How many words the node's texts have.
  var wordCount: Int { texts.map(\.wordCount).reduce(0, +) }

  /// How many characters they have.
  var characterCount: Int { texts.map(\.count).reduce(0, +) }

  private var texts: [String] {
    var texts = children.flatMap(\.texts)
    if case .text(let block) = box.content { texts += block.paragraphs.map(\.text) }
    return texts
  }
}

extension String {
  fileprivate var wordCount: Int { split(whereSeparator: \.isWhitespace).count }

  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
