import DocumentModel

/// Reads the table of places: a row each, its columns as fields.
struct PlacesReader {
  let languages: [LanguageTag]
  /// The campaign's stories by id, for the column `story`.
  let stories: Value
  let findings: Findings

  /// The longest text that a cell may hold, in characters: more is a quote gone astray.
  private static let longestCell = 10_000

  /// The rows that can be used, each an object of its columns, with `slug` added.
  func places(_ text: String, file: String) -> [Value] {
    let rows = CSVTable(text, file: file, findings: findings).rows.filter { !$0.isBlank }
    guard let header = rows.first else {
      findings.error(
        "table-empty", at: SourceSpan(file: file), "the table is empty",
        hint: "begin it with a line of column names, such as 'id,name,languages'")
      return []
    }
    guard let columns = columns(of: header) else { return [] }
    guard rows.count > 1 else {
      findings.error(
        "table-header-only", at: header.cells[0].span, "the table has a header but no rows",
        hint: "write a line for each place")
      return []
    }
    var ids = [String: SourceSpan]()
    return rows.dropFirst().compactMap { row in
      guard fits(row, columns), let place = place(row, columns) else { return nil }
      guard isNew(row, columns, among: &ids) else { return nil }
      return place
    }
  }

  /// A column: its field, and its language if it is the translation of another column.
  private struct Column {
    var name: String
    var language: LanguageTag?
    var span: SourceSpan
  }

  private func columns(of header: CSVTable.Row) -> [Column]? {
    var columns = [Column]()
    var isGood = true
    for cell in header.cells {
      let name = cell.text.trimmed
      if header.cells.contains(where: { $0.text.trimmed == name && $0.span < cell.span }) {
        findings.error(
          "table-duplicate-header", at: cell.span, "the column '\(name)' is there twice",
          hint: "give one of them another name")
        isGood = false
      }
      columns.append(column(name, at: cell.span))
    }
    if !columns.contains(where: { $0.name == "id" && $0.language == nil }) {
      findings.error(
        "table-column-missing", at: header.cells[0].span, "the table has no column 'id'",
        hint: "add a column 'id' with a short name for each place, such as 'eastside'")
      isGood = false
    }
    return isGood ? columns : nil
  }

  private func column(_ name: String, at span: SourceSpan) -> Column {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return Column(name: name, span: span)
    }
    let suffix = String(name[name.index(after: dot)...])
    if !languages.contains(LanguageTag(suffix)) {
      findings.error(
        "unknown-language", at: span, "'\(suffix)' is not a language of the campaign",
        hint: Suggestion.hint(for: suffix, among: languages.map(\.rawValue)))
    }
    return Column(name: String(name[..<dot]), language: LanguageTag(suffix), span: span)
  }

  /// Whether the row has a cell for each column; empty ones at its end may be missing or too many.
  private func fits(_ row: CSVTable.Row, _ columns: [Column]) -> Bool {
    let extra = row.cells.dropFirst(columns.count)
    if row.cells.count == columns.count || (!extra.isEmpty && extra.allSatisfy { $0.text.isEmpty })
    {
      guard let long = row.cells.first(where: { $0.text.count > Self.longestCell }) else {
        return true
      }
      findings.error(
        "table-cell-too-long", at: long.span,
        "the cell holds \(long.text.count) characters, more than \(Self.longestCell)",
        hint: "look for a quote that is opened and not closed where it should be")
      return false
    }
    findings.error(
      "table-ragged", at: row.cells[0].span,
      "the row has \(row.cells.count) cells, the header \(columns.count)",
      hint: "give each column a cell, and put cells with separators in them between quotes")
    return false
  }

  private func isNew(
    _ row: CSVTable.Row, _ columns: [Column], among ids: inout [String: SourceSpan]
  ) -> Bool {
    guard let index = columns.firstIndex(where: { $0.name == "id" && $0.language == nil }) else {
      return false
    }
    let cell = row.cells[index]
    let id = cell.text.trimmed
    guard !id.isEmpty else {
      findings.error(
        "missing-id", at: cell.span, "the row has no 'id'",
        hint: "give each place a short name of its own, such as 'eastside'")
      return false
    }
    if let first = ids[id] {
      findings.error(
        "duplicate-place", at: cell.span, "the place '\(id)' is already on line \(first.line)",
        hint: "give each place an 'id' of its own")
      return false
    }
    ids[id] = cell.span
    return true
  }

  /// The row as an object; nil if one of its references leads nowhere.
  private func place(_ row: CSVTable.Row, _ columns: [Column]) -> Value? {
    var members = [Value.Member]()
    for (column, cell) in zip(columns, row.cells) where column.language == nil {
      guard let value = value(of: cell, in: column.name) else { return nil }
      let translations = zip(columns, row.cells).compactMap { other, cell -> Value.Translation? in
        guard let language = other.language, other.name == column.name else { return nil }
        let words = words(cell)
        return words.isEmpty ? nil : Value.Translation(language: language, value: words)
      }
      members.append(
        Value.Member(key: column.name, value: localized(value, translations, at: cell.span)))
    }
    if let id = members.first(where: { $0.key == "id" })?.value,
      !members.contains(where: { $0.key == "slug" })
    {
      members.append(Value.Member(key: "slug", value: id))
    }
    return Value(.object(members), source: row.cells[0].span)
  }

  private func localized(
    _ value: Value, _ translations: [Value.Translation], at span: SourceSpan
  ) -> Value {
    guard !translations.isEmpty, let source = languages.first else { return value }
    let all = [Value.Translation(language: source, value: value)] + translations
    return Value(.localized(all), source: span, fallsBack: true)
  }

  private func value(of cell: CSVTable.Cell, in column: String) -> Value? {
    switch column {
    case "story": story(cell)
    case "languages": tags(cell)
    default: words(cell)
    }
  }

  private func words(_ cell: CSVTable.Cell) -> Value {
    let text = cell.text.trimmed
    guard !text.isEmpty else { return Value(.empty, source: cell.span) }
    return Value(.words(Words(literal: text, source: cell.span)), source: cell.span)
  }

  private func story(_ cell: CSVTable.Cell) -> Value? {
    let id = cell.text.trimmed
    guard !id.isEmpty else { return Value(.empty, source: cell.span) }
    if let story = stories[id] { return story }
    findings.error(
      "unknown-story", at: cell.span, "there is no story '\(id)'",
      hint: Suggestion.hint(for: id, among: stories.keys) ?? "add \(id).md to the stories")
    return nil
  }

  private func tags(_ cell: CSVTable.Cell) -> Value? {
    let names = cell.text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    for name in names where !languages.contains(LanguageTag(String(name))) {
      findings.error(
        "unknown-language", at: cell.span, "'\(name)' is not a language of the campaign",
        hint: Suggestion.hint(for: String(name), among: languages.map(\.rawValue)))
      return nil
    }
    let items = names.map {
      Value(.words(Words(literal: String($0), source: cell.span)), source: cell.span)
    }
    return items.isEmpty
      ? Value(.empty, source: cell.span) : Value(.list(items), source: cell.span)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[start...last])
  }
}
