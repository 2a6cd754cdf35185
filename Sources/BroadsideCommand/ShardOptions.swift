import ArgumentParser
import Broadside
import Foundation

/// The arguments of a run that is shared among machines.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Make a part alone, such as 3/8: the third of eight. 'auto' takes the number from Slurm or \
      AWS Batch, 'auto/8' from Kubernetes too, which does not say how many there are.
      """, valueName: "part"))
  var shard: String?

  @Option(
    help: ArgumentHelp(
      "The plan that says which sizes frames share (each shard measures them unless given).",
      valueName: "file"))
  var plan: String?

  func validate() throws {
    if plan != nil, shard == nil { throw ValidationError("'--plan' is for a '--shard'.") }
    _ = try part()
  }

  func applied(to batch: Batch) throws -> Batch {
    var batch = batch
    (batch.shard, batch.plan) = (try part(), plan)
    return batch
  }

  /// What a summary says of it.
  func note(of batch: Batch) -> String {
    batch.shard.map { ", shard \($0.number) of \($0.count)," } ?? ""
  }

  private func part() throws -> Shard? {
    do {
      return try shard.map {
        try Shard($0, environment: ProcessInfo.processInfo.environment)
      }
    } catch let error as ShardError {
      throw ValidationError("'--shard': \(error)")
    }
  }
}
