import ArgumentParser
import Broadside

/// `broadside render`: makes every edition.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the campaign's pages and write them to the output folder.")

  @OptionGroup var options: BatchOptions
  @OptionGroup var pseudo: PseudoOption
  @OptionGroup var shard: ShardOptions
  @OptionGroup var cache: CacheOptions

  func run() async throws {
    let batch = cache.applied(
      to: try shard.applied(to: pseudo.applied(to: try options.batch())))
    if let edition = cache.why {
      return try await cache.explain(edition, of: batch, in: options.format)
    }
    repeat {
      let line = ProgressLine(verb: "made")
      let watch = cache.watch ? batch.watch() : nil
      let report = await batch.render(progress: line.observer(isQuiet: options.quiet))
      do {
        try options.finish(report) { summary(of: $0, batch, seconds: line.seconds) }
      } catch {
        guard cache.watch else { throw error }
      }
      await watch?.change()
    } while cache.watch
  }

  private func summary(of report: Report, _ batch: Batch, seconds: Double) -> String {
    let made = report.outcomes.filter { $0.state == .made }
    let cached = report.outcomes.count { $0.state == .cached }
    let rest = cached == 0 ? "" : ", \(cached) as they were"
    return Summary.files(of: made)
      + Summary.count(made.count, of: report.outcomes.count, "made", seconds: seconds)
      + rest + pseudo.note + shard.note(of: batch) + " in \(batch.folder)"
  }
}

/// `broadside check`: everything but drawing and writing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the campaign: everything but drawing and writing.")

  @OptionGroup var options: BatchOptions
  @OptionGroup var pseudo: PseudoOption

  func run() async throws {
    let batch = pseudo.applied(to: try options.batch())
    let line = ProgressLine(verb: "checked")
    let report = await batch.check(progress: line.observer(isQuiet: options.quiet))
    try options.finish(report) { report in
      let good = report.outcomes.filter { $0.state == .checked }
      return Summary.count(
        good.count, of: report.outcomes.count, "ready to be made", seconds: line.seconds)
        + pseudo.note
    }
  }
}

/// `broadside list`: the editions that a run would make.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the editions that a run would make.")

  @OptionGroup var options: BatchOptions

  func run() throws {
    let report = try options.batch().list()
    try options.finish(report) { report in
      report.outcomes.map { "\($0.edition)  \($0.files.joined(separator: " "))\n" }.joined()
        + "\(report.outcomes.count) editions"
    }
  }
}
