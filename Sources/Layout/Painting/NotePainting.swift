import DocumentModel
import Typesetting

extension BoxPainter {
  /// Paints the notes of a column on its foot, with the rule over them.
  func paint(_ notes: ColumnNotes, of node: Node, thread: String, in column: Rect) {
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
    for line in notes.lines {
      let note = notes.notes[line.note]
      let key = StructureBuilder.NoteKey(thread: thread, number: note.number)
      paint(
        line.line, at: Point(x: column.x, y: top + line.baseline), measure: column.width,
        tags: state.structure.notes[key] ?? .artifact(.artifact, of: note.paragraph),
        source: note.paragraph.runs.first?.source ?? node.box.source)
    }
  }
}
