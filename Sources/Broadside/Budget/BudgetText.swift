import Foundation

extension BudgetReport {
  /// The rows as a table for people: a line each, columns aligned.
  public var text: String {
    if rows.isEmpty { return "" }
    let head = [
      "template", "format", "language", "field", "frame", "words: comfortable", "at most", "used",
      "asked for", "characters: comfortable", "at most", "used", "",
    ]
    return TextTable.text([head] + rows.map(\.cells), wordy: BudgetRow.wordy)
  }

  /// The rows as comma-separated values (RFC 4180), a header line first.
  public var csv: String {
    let head = [
      "template", "format", "language", "slot", "field", "frames", "comfortable_words",
      "comfortable_characters", "floor_words", "floor_characters", "used_words",
      "used_characters", "used_in", "least_words", "most_words",
    ]
    return CSV.text([head] + rows.map(\.values))
  }

  /// The rows and what is wrong as JSON, keys sorted.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = BudgetFile(broadside: Engine.version, rows: rows, diagnostics: diagnostics)
    guard let data = try? encoder.encode(file) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The shape of the JSON.
private struct BudgetFile: Codable {
  var broadside: String
  var rows: [BudgetRow]
  var diagnostics: [Diagnostic]
}

extension BudgetRow {
  /// The columns of the table that hold words; the others hold numbers.
  fileprivate static let wordy = [0, 1, 2, 3, 4, 12]

  fileprivate var cells: [String] {
    func open(_ amount: Amount?, _ value: (Amount) -> Int) -> String {
      amount.map { String(value($0)) } ?? "∞"
    }
    let asked = least == nil && most == nil ? "" : "\(least ?? 0)..\(most.map(String.init) ?? "")"
    return [
      template, format, language, field, frames.joined(separator: ", "),
      open(comfortable, \.words), open(floor, \.words), String(used.words), asked,
      open(comfortable, \.characters), open(floor, \.characters), String(used.characters),
      isOver ? "too long in \(edition)" : "",
    ]
  }

  fileprivate var values: [String] {
    func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
    return [
      template, format, language, slot ?? "", field, frames.joined(separator: " "),
      number(comfortable?.words), number(comfortable?.characters), number(floor?.words),
      number(floor?.characters), String(used.words), String(used.characters), edition,
      number(least), number(most),
    ]
  }
}
