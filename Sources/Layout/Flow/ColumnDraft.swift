import Typesetting

/// A column filled as far as its height allows, and what would come next.
struct ColumnDraft {
  let start: FlowPosition
  var placed: [FilledColumn.Placed] = []
  /// The first piece that does not fit, at the place where it would stand; nil if nothing is left.
  var next: FilledColumn.Placed?

  /// Where the lowest piece ends.
  var height: Double { placed.map(\.bottom).max() ?? 0 }

  /// The column that ends after a number of pieces.
  func column(of count: Int, faults: ColumnFaults = ColumnFaults()) -> FilledColumn {
    FilledColumn(placed: Array(placed.prefix(count)), faults: faults)
  }

  /// Where the flow goes on if the column ends after a number of pieces.
  func end(after count: Int) -> FlowPosition {
    count == 0 ? start : placed[count - 1].after
  }

  /// The piece that would head the next column.
  private func piece(after count: Int) -> FilledColumn.Placed? {
    count < placed.count ? placed[count] : next
  }

  /// What is wrong with ending the column after a number of pieces.
  ///
  /// - Parameter restCount: How many lines the rest of a paragraph takes in the next column, where
  ///   that is of another width.
  func faults(
    endingAfter count: Int, restCount: (FlowPosition) -> Int? = { _ in nil }
  ) -> ColumnFaults {
    var faults = ColumnFaults()
    guard count > 0, let next = piece(after: count) else { return faults }
    if case .line(let last) = placed[count - 1].piece, last.following > 0 {
      let rest = restCount(placed[count - 1].after) ?? last.following
      faults.isStranded =
        last.number + 1 < max(ColumnFaults.leastLines, last.initialLines)
        || rest < ColumnFaults.leastLines
        || last.text.isHeading
      faults.isHyphenated = last.line.endsInHyphen
    }
    if endsWithHeading(after: count, before: next) { faults.isStranded = true }
    if case .beside = placed[count - 1].piece { faults.isStranded = true }
    return faults
  }

  /// Whether a heading has fewer than two lines below it at the foot.
  private func endsWithHeading(after count: Int, before next: FilledColumn.Placed) -> Bool {
    var lines = 0
    for placed in placed.prefix(count).reversed() {
      guard lines < ColumnFaults.leastLines, case .line(let line) = placed.piece else {
        return false
      }
      if line.text.isHeading { return true }
      lines += 1
    }
    return false
  }
}
