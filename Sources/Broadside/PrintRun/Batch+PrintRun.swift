import Assembly
import Brand
import CampaignFile
import DocumentModel
import Foundation
import Layout

extension Batch {
  /// Plans what is printed, by the `copies` of the campaign's pieces, and writes `print-run.pdf` and
  /// `print-run.csv` to the output folder: the paper that it takes, and a cover sheet for each bundle.
  ///
  /// Files that were not made yet are told.
  public func printRun() async -> (run: PrintRun, diagnostics: [Diagnostic]) {
    let loaded = loaded()
    guard let assembler = loaded.assembler else {
      return (PrintRun(jobs: []), loaded.diagnostics.ordered())
    }
    let editions = loaded.editions.filter { !$0.copies.isEmpty }
    let workers = Workers(assembler, count: jobs)
    let caps = await SeriesSizes.measured(over: editions, by: workers).caps
    let pages = await workers.results(of: editions) { pipeline, edition in
      (edition.id, pipeline.checked(edition, caps: caps).pages.map(\.size))
    }
    let run = PrintRun(
      of: editions, names: assembler.subjectNames, title: assembler.title,
      pages: Dictionary(pages, uniquingKeysWith: { one, _ in one }))
    var problems = loaded.diagnostics.filter { $0.severity == .error }
    guard !run.jobs.isEmpty else {
      problems.append(
        Diagnostic(
          "nothing-printed", at: SourceSpan(file: campaign), "no piece says how many are printed",
          hint: "add 'copies: { office: place.families }' to a piece, or a number"))
      return (run, problems.ordered())
    }
    problems += missing(run)
    problems += await write(run, assembler)
    return (run, problems.ordered())
  }

  private func missing(_ run: PrintRun) -> [Diagnostic] {
    run.jobs.filter { !FileManager.default.fileExists(atPath: "\(folder)/\($0.file)") }.map { job in
      var problem = Diagnostic(
        "print-file-missing", severity: .warning, at: SourceSpan(file: job.file),
        "'\(job.file)' is to be printed, but it is not made",
        hint: "run 'broadside render' first, and look at what it says of the edition")
      problem.edition = job.edition
      return problem
    }
  }

  private func write(_ run: PrintRun, _ assembler: Assembler) async -> [Diagnostic] {
    let sheet = PrintRunSheet(
      run: run, title: assembler.title, date: assembler.date,
      brand: assembler.brand.source.file, languages: assembler.languages.map(\.rawValue))
    let parent = campaign.parentFolder
    let report = await madeAside(
      [
        ("campaign.yaml", Array(sheet.campaign.utf8)),
        ("Templates/print-run/template.yaml", Array(sheet.template.utf8)),
      ], home: parent.isEmpty ? "." : parent)
    do throws(FileError) {
      try AtomicFile.write(Array(run.csv.utf8), to: "\(output)/print-run.csv")
    } catch {
      return report.diagnostics + [Diagnostic(error)]
    }
    return report.diagnostics
  }
}
