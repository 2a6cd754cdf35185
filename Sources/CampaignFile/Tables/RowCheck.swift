import DocumentModel

/// Warns of what is seldom meant in a row of the table of places.
struct RowCheck {
  /// The day by which it is judged whether an event is over.
  let day: DayOfUse
  let findings: Findings

  func check(_ row: TableRow, _ columns: TableColumns) {
    for field in columns.fields {
      if Self.isEvent(field.name), let index = field.base { checkEvent(row.cells[index]) }
      guard Self.isName(field.name) else { continue }
      let indices = (field.base.map { [$0] } ?? []) + field.translations.map(\.index)
      for index in indices { checkName(row.cells[index]) }
    }
  }

  private func checkEvent(_ cell: TableCell) {
    guard CalendarDate.isValid(cell.text), day.isAfter(cell.text) else { return }
    findings.warning(
      "event-past", at: cell.span, "the event of \(cell.text) is over at \(day.described)",
      hint: "give the day of the next one, or leave the cell empty")
  }

  private func checkName(_ cell: TableCell) {
    let words = cell.text.split(whereSeparator: \.isWhitespace)
    // A word of four letters may be an abbreviation: YMCA.
    let isLong = words.contains { $0.count { $0.isUppercase } > Self.longestAbbreviation }
    guard isLong, !cell.text.contains(where: \.isLowercase) else { return }
    findings.warning(
      "name-in-capitals", at: cell.span, "the name '\(cell.text)' is in capitals",
      hint: "write '\(words.map(\.capitalized).joined(separator: " "))'; templates set capitals"
        + " where they want them, and screen readers may spell these out")
  }

  /// How many capitals an abbreviation may have.
  private static let longestAbbreviation = 4

  private static func isEvent(_ field: String) -> Bool {
    field == "date" || field == "event_date" || field.hasSuffix("_event_date")
  }

  private static func isName(_ field: String) -> Bool {
    field == "name" || field == "school" || field.hasSuffix("_name")
  }
}

extension Substring {
  /// The word with its first letter alone as it is.
  fileprivate var capitalized: String { String(prefix(1)) + dropFirst().lowercased() }
}
