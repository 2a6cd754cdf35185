import Assembly
import DocumentModel
import Foundation
import Twins

extension RenderRun {
  /// The report of the run as a page.
  func page(_ report: Report) -> ReportPage {
    var problems: [String: [Diagnostic]] = [:]
    for problem in report.diagnostics {
      problems[problem.edition ?? "", default: []].append(problem)
    }
    let outcomes = Dictionary(
      (report.outcomes + report.others).map { ($0.edition, $0) },
      uniquingKeysWith: { one, _ in one })
    let cells = loaded.all.compactMap { edition in
      outcomes[edition.id].map { cell(edition, $0, problems[edition.id] ?? []) }
    }
    return ReportPage(
      title: assembler.title, date: assembler.date,
      look: WebLook(brand: assembler.brand, language: LanguageTag("en")),
      names: assembler.subjectNames, cells: cells, diagnostics: report.diagnostics)
  }

  private func cell(
    _ edition: Edition, _ outcome: Outcome, _ problems: [Diagnostic]
  ) -> ReportPage.Cell {
    func isThere(_ file: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(folder.path)/\(file)")
    }
    let old = outcome.state == .failed ? edition.files.first(where: isThere) : nil
    let picture = Thumbnails.path(of: edition)
    return ReportPage.Cell(
      edition: edition,
      state: CellState(outcome, problems: problems, isOldThere: old != nil),
      file: outcome.files.first ?? outcome.rejected.first ?? old,
      picture: isThere(picture) ? picture : nil,
      problem: problems.first { $0.severity == .error }?.message)
  }
}
