import Assembly
import DocumentModel
import Foundation

extension Batch {
  /// Writes how the run is divided into shards, the list of all editions, and the sizes that frames
  /// share.
  ///
  /// Shards that are given the plan need not measure what other shards have to set.
  ///
  /// - Parameter count: How many machines or tasks share the run.
  /// - Returns: the plan, nil if it could not be made, and what is wrong with the campaign.
  public func plan(shards count: Int) async -> (plan: Plan?, report: Report) {
    var whole = self
    whole.shard = nil
    let loaded = whole.loaded()
    let editions = loaded.editions
    var report = Report(
      outcomes: editions.map {
        Outcome(edition: $0.id, files: $0.files, pages: 0, state: .planned)
      }, diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
    guard let assembler = loaded.assembler else { return (nil, report) }
    let shards = editions.map(ShardDivision(of: editions, into: count).number)
    let plan = Plan(
      broadside: Engine.version, campaign: Self.path(of: campaign, from: folder),
      job: job(of: loaded),
      shards: shards.reduce(into: Array(repeating: 0, count: count)) { $0[$1 - 1] += 1 },
      sizes: await SeriesSizes.measured(
        over: loaded.series, by: Workers(assembler, count: jobs)
      ).caps)
    do throws(FileError) {
      try AtomicFile.write(Self.list(editions, shards), to: "\(folder)/plan.csv")
      try AtomicFile.write(plan.bytes, to: "\(folder)/plan.json")
    } catch {
      report.diagnostics.append(Diagnostic(error))
      return (nil, report)
    }
    return (plan, report)
  }

  /// A table of the editions, a row each.
  private static func list(_ editions: [Edition], _ shards: [Int]) -> [UInt8] {
    let head = ["edition", "shard", "place", "audience", "language", "template", "format", "files"]
    let rows = zip(editions, shards).map { edition, shard in
      [
        edition.id, "\(shard)", edition.place ?? "", edition.audience ?? "",
        edition.language.rawValue, edition.template, edition.format,
        edition.files.joined(separator: " "),
      ]
    }
    return Array(CSV.text([head] + rows).utf8)
  }

  /// The sizes that frames of a series share: those of the plan, or measured.
  func sizes(
    for loaded: LoadedCampaign, by workers: Workers, known: SizeMemory? = nil
  ) async throws(PlanError) -> [String: Double] {
    guard let path = plan else {
      return await SeriesSizes.measured(over: loaded.series, by: workers, known: known).caps
    }
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path) }
    guard let plan = try? JSONDecoder().decode(Plan.self, from: data) else { throw .broken(path) }
    if plan.broadside != Engine.version {
      throw .stale(path, why: "it is of version \(plan.broadside), and this is \(Engine.version)")
    }
    if let shard, shard.count != plan.shards.count {
      throw .stale(path, why: "it has \(plan.shards.count) shards, not \(shard.count)")
    }
    if plan.job != job(of: loaded) {
      throw .stale(path, why: "a file of the campaign or an option is not as it was")
    }
    return plan.sizes
  }
}
