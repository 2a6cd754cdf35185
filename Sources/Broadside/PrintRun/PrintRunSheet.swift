import DocumentModel
import Foundation

/// The pages of a print run: what it takes in all, and a cover sheet for each bundle.
struct PrintRunSheet {
  var run: PrintRun
  var title: String
  var date: String
  var brand: String
  /// The campaign's languages; the sheet is in the first.
  var languages: [String]

  /// How many files a page lists.
  private static let rows = 20

  /// The template of the pages.
  var template: String {
    let pages = overview + run.bundles.flatMap(cover)
    let further = pages.dropFirst().map { "  - layout:\n\(Self.indented($0, by: 6))" }
    return """
      template: print-run
      purpose: What is printed, on what paper, for whom.
      title: "\(Self.words(title)): print run"
      formats: [letter]
      page: { margin: [40pt, 46pt, 40pt, 46pt], columns: 12, gutter: 12pt }
      gap: 14pt
      layout:
      \(Self.indented(pages[0], by: 2))
      \(further.isEmpty ? "" : "pages:\n\(further.joined())")
      """
  }

  /// The campaign that the sheet is the only piece of.
  var campaign: String {
    """
    campaign: "\(Self.words(title))"
    languages: [\(languages.joined(separator: ", "))]
    date: \(date.isEmpty ? "2026-01-01" : date)
    brand: "\(brand)"
    pieces:
      - template: print-run
        languages: [\(languages[0])]
        outputs: [screen]
        file: print-run

    """
  }

  // MARK: Pages

  /// The first pages: the paper to buy, and the bundles with their sheets.
  private var overview: [String] {
    let bundles = run.bundles.map { bundle in
      [
        Self.words(bundle.name), "\(bundle.jobs.count)",
        Self.grouped(bundle.jobs.reduce(0) { $0 + $1.copies }),
        Self.grouped(bundle.jobs.reduce(0) { $0 + $1.sheets }),
      ]
    }
    let papers = run.papers.map {
      [Self.words($0.paper), Self.grouped($0.sheets), "\(($0.sheets + 499) / 500)"]
    }
    let paper = table(
      ["Paper", "Sheets", "Packs of 500"], papers, columns: "[3, 1, 1]", "[start, end, end]")
    return chunks(bundles).enumerated().map { index, rows in
      head(kicker: "Print run", name: title, note: "") + (index == 0 ? paper : "")
        + table(
          ["Bundle", "Files", "Copies", "Sheets"], rows, columns: "[3, 1, 1, 1]",
          "[start, end, end, end]")
    }
  }

  /// The sheet that lies on a bundle: for whom it is, and what must be in it.
  private func cover(_ bundle: (id: String, name: String, jobs: [PrintJob])) -> [String] {
    let copies = bundle.jobs.reduce(0) { $0 + $1.copies }
    let sheets = bundle.jobs.reduce(0) { $0 + $1.sheets }
    let rows = bundle.jobs.map { job in
      [
        "\(Self.words(job.piece.replacing("-", with: " "))), \(job.language)\\n"
          + Self.words(job.file),
        Self.grouped(job.prints), Self.words(job.paper), job.sides.hint, Self.grouped(job.sheets),
      ]
    }
    let note = "\(Self.grouped(copies)) copies on \(Self.grouped(sheets)) sheets of paper"
    return chunks(rows).map { rows in
      head(kicker: "Bundle for", name: bundle.name, note: note)
        + table(
          ["File", "Print", "Paper", "Sides", "Sheets"], rows,
          columns: "[4.2, 0.9, 1.6, 1.8, 0.9]", "[start, end, start, start, end]")
        + "- body: Counted and packed by\n  size: 9pt\n  ink: quiet\n"
        + "- lines: 1\n"
    }
  }

  private func head(kicker: String, name: String, note: String) -> String {
    var text = """
      - body: "\(Self.words(kicker))"
        size: 12pt
        ink: quiet
      - headline: "\(Self.words(name))"
        fit: { size: 28..96pt, lines: ..2 }

      """
    if !note.isEmpty { text += "- body: \"\(Self.words(note))\"\n  size: 18pt\n" }
    return text
  }

  private func table(
    _ head: [String], _ rows: [[String]], columns: String, _ align: String
  ) -> String {
    guard !rows.isEmpty else { return "" }
    let cells = ([head] + rows).map { row in
      "    - [\(row.map { "\"\($0)\"" }.joined(separator: ", "))]\n"
    }
    return """
      - table:
      \(cells.joined())  header: true
        size: 11pt
        columns: \(columns)
        align: \(align)
        cell-pad: [5pt, 6pt]
        rules: { head: 1pt ink, between: 0.35pt line, bottom: 1pt ink }

      """
  }

  private static func indented(_ text: String, by count: Int) -> String {
    let room = String(repeating: " ", count: count)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : room + $0 }.joined(separator: "\n")
  }

  private func chunks(_ rows: [[String]]) -> [[[String]]] {
    stride(from: 0, to: rows.count, by: Self.rows).map {
      Array(rows[$0..<min($0 + Self.rows, rows.count)])
    }
  }

  // MARK: Words

  /// Words as a template has them between quotes: without fields and marks of their own.
  private static func words(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\"": "”"
      case "\\": "/"
      case "{": "{{"
      case "}": "}}"
      default: String(character)
      }
    }.joined()
  }

  /// A number in groups of three digits.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}
