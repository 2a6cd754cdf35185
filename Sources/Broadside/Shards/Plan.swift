import DocumentModel
import Foundation

/// How a run is divided among machines, and the sizes that frames share over all of them.
///
/// It is written as `plan.json`; the list of all editions is beside it, as `plan.csv`.
public struct Plan: Sendable, Codable {
  /// The version of Broadside that made it.
  public var broadside: String
  /// The campaign file, relative to the folder that the plan is in.
  public var campaign: String
  /// The checksum of what the run is made from.
  public var job: String
  /// How many editions each shard makes, from the first to the last.
  public var shards: [Int]
  /// The size that all frames of a series have, in points, by series.
  public var sizes: [String: Double]

  /// How many editions there are.
  public var count: Int { shards.reduce(0, +) }

  /// The plan as the bytes of a file.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}

/// A plan that cannot be followed.
struct PlanError: Error {
  var diagnostic: Diagnostic

  static func missing(_ path: String) -> PlanError {
    PlanError(
      diagnostic: Diagnostic(
        "plan-missing", at: SourceSpan(file: path), "there is no plan",
        hint:
          "write it with 'broadside plan', or leave out --plan: shards then measure by themselves"
      ))
  }

  static func broken(_ path: String) -> PlanError {
    PlanError(
      diagnostic: Diagnostic(
        "plan-broken", at: SourceSpan(file: path), "the plan cannot be read",
        hint: "write it anew with 'broadside plan'"))
  }

  static func stale(_ path: String, why: String) -> PlanError {
    PlanError(
      diagnostic: Diagnostic(
        "plan-stale", at: SourceSpan(file: path), "the plan is of another run: \(why)",
        hint: "write it anew with 'broadside plan', with the same options as for 'render'"))
  }
}
