import DocumentModel

extension PlacesReader {
  /// The rows of a table of the campaign's own, each an object of its columns.
  func rows(_ text: String, file: String) -> [Value] {
    let rows = TableParser.rows(text, file: file, findings: findings)
    guard let header = rows.first else {
      findings.error(
        "table-empty", at: SourceSpan(file: file), "the table is empty",
        hint: "begin it with a line of column names, such as 'name,year,value'")
      return []
    }
    guard header.isWhole,
      let columns = TableColumns(header, languages: languages, findings: findings)
    else { return [] }
    guard rows.count > 1 else {
      findings.error(
        "table-header-only", at: header.cells[0].span, "the table has a header but no rows",
        hint: "write a line for each thing")
      return []
    }
    return rows.dropFirst().filter { fits($0, columns) }.map { row in
      let members = columns.fields.map { Value.Member(key: $0.name, value: words($0, row)) }
      return Value(.object(members), source: row.cells[0].span)
    }
  }
}
