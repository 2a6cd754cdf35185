/// A source text in which `⟦` and `⟧` stand around what a diagnostic must point at.
package struct MarkedSource: Sendable {
  /// The text without its marks.
  package let text: String
  /// Line, column and length of each marked piece, from 1, in characters.
  package let marks: [Mark]

  package struct Mark: Hashable, Sendable {
    package var line: Int
    package var column: Int
    package var length: Int
  }

  package init(_ marked: String) {
    var text = ""
    var marks = [Mark]()
    var line = 1
    var column = 1
    for character in marked {
      switch character {
      case "⟦":
        marks.append(Mark(line: line, column: column, length: 0))
      case "⟧":
        guard let last = marks.last else { preconditionFailure("a mark ends before it begins") }
        marks[marks.count - 1].length = max(1, column - last.column)
      default:
        text.append(character)
        column += 1
        if character.isNewline { (line, column) = (line + 1, 1) }
      }
    }
    self.text = text
    self.marks = marks
  }
}
