extension Box {
  /// The boxes inside, in document order.
  package var children: [Box] {
    switch content {
    case .stack(let boxes, _), .row(let boxes, _), .grid(let boxes, _, _, _), .layers(let boxes):
      boxes
    case .frame(let frame): frame.flow
    case .table(let table): table.cells.map(\.box)
    case .chart(let chart): chart.labels
    case .map(let map): map.labels
    case .text, .picture, .qrCode, .ornament, .space: []
    }
  }

  /// The same box with other boxes inside; a box that cannot hold any stays as it is.
  package func holding(_ boxes: [Box]) -> Box {
    var box = self
    switch content {
    case .stack(_, let gap): box.content = .stack(boxes, gap: gap)
    case .row(_, let gap): box.content = .row(boxes, gap: gap)
    case .grid(_, let tracks, let columnGap, let rowGap):
      box.content = .grid(boxes, tracks: tracks, columnGap: columnGap, rowGap: rowGap)
    case .layers: box.content = .layers(boxes)
    case .frame(var frame):
      frame.flow = boxes
      box.content = .frame(frame)
    case .table(var table):
      // A cell that is left out leaves its place empty.
      table.cells = zip(table.cells, boxes).map { cell, box in
        var cell = cell
        cell.box = box
        return cell
      }
      box.content = .table(table)
    case .chart(var chart):
      chart.labels = boxes
      box.content = .chart(chart)
    case .map(var map):
      map.labels = boxes
      box.content = .map(map)
    case .text, .picture, .qrCode, .ornament, .space: break
    }
    return box
  }

  /// What may give in the box, if it holds text or a frame.
  package var fit: Fit? {
    switch content {
    case .text(let block): block.fit
    case .frame(let frame): frame.fit
    case .stack, .row, .grid, .layers, .table, .picture, .qrCode, .ornament, .chart, .map, .space:
      nil
    }
  }
}
