import DocumentModel

/// What the columns of a table need, by their content (CSS 2.1, 17.5.2.2).
struct TableColumns {
  private let table: Table
  /// The widths below which a word of each column does not fit, and those at which no line breaks.
  private(set) var least: [Double]
  private(set) var most: [Double]
  /// Before and behind the decimal signs of each column, at most.
  private(set) var decimals: [DecimalExtent]

  init(of table: Table, node: Node, setter: TextSetter) {
    self.table = table
    let count = table.columns.count
    least = [Double](repeating: 0, count: count)
    most = least
    decimals = [DecimalExtent](repeating: DecimalExtent(), count: count)
    let cells = zip(table.cells, node.children)
    for (cell, child) in cells where cell.columns.count == 1 {
      measure(cell, child, setter: setter)
    }
    for index in decimals.indices {
      guard decimals[index].width > 0, let cell = firstDecimal(in: index) else { continue }
      let width = decimals[index].width + table.padding(of: cell).horizontal
      least[index] = max(least[index], width)
      most[index] = max(most[index], width)
    }
    let spanning = cells.filter { $0.0.columns.count > 1 }
    for (cell, child) in spanning.sorted(by: { $0.0.columns.count < $1.0.columns.count }) {
      let padding = table.padding(of: cell).horizontal
      widen(\.least, cell.columns, to: setter.minimumWidth(of: child) + padding)
      widen(\.most, cell.columns, to: setter.naturalWidth(of: child) + padding)
    }
    for index in least.indices { most[index] = max(most[index], least[index]) }
  }

  private mutating func measure(_ cell: Table.Cell, _ child: Node, setter: TextSetter) {
    let column = cell.columns.lowerBound
    let padding = table.padding(of: cell).horizontal
    least[column] = max(least[column], setter.minimumWidth(of: child) + padding)
    most[column] = max(most[column], setter.naturalWidth(of: child) + padding)
    if cell.alignment == .decimal {
      decimals[column].include(setter.decimalExtent(of: child, sign: table.decimalSign))
    }
  }

  private func firstDecimal(in column: Int) -> Table.Cell? {
    table.cells.first { $0.alignment == .decimal && $0.columns == column..<column + 1 }
  }

  /// Gives columns under a cell what they lack together, by what they have.
  private mutating func widen(
    _ path: WritableKeyPath<TableColumns, [Double]>, _ columns: Range<Int>, to width: Double
  ) {
    let open = columns.filter { if case .fixed = table.columns[$0] { false } else { true } }
    let missing = width - columns.reduce(0) { $0 + (fixed($1) ?? self[keyPath: path][$1]) }
    guard missing > 0, !open.isEmpty else { return }
    let total = open.reduce(0) { $0 + self[keyPath: path][$1] }
    for column in open {
      let own = self[keyPath: path][column]
      self[keyPath: path][column] +=
        total > 0 ? missing * own / total : missing / Double(open.count)
    }
  }

  private func fixed(_ column: Int) -> Double? {
    if case .fixed(let points) = table.columns[column] { return points }
    return nil
  }

  // MARK: Widths

  /// The width of the table if nothing limits it.
  var naturalWidth: Double {
    table.columns.indices.reduce(0) { $0 + (fixed($1) ?? most[$1]) }
  }

  /// The widths of the columns in a room.
  func widths(in room: Double) -> [Double] {
    var widths = table.columns.indices.map { fixed($0) ?? 0 }
    var left = max(0, room - widths.reduce(0, +))
    let shared = weights
    let own = table.columns.indices.filter { fixed($0) == nil && shared[$0] == nil }
    let reserved = shared.keys.reduce(0) { $0 + least[$1] }
    for (column, width) in squeezed(own, into: max(0, left - reserved)) {
      widths[column] = width
      left -= width
    }
    for (column, width) in shares(shared, of: max(0, left)) { widths[column] = width }
    if shared.isEmpty { stretch(&widths, by: left) }
    return widths
  }

  private var weights: [Int: Double] {
    var weights: [Int: Double] = [:]
    for (index, column) in table.columns.enumerated() {
      if case .share(let weight) = column { weights[index] = weight }
    }
    return weights
  }

  /// The widths of columns by their content: between the least and the most if there is not room
  /// for the most, and even below where there is not room for the least.
  private func squeezed(_ columns: [Int], into room: Double) -> [(Int, Double)] {
    let (low, high) = columns.reduce((0.0, 0.0)) { ($0.0 + least[$1], $0.1 + most[$1]) }
    if high <= room { return columns.map { ($0, most[$0]) } }
    if low <= room {
      let part = high > low ? (room - low) / (high - low) : 0
      return columns.map { ($0, least[$0] + (most[$0] - least[$0]) * part) }
    }
    return columns.map { ($0, low > 0 ? least[$0] * room / low : 0) }
  }

  /// The widths of columns by their weights; one that needs more than its share takes what it needs.
  private func shares(_ weights: [Int: Double], of room: Double) -> [Int: Double] {
    var widths: [Int: Double] = [:]
    var open = weights
    var left = room
    while !open.isEmpty {
      let total = open.values.reduce(0, +)
      let tight = open.filter { least[$0.key] > left * $0.value / total }
      guard !tight.isEmpty, tight.count < open.count else {
        for (column, weight) in open { widths[column] = left * weight / total }
        break
      }
      for column in tight.keys {
        widths[column] = least[column]
        left = max(0, left - least[column])
        open[column] = nil
      }
    }
    return widths
  }

  /// Spreads what is left of the room over the columns that may take it, by what they have.
  private func stretch(_ widths: inout [Double], by left: Double) {
    let open = table.columns.indices.filter { table.columns[$0] == .automatic }
    let total = open.reduce(0) { $0 + widths[$1] }
    guard left > 0, total > 0 else { return }
    for column in open { widths[column] += left * widths[column] / total }
  }
}
