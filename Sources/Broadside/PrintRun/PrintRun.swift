import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Layout
import Prepress

/// What is printed of a run: every file with its copies, in bundles, and the paper that it takes.
public struct PrintRun: Sendable, Codable {
  /// The files in the order of the bundles, and in these of the campaign.
  public var jobs: [PrintJob]

  /// The bundles in their order.
  public var bundles: [(id: String, name: String, jobs: [PrintJob])] {
    var order: [String] = []
    for job in jobs where !order.contains(job.bundle) { order.append(job.bundle) }
    let groups = Dictionary(grouping: jobs, by: \.bundle)
    return order.map { id in (id, groups[id]?.first?.name ?? id, groups[id] ?? []) }
  }

  /// How many sheets of each paper are needed, by the paper's name.
  public var papers: [(paper: String, sheets: Int)] {
    let sums = jobs.reduce(into: [String: Int]()) { $0[$1.paper, default: 0] += $1.sheets }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The run as a table, a row a file (RFC 4180).
  public var csv: String {
    let head = [
      "bundle", "edition", "language", "file", "printer", "copies", "prints", "paper", "sides",
      "sheets",
    ]
    return CSV.text(
      [head]
        + jobs.map { job in
          [
            job.name, job.edition, job.language, job.file, job.printer, "\(job.copies)",
            "\(job.prints)", job.paper, job.sides.hint, "\(job.sheets)",
          ]
        })
  }
}

extension PrintRun {
  /// The jobs of editions that are printed.
  ///
  /// - Parameter pages: The trims of an edition's pages, by its id; of editions that cannot be made
  ///   nothing.
  init(of editions: [Edition], names: [String: String], title: String, pages: [String: [Size]]) {
    jobs = editions.flatMap { edition -> [PrintJob] in
      let bundle = edition.place ?? edition.person ?? edition.audience ?? ""
      return edition.outputs.compactMap { output in
        guard let copies = edition.copies[output.kind.name], copies > 0,
          let pages = pages[edition.id], !pages.isEmpty, let file = output.files.first,
          let plan = Plan(of: output, pages: pages, edition.language.direction)
        else { return nil }
        return PrintJob(
          bundle: bundle, name: names[bundle] ?? (bundle.isEmpty ? title : bundle),
          edition: edition.id, piece: edition.template,
          language: edition.language.rawValue, file: file, printer: output.printer?.name ?? "",
          copies: copies, paper: plan.paper, sheetsPerCopy: plan.sheets,
          piecesPerCopy: plan.pieces, sides: plan.sides)
      }
    }
    // Bundles stay together, each where its first file is.
    let order = jobs.enumerated().reduce(into: [String: Int]()) { order, job in
      if order[job.element.bundle] == nil { order[job.element.bundle] = job.offset }
    }
    jobs = jobs.enumerated().sorted { left, right in
      (order[left.element.bundle] ?? 0, left.offset)
        < (order[right.element.bundle] ?? 0, right.offset)
    }.map(\.element)
  }

  /// How one copy of a file lies on paper.
  private struct Plan {
    var paper: String
    var sheets: Int
    var pieces = 1
    var sides = PrintJob.Sides.one

    init?(of output: EditionOutput, pages: [Size], _ direction: WritingDirection) {
      guard let design = output.kind.sheet else {
        let page = pages[0]
        paper = Self.name(page)
        sheets = (pages.count + 1) / 2
        if pages.count > 1 { sides = page.width > page.height ? .shortEdge : .longEdge }
        return
      }
      guard
        let sides = try? SheetPlanner(
          design, pages: pages, direction: direction, printer: output.printer
        ).sheets()
      else { return nil }
      paper = Self.name(design.paper)
      var turn: SheetTurn?
      switch design.kind {
      case .grid(let grid):
        turn = sides.count > 1 ? grid.backs : nil
        if grid.fill == .repeated { pieces = grid.columns * grid.rows }
      case .tiles: break
      case .fold(let fold): turn = sides.count > 1 ? fold.backs : nil
      }
      sheets = turn == nil ? sides.count : (sides.count + 1) / 2
      switch turn {
      case nil: self.sides = .one
      case .longEdge, .workAndTurn: self.sides = .longEdge
      case .shortEdge: self.sides = .shortEdge
      }
    }

    /// The paper in inches, upright.
    private static func name(_ size: Size) -> String {
      let (short, long) = (min(size.width, size.height), max(size.width, size.height))
      let isMetric = (short / 72 * 8).rounded() / 8 * 72 != short
      return isMetric
        ? "\(Int((short / 72 * 25.4).rounded())) × \(Int((long / 72 * 25.4).rounded())) mm"
        : "\(fixed(short / 72)) × \(fixed(long / 72)) in"
    }
  }
}
