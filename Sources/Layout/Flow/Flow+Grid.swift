extension Flow {
  /// The grid of a frame whose place on the page is not known yet: its first line needs no more room
  /// than it has anyway, and one step is added.
  mutating func measureOnGrid(step: Double) {
    var first = self
    let baseline = first.fillColumn(height: nil).placed.first.map { placed in
      placed.piece.line == nil ? 0 : placed.y
    }
    grid = BaselineGrid(step: step, origin: baseline ?? 0)
  }
}
