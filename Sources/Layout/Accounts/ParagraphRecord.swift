package import DocumentModel

/// How a paragraph was set: in which box, to which measure, and what had been given.
package struct ParagraphRecord: Hashable, Sendable {
  /// The name of the box or of the nearest named box around it.
  package var frame: String?
  /// The box in the template.
  package var box: SourceSpan
  /// A number that the paragraphs of one box share, ascending in the order of the pages.
  package var unit: Int
  package var paragraph: Paragraph
  /// The width of its first lines, in points.
  package var measure: Double
  package var setting: FitSetting
  /// How many lines it has on all pages.
  package var lines: Int
}

/// The paragraphs of a document in the order in which they are painted.
struct ParagraphRecords {
  private(set) var all: [ParagraphRecord] = []
  private var units = 0
  /// Where the paragraphs of texts that flow stand, whose lines come one by one.
  private var flowing: [ObjectIdentifier: (unit: Int, records: [Int: Int])] = [:]

  /// Notes the text of a box.
  mutating func add(_ text: SetText, of block: TextBlock, node: Node, measure: Double) {
    units += 1
    for (index, paragraph) in block.paragraphs.enumerated() {
      all.append(
        ParagraphRecord(
          frame: node.frame, box: node.box.source, unit: units, paragraph: paragraph,
          measure: measure, setting: text.outcome?.setting ?? FitSetting(),
          lines: text.lines.count { $0.paragraph == index }))
    }
  }

  /// Notes one more line of a text that flows.
  mutating func add(_ line: FlowLine, measure: Double, setting: FitSetting) {
    let key = ObjectIdentifier(line.node)
    if flowing[key] == nil {
      units += 1
      flowing[key] = (units, [:])
    }
    if let record = flowing[key]?.records[line.text.index] {
      all[record].lines += 1
      return
    }
    flowing[key]?.records[line.text.index] = all.count
    all.append(
      ParagraphRecord(
        frame: line.node.frame, box: line.node.box.source, unit: flowing[key]?.unit ?? units,
        paragraph: line.text.paragraph, measure: measure, setting: setting, lines: 1))
  }
}
