import DocumentModel
import Typesetting

/// A box on its way through layout: what is measured once is kept.
final class Node {
  let box: Box
  let children: [Node]
  /// The name of the box or of the nearest named box around it.
  let frame: String?
  /// Natural heights by width.
  var heights: [Double: Double] = [:]
  /// The paragraphs of the box's text, shaped, by what their fit changes in them.
  var prepared: [FitShaping: [PreparedParagraph]] = [:]
  /// The box's text as it was last set: what was measured is what is painted.
  var lastSet: (measure: Double, height: Double?, text: SetText)?

  /// The tags of the paragraphs of the box's text; none before the structure knows them.
  var tags: [ParagraphTags] = []
  /// The tag of the box's picture or code; nil for decoration.
  var tag: Tag?
  /// What its text is where it is not read.
  var artifact = Tag.artifact
  /// Whether it or a box in it shows the number of the page.
  let showsPageNumber: Bool

  /// The box's table set to a width, and its rows as they were cut for columns.
  var tables: [Double: TableLayout] = [:]
  var tableSlices: [TableSlice: Node] = [:]
  /// The rows that stand here, if the box's table is divided; and the node of the whole.
  private(set) var slice: TableSlice?
  private(set) var whole: Node?

  /// Some rows of a node's table.
  init(_ slice: TableSlice, of whole: Node, rowCount: Int) {
    var box = whole.box
    if slice.rows.lowerBound > 0 { box.padding.top = 0 }
    if slice.rows.upperBound < rowCount { box.padding.bottom = 0 }
    self.box = box
    children = whole.children
    frame = whole.frame
    artifact = whole.artifact
    showsPageNumber = whole.showsPageNumber
    self.slice = slice
    self.whole = whole
  }

  init(_ box: Box, frame: String?, numbers: PageNumbers) {
    self.frame = box.name ?? frame
    let name = box.name ?? frame
    var box = box
    var isNumbered = false
    switch box.content {
    case .stack(let boxes, _), .row(let boxes, _), .grid(let boxes, _, _, _), .layers(let boxes):
      children = boxes.map { Node($0, frame: name, numbers: numbers) }
    case .frame(let flow):
      children = flow.flow.map { Node($0, frame: name, numbers: numbers) }
    case .text(var block):
      children = []
      if numbers.fill(&block) {
        isNumbered = true
        box.content = .text(block)
      }
    case .table(let table):
      children = table.cells.map { Node($0.box, frame: name, numbers: numbers) }
    case .picture, .qrCode, .space:
      children = []
    }
    self.box = box
    showsPageNumber = isNumbered || children.contains(where: \.showsPageNumber)
  }
}

extension Node {
  /// The paragraphs of the box's own text.
  var paragraphs: [Paragraph] {
    guard case .text(let block) = box.content else { return [] }
    return block.paragraphs
  }
}

/// The page's number and how many there are, for the marks that stand for them in text.
struct PageNumbers {
  var number: Int
  var count: Int

  /// Replaces the marks; whether there were any.
  func fill(_ block: inout TextBlock) -> Bool {
    var isChanged = false
    for paragraph in block.paragraphs.indices {
      for run in block.paragraphs[paragraph].runs.indices {
        let text = block.paragraphs[paragraph].runs[run].text
        guard text.unicodeScalars.contains(where: { PageNumbers.isMark($0) }) else { continue }
        block.paragraphs[paragraph].runs[run].text = filled(text)
        isChanged = true
      }
    }
    return isChanged
  }

  private func filled(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case PageMark.number: result += String(number)
      case PageMark.count: result += String(count)
      default: result.append(character)
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{F8F0}" || scalar == "\u{F8F1}"
  }
}
