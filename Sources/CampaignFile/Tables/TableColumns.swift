import DocumentModel

/// The columns of a table by its header: `name`, and `name.es` for its words in Spanish.
struct TableColumns {
  struct Column {
    var name: String
    /// The language; nil for a column that is not a translation.
    var language: LanguageTag?
    var index: Int
  }

  /// The columns of one field: the base and its translations.
  struct Field {
    var name: String
    var base: Int?
    var translations: [(language: LanguageTag, index: Int)] = []
  }

  /// The fields in the order of their first columns.
  private(set) var fields: [Field] = []
  /// The number of cells that each row has; columns without a name at the end are none.
  private(set) var count = 0

  /// Reads the header; nil with the reasons in `findings` if rows cannot be told by it.
  init?(_ header: TableRow, languages: [LanguageTag], findings: Findings) {
    var cells = header.cells
    while cells.last?.text.isEmpty == true { cells.removeLast() }
    count = cells.count
    var isGood = true
    var seen = Set<String>()
    for (index, cell) in cells.enumerated() {
      if cell.text.isEmpty {
        findings.error(
          "table-unnamed-column", at: cell.span, "column \(index + 1) has no name",
          hint: "give it a name, or take the column out")
        isGood = false
      } else if !seen.insert(Self.canonical(cell.text, languages)).inserted {
        findings.error(
          "table-duplicate-header", at: cell.span, "the column '\(cell.text)' is there twice",
          hint: "give one of them another name")
        isGood = false
      } else {
        add(Self.column(cell, index, languages: languages, findings: findings))
      }
    }
    guard isGood else { return nil }
  }

  /// The column that says which field it is in no language.
  func index(of name: String) -> Int? {
    fields.first { $0.name == name }?.base
  }

  /// The header's text; `name.en` is `name` where English is the source language.
  private static func canonical(_ text: String, _ languages: [LanguageTag]) -> String {
    guard let suffix = languages.first.map({ ".\($0)" }), text.hasSuffix(suffix),
      text.count > suffix.count
    else { return text }
    return String(text.dropLast(suffix.count))
  }

  private mutating func add(_ column: Column?) {
    guard let column else { return }
    let field = fields.firstIndex { $0.name == column.name } ?? fields.endIndex
    if field == fields.endIndex { fields.append(Field(name: column.name)) }
    if let language = column.language {
      fields[field].translations.append((language, column.index))
    } else {
      fields[field].base = column.index
    }
  }

  private static func column(
    _ cell: TableCell, _ index: Int, languages: [LanguageTag], findings: Findings
  ) -> Column? {
    guard let dot = cell.text.lastIndex(of: "."), dot != cell.text.startIndex else {
      return Column(name: cell.text, index: index)
    }
    let name = cell.text[..<dot]
    let suffix = String(cell.text[cell.text.index(after: dot)...])
    guard let language = languages.first(where: { $0.rawValue == suffix }) else {
      var span = cell.span
      let isQuoted = span.length == cell.text.count + 2
      span.column += name.count + (isQuoted ? 2 : 1)
      span.length = max(1, suffix.count)
      findings.error(
        "unknown-language", at: span, "'\(suffix)' is not a language of the campaign",
        hint: Suggestion.hint(for: suffix, among: languages.map(\.rawValue)))
      return nil
    }
    let isSource = language == languages.first
    return Column(name: String(name), language: isSource ? nil : language, index: index)
  }
}
