import ArgumentParser
import Broadside

/// `broadside plan`: how a run is divided among machines.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Divide a run among machines: the work list, and the sizes that frames share.",
    discussion: """
      Writes plan.csv, a row for each edition with the number of its shard, and plan.json, which \
      'broadside render --shard 3/8 --plan plan.json' follows, into the output folder. Without a \
      plan shards are the same, but each measures the frames of all editions that share sizes.
      """)

  @OptionGroup var options: BatchOptions
  @OptionGroup var pseudo: PseudoOption

  @Option(help: "How many shards the run is divided into.")
  var shards = 1

  func validate() throws {
    if shards < 1 { throw ValidationError("'--shards' must be 1 or more.") }
  }

  func run() async throws {
    let batch = pseudo.applied(to: try options.batch())
    let (plan, report) = await batch.plan(shards: shards)
    try options.finish(report) { _ in
      guard let plan else { return "no plan" }
      let (least, most) = (plan.shards.min() ?? 0, plan.shards.max() ?? 0)
      let loads = least == most ? "\(most)" : "\(least) to \(most)"
      return "\(plan.count) editions in \(shards) \(shards == 1 ? "shard" : "shards") of \(loads)"
        + pseudo.note + ": \(batch.folder)/plan.json"
    }
    guard plan != nil else { throw ExitCode(1) }
  }
}

/// `broadside collect`: one manifest of what shards have made.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Merge the manifests of shards, when all that was asked for is there.",
    discussion: """
      Every shard must be finished, made from the same campaign and fonts, with each edition once \
      and each file in its place. What is missing is told, with the command that makes it; \
      manifest.json is written only for the whole.

      Exit status: 0 all was made, 1 something is missing or was not made, 2 wrong usage.
      """)

  @OptionGroup var options: BatchOptions
  @OptionGroup var pseudo: PseudoOption

  @Option(help: "How many shards there are (as many as those that are there say).")
  var shards: Int?

  @Flag(help: "Read all files and compare their checksums, not their sizes alone.")
  var checksums = false

  func validate() throws {
    if let shards, shards < 1 { throw ValidationError("'--shards' must be 1 or more.") }
  }

  func run() throws {
    let batch = pseudo.applied(to: try options.batch())
    let report = batch.collect(shards: shards, readsFiles: checksums)
    try options.finish(report) { report in
      let made = report.outcomes.count { $0.state == .made || $0.state == .cached }
      guard !report.outcomes.isEmpty else { return "nothing collected" }
      let files = Set(report.outcomes.flatMap(\.files)).count
      return "\(made) of \(report.outcomes.count) editions made, \(files) files"
        + pseudo.note + " in \(batch.folder)"
    }
  }
}
