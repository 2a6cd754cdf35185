import DocumentModel

extension LayoutState {
  /// The page's grid as seen from a frame at a height on the page; nil for a frame that is not on it.
  ///
  /// The first line lies under the top margin by the height of capitals of the first text on the
  /// grid: capitals at the head of the page reach up to the margin.
  func grid(of frame: Frame, at top: Double) -> BaselineGrid? {
    guard frame.isOnGrid, let step = document.page.baseline, step > 0 else { return nil }
    let first = document.page.margin.top + capHeightOnGrid
    return BaselineGrid(step: step, origin: first - top)
  }

  /// The height of capitals of the document's first text that stands on the grid, in points.
  private var capHeightOnGrid: Double {
    if let known = knownCapHeight { return known }
    let paragraph = document.pages.lazy.compactMap { $0.content.firstOnGrid }.first
    let height = paragraph.map { setter.capHeight(of: $0) } ?? 0
    knownCapHeight = height
    return height
  }
}

extension Box {
  /// The first paragraph in reading order that flows through a frame on the grid.
  fileprivate var firstOnGrid: Paragraph? {
    switch content {
    case .stack(let boxes, _), .row(let boxes, _), .grid(let boxes, _, _, _), .layers(let boxes):
      boxes.lazy.compactMap(\.firstOnGrid).first
    case .frame(let frame):
      frame.isOnGrid ? frame.flow.lazy.compactMap(\.firstParagraph).first : nil
    case .text, .table, .picture, .qrCode, .ornament, .chart, .map, .space: nil
    }
  }

  private var firstParagraph: Paragraph? {
    guard case .text(let block) = content else { return nil }
    return block.paragraphs.first { !$0.role.isHeading }
  }
}
