import DocumentModel

extension PlacesReader {
  /// The rows of a table of the campaign's own, each an object of its columns.
  func rows(_ text: String, file: String) -> [Value] {
    guard let (rows, columns) = table(text, file: file, such: "name,year,value"),
      hasRows(rows, each: "thing")
    else { return [] }
    return rows.dropFirst().filter { fits($0, columns) }.map { row in
      let members = columns.fields.map { Value.Member(key: $0.name, value: words($0, row)) }
      return Value(.object(members), source: row.cells[0].span)
    }
  }
}
