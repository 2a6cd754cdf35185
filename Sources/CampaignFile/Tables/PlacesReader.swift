import DocumentModel

/// Reads the table of places, or of people: a row each, its columns as fields.
struct PlacesReader {
  /// What the rows of a table are.
  enum Kind: String {
    case place, person

    /// An `id` that one of them may have.
    var id: String {
      switch self {
      case .place: "eastside"
      case .person: "rosa-diaz"
      }
    }

    /// A header that such a table may have.
    var header: String {
      switch self {
      case .place: "id,name,languages"
      case .person: "id,name,role,place"
      }
    }
  }

  let languages: [LanguageTag]
  /// The campaign's stories by id, for the column `story`.
  let stories: Value
  /// The day by which it is judged whether an event is over.
  var day = DayOfUse(campaign: "")
  var kind = Kind.place
  /// The places that people may belong to.
  var known: [String] = []
  let findings: Findings

  /// The longest text that a cell may hold, in characters: more is a quote gone astray.
  private static let longestCell = 10_000

  /// The most rows: a campaign keeps them all in memory, some kilobytes each.
  private static let mostRows = 200_000

  /// The rows that can be used, each an object of its columns, with `slug` added.
  func places(_ text: String, file: String) -> [Value] {
    guard let (rows, columns) = table(text, file: file, such: kind.header) else {
      return []
    }
    let header = rows[0]
    guard let id = columns.index(of: "id") else {
      findings.error(
        "table-column-missing", at: header.cells[0].span, "the table has no column 'id'",
        hint: "add a column 'id' with a short name for each \(kind), such as '\(kind.id)'")
      return []
    }
    guard hasRows(rows, each: kind.rawValue) else { return [] }
    var places = [Value]()
    var ids = [String: Int]()
    for row in rows.dropFirst() where fits(row, columns) {
      guard isNew(row, row.cells[id], among: &ids) else { continue }
      RowCheck(day: day, findings: findings).check(row, columns)
      places.append(place(row, columns))
    }
    return places
  }

  /// The rows, the header's first, and what its columns are; nil if there is none to read.
  ///
  /// - Parameter such: A header that such a table may have.
  func table(
    _ text: String, file: String, such example: String
  ) -> (rows: [TableRow], columns: TableColumns)? {
    guard isShort(text, file: file) else { return nil }
    let rows = TableParser.rows(text, file: file, findings: findings)
    guard let header = rows.first else {
      findings.error(
        "table-empty", at: SourceSpan(file: file), "the table is empty",
        hint: "begin it with a line of column names, such as '\(example)'")
      return nil
    }
    guard header.isWhole,
      let columns = TableColumns(header, languages: languages, findings: findings)
    else { return nil }
    return (rows, columns)
  }

  /// Whether the table is one that a campaign can have; its lines are counted before they are read.
  private func isShort(_ text: String, file: String) -> Bool {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    guard lines > Self.mostRows + 1 else { return true }
    findings.error(
      "table-too-long", at: SourceSpan(file: file, line: Self.mostRows + 2),
      "the table has \(lines - 1) rows, more than \(Self.mostRows)",
      hint: "divide it among several campaigns, each with a table of its own")
    return false
  }

  /// Whether rows follow the header.
  func hasRows(_ rows: [TableRow], each thing: String) -> Bool {
    guard rows.count > 1 else {
      findings.error(
        "table-header-only", at: rows[0].cells[0].span, "the table has a header but no rows",
        hint: "write a line for each \(thing)")
      return false
    }
    return true
  }

  /// Whether the row has a cell for each column; more may follow if nothing stands in them.
  func fits(_ row: TableRow, _ columns: TableColumns) -> Bool {
    guard row.isWhole else { return false }
    let surplus = row.cells.dropFirst(columns.count).first { !$0.text.isEmpty }
    guard row.cells.count >= columns.count, surplus == nil else {
      findings.error(
        "table-ragged", at: surplus?.span ?? row.cells[0].span,
        "row \(row.number) has \(row.cells.count) cells, the header \(columns.count)",
        hint: "give each column a cell, and put cells that hold separators between quotes")
      return false
    }
    guard let long = row.cells.first(where: { $0.text.count > Self.longestCell }) else {
      return true
    }
    findings.error(
      "table-cell-too-long", at: long.span,
      "the cell holds \(long.text.count) characters, more than \(Self.longestCell)",
      hint: "look for a quote that is opened and not closed where it should be")
    return false
  }

  /// Whether the row has an id that no row before it has.
  private func isNew(_ row: TableRow, _ cell: TableCell, among ids: inout [String: Int]) -> Bool {
    guard !cell.text.isEmpty else {
      findings.error(
        "missing-id", at: cell.span, "row \(row.number) has no 'id'",
        hint: "give each \(kind) a short name of its own, such as '\(kind.id)'")
      return false
    }
    if let first = ids[cell.text] {
      findings.error(
        "duplicate-\(kind)", at: cell.span, "the \(kind) '\(cell.text)' is already in row \(first)",
        hint: "give each \(kind) an 'id' of its own")
      return false
    }
    ids[cell.text] = row.number
    return true
  }

  /// The row as an object.
  private func place(_ row: TableRow, _ columns: TableColumns) -> Value {
    var members = [Value.Member]()
    for field in columns.fields {
      let base = field.base.map { row.cells[$0] }
      let value =
        switch (field.name, base) {
        case ("story", let cell?): story(cell)
        case ("languages", let cell?): tags(cell)
        case ("place", let cell?) where kind == .person: home(cell)
        default: words(field, row)
        }
      members.append(Value.Member(key: field.name, value: value))
    }
    if columns.index(of: "slug") == nil, let id = columns.index(of: "id") {
      let cell = row.cells[id]
      members.append(Value.Member(key: "slug", value: words(Self.slug(cell.text), at: cell.span)))
    }
    return Value(.object(members), source: row.cells[0].span)
  }

  /// The words of a field, in each language that has any; the others fall back to the base.
  func words(_ field: TableColumns.Field, _ row: TableRow) -> Value {
    let base = field.base.map { words(row.cells[$0].text, at: row.cells[$0].span) }
    guard !field.translations.isEmpty, let source = languages.first else {
      return base ?? Value(.empty, source: row.cells[0].span)
    }
    var translations = [Value.Translation]()
    if let base, !base.isEmpty {
      translations.append(Value.Translation(language: source, value: base))
    }
    for (language, index) in field.translations {
      let value = words(row.cells[index].text, at: row.cells[index].span)
      if !value.isEmpty { translations.append(Value.Translation(language: language, value: value)) }
    }
    let span = base?.source ?? row.cells[field.translations[0].index].span
    return translations.isEmpty
      ? Value(.empty, source: span) : Value(.localized(translations), source: span, fallsBack: true)
  }

  /// A cell's text as words, in which a line break is one.
  private func words(_ text: String, at span: SourceSpan) -> Value {
    guard !text.isEmpty else { return Value(.empty, source: span) }
    var segments = [Words.Segment]()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { segments.append(Words.Segment(.lineBreak, source: span)) }
      if !line.isEmpty { segments.append(Words.Segment(.literal(String(line)), source: span)) }
    }
    return Value(.words(Words(segments: segments, source: span)), source: span)
  }

  /// The story that a cell names; one that is not there breaks what would show it.
  private func story(_ cell: TableCell) -> Value {
    guard !cell.text.isEmpty else { return Value(.empty, source: cell.span) }
    if let story = stories[cell.text] { return story }
    let problem = Diagnostic(
      "unknown-story", at: cell.span, "there is no story '\(cell.text)'",
      hint: Suggestion.hint(for: cell.text, among: stories.keys)
        ?? "add \(cell.text).md to the stories")
    findings.add(problem)
    return Value(.broken(problem), source: cell.span)
  }

  /// The place that a person belongs to; one that is not there breaks what would show the person.
  private func home(_ cell: TableCell) -> Value {
    guard !cell.text.isEmpty, !known.contains(cell.text) else {
      return words(cell.text, at: cell.span)
    }
    let problem = Diagnostic(
      "unknown-place", at: cell.span, "there is no place '\(cell.text)'",
      hint: Suggestion.hint(for: cell.text, among: known)
        ?? "write the 'id' of a row in the table of places, or leave the cell empty")
    findings.add(problem)
    return Value(.broken(problem), source: cell.span)
  }

  /// The languages that a cell lists; those that the campaign does not speak are left out.
  private func tags(_ cell: TableCell) -> Value {
    var items = [Value]()
    let isSeparator = { (character: Character) in
      character.isWhitespace || character == "," || character == ";"
    }
    for tag in cell.text.split(whereSeparator: isSeparator) {
      let isQuoted = cell.span.length == cell.text.count + 2
      let offset = cell.text.distance(from: cell.text.startIndex, to: tag.startIndex)
      var span = cell.span
      span.column += offset + (isQuoted ? 1 : 0)
      span.length = tag.count
      guard languages.contains(LanguageTag(String(tag))) else {
        findings.error(
          "unknown-language", at: span, "'\(tag)' is not a language of the campaign",
          hint: Suggestion.hint(for: String(tag), among: languages.map(\.rawValue)))
        continue
      }
      items.append(words(String(tag), at: span))
    }
    return items.isEmpty
      ? Value(.empty, source: cell.span) : Value(.list(items), source: cell.span)
  }

  /// The id in ASCII letters, digits and hyphens; as it is where there is no letter among those.
  private static func slug(_ id: String) -> String {
    guard id.unicodeScalars.allSatisfy(\.isASCII) else { return id }
    let words = id.lowercased().split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return words.isEmpty ? id : words.joined(separator: "-")
  }
}
