import DocumentModel
import Foundation

extension ReadingReport {
  /// The rows as a table for people: a line each, columns aligned.
  public var text: String {
    if rows.isEmpty { return "" }
    let head = [
      "text", "name", "language", "words", "words a sentence", "level", "asked for", "",
    ]
    return TextTable.text([head] + rows.map(\.cells), wordy: [0, 1, 2, 5, 6, 7])
  }

  /// The rows as comma-separated values (RFC 4180), a header line first.
  public var csv: String {
    let head = [
      "text", "name", "language", "words", "sentences", "words_per_sentence", "formula", "score",
      "inflesz", "target_grade", "target_score", "hard",
    ]
    return CSV.text([head] + rows.map(\.values))
  }

  /// The rows and what is wrong as JSON, keys sorted.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = ReadingFile(
      broadside: Engine.version, rows: rows.map(\.rounded), diagnostics: diagnostics)
    guard let data = try? encoder.encode(file) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The shape of the JSON.
private struct ReadingFile: Codable {
  var broadside: String
  var rows: [ReadingRow]
  var diagnostics: [Diagnostic]
}

extension ReadingRow {
  /// The row with a score of at most two decimals.
  fileprivate var rounded: ReadingRow {
    var row = self
    row.score = score.map { ($0 * 100).rounded() / 100 }
    return row
  }

  fileprivate var cells: [String] {
    let score = score.map(fixed) ?? ""
    let (level, asked) =
      switch formula {
      case .fleschKincaid: ("grade \(score)", "at most \(target)")
      case .fernandezHuerta:
        ("ease \(score), \(band ?? "")", "at least \(targetScore.map(fixed) ?? "")")
      case .sentenceLength:
        ("no formula for '\(language)': length of sentences alone", "")
      }
    return [
      kind, name, language, String(words), fixed(wordsPerSentence), level, asked,
      isHard == true ? "hard to read" : "",
    ]
  }

  fileprivate var values: [String] {
    [
      kind, name, language, String(words), String(sentences), fixed(wordsPerSentence),
      formula.rawValue, score.map(fixed) ?? "", band ?? "", String(target),
      targetScore.map(fixed) ?? "", isHard.map(String.init) ?? "",
    ]
  }
}
