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
    case .chart(let chart):
      children = chart.labels.map { Node($0, frame: name, numbers: numbers) }
    case .map(let map):
      children = map.labels.map { Node($0, frame: name, numbers: numbers) }
    case .picture, .qrCode, .ornament, .space:
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
  ///
  /// What shows a number of the page is no content, as far as the next separator, and that too.
  func fill(_ block: inout TextBlock) -> Bool {
    var isChanged = false
    for paragraph in block.paragraphs.indices {
      var runs = block.paragraphs[paragraph].runs
      let marked = runs.indices.filter { runs[$0].text.unicodeScalars.contains(where: Self.isMark) }
      guard !marked.isEmpty else { continue }
      isChanged = true
      for run in Self.parts(of: runs, around: marked) { runs[run].role = .artifact }
      for run in marked { runs[run].text = filled(runs[run].text) }
      block.paragraphs[paragraph].runs = runs
    }
    return isChanged
  }

  /// The runs between the separators around some, and the separators.
  private static func parts(of runs: [TextRun], around marked: [Int]) -> Set<Int> {
    var parts = Set<Int>()
    for mark in marked {
      for step in [-1, 1] {
        var run = mark
        while runs.indices.contains(run) {
          parts.insert(run)
          if run != mark, separates(runs[run].text) { break }
          run += step
        }
      }
    }
    return parts
  }

  private static func separates(_ text: String) -> Bool {
    let signs = text.filter { !$0.isWhitespace }
    return !signs.isEmpty && signs.allSatisfy { "·|•".contains($0) }
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
