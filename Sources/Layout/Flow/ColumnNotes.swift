import DocumentModel
import Typesetting

/// The notes at the foot of a column, one below the other under a short rule.
struct ColumnNotes {
  struct Line {
    var line: SetLine
    /// The index of the note among the column's.
    var note: Int
    /// The distance of the baseline from the top of the notes, in points.
    var baseline: Double
  }

  private(set) var notes: [Note] = []
  private(set) var lines: [Line] = []
  private(set) var problems: [TextProblem] = []
  /// From the last baseline of the text to that of the notes, in points.
  private(set) var height = 0.0
  /// The distance of the rule from the top, in points.
  private(set) var rule = 0.0

  /// The room over the rule and below it, and between notes, in sizes of the notes.
  private static let space = (over: 1.3, below: 0.7, between: 0.25)
  /// The rule's length at most, and its weight, in points.
  static let ruleLength = 48.0
  static let ruleWeight = 0.6

  /// Adds a note set in lines of the column's width.
  mutating func add(_ note: Note, _ set: SetParagraph) {
    guard let first = set.lines.first else { return }
    let size = note.paragraph.size
    if notes.isEmpty {
      rule = Self.space.over * size + note.paragraph.depth
      height = rule + Self.space.below * size + first.capHeight
    } else {
      height += first.advance + Self.space.between * size
    }
    for (number, line) in set.lines.enumerated() {
      if number > 0 { height += line.advance }
      lines.append(Line(line: line, note: notes.count, baseline: height))
    }
    notes.append(note)
    problems += set.problems
  }
}

extension Paragraph {
  /// The notes that runs of the paragraph refer to, with the scalar offsets of their numbers; each
  /// where it is first referred to.
  func references(to notes: [Note]) -> [(offset: Int, note: Note)] {
    guard !notes.isEmpty else { return [] }
    var references: [(offset: Int, note: Note)] = []
    var offset = 0
    for run in runs {
      if let number = run.note, let note = notes.first(where: { $0.number == number }) {
        references.append((offset, note))
      }
      offset += run.text.unicodeScalars.count
    }
    return references
  }
}
