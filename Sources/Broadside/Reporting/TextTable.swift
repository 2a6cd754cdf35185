/// Tables for people: a line a row, columns aligned.
enum TextTable {
  /// The rows as text.
  ///
  /// - Parameter wordy: the columns that hold words; the others hold numbers.
  static func text(_ rows: [[String]], wordy: [Int]) -> String {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let room = String(repeating: " ", count: widths[column] - cell.count)
        line += wordy.contains(column) ? cell + room : room + cell
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
