import DocumentModel
import Typesetting

extension BoxPainter {
  /// Paints the notes of a column on its foot, with the rule over them.
  func paint(_ notes: ColumnNotes, of node: Node, in column: Rect) {
    guard let first = notes.notes.first?.paragraph.runs.first else { return }
    let top = column.maxY - notes.height
    add(
      Path(
        drawn(
          Rect(
            x: column.x, y: top + notes.rule, width: min(ColumnNotes.ruleLength, column.width),
            height: ColumnNotes.ruleWeight))),
      fill: .solid(first.style.ink), stroke: nil)
    report(notes.problems, of: node)
    let elements = notes.notes.map { _ in state.nextElement() }
    for line in notes.lines {
      let paragraph = notes.notes[line.note].paragraph
      let tag =
        paragraph.role == .artifact
        ? Tag.artifact
        : Tag(
          role: paragraph.role, element: elements[line.note], language: paragraph.language)
      paint(
        line.line, at: Point(x: column.x, y: top + line.baseline), measure: column.width, tag: tag,
        source: paragraph.runs.first?.source ?? node.box.source)
    }
  }
}
