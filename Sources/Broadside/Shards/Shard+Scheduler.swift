extension Shard {
  /// Reads `3/8`, or `auto`: the number that a scheduler gave this task of an array.
  ///
  /// Slurm, Kubernetes and AWS Batch number their tasks from 0. `auto/8` says how many shards there
  /// are where the scheduler does not: in an indexed job of Kubernetes, or when some tasks alone are
  /// submitted once more.
  ///
  /// - Parameter environment: The process's environment variables.
  /// - Throws: `ShardError` for words that are no shard, and where there is no such task.
  public init(_ text: String, environment: [String: String]) throws(ShardError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let count = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == 1 || (parts.count == 2 && count != nil) else { throw .form(text) }
    if parts[0] == "auto" {
      self = try Self.scheduled(count, environment)
      return
    }
    guard let number = Int(parts[0]), let count, let shard = Shard(number: number, of: count) else {
      throw .form(text)
    }
    self = shard
  }

  private static func scheduled(
    _ count: Int?, _ environment: [String: String]
  ) throws(ShardError) -> Shard {
    let found = Scheduler.allCases.first { environment[$0.indexName] != nil }
    guard let scheduler = found else { throw .noScheduler }
    guard let index = Int(environment[scheduler.indexName] ?? "") else {
      throw .number(scheduler.indexName, environment[scheduler.indexName] ?? "")
    }
    guard let count = count ?? scheduler.count(environment) else {
      throw .noCount(scheduler, environment)
    }
    guard let shard = Shard(number: index + 1, of: count) else {
      throw .outside(scheduler, index: index, count: count)
    }
    return shard
  }
}

/// What runs many tasks of one job, and the variables in which it tells a task which one it is.
enum Scheduler: CaseIterable {
  case slurm, kubernetes, awsBatch

  /// Its name as people know it.
  var name: String {
    switch self {
    case .slurm: "Slurm"
    case .kubernetes: "Kubernetes"
    case .awsBatch: "AWS Batch"
    }
  }

  /// The variable that holds the task's number.
  var indexName: String {
    switch self {
    case .slurm: "SLURM_ARRAY_TASK_ID"
    case .kubernetes: "JOB_COMPLETION_INDEX"
    case .awsBatch: "AWS_BATCH_JOB_ARRAY_INDEX"
    }
  }

  /// How many tasks there are; nil where it is not said, or they are not numbered from 0 on.
  func count(_ environment: [String: String]) -> Int? {
    func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }
    switch self {
    case .slurm:
      guard let count = number("SLURM_ARRAY_TASK_COUNT"), number("SLURM_ARRAY_TASK_MIN") == 0,
        number("SLURM_ARRAY_TASK_MAX") == count - 1
      else { return nil }
      return count
    case .kubernetes: return nil
    case .awsBatch: return number("AWS_BATCH_JOB_ARRAY_SIZE")
    }
  }
}

/// A shard that cannot be read, or that no scheduler gave.
public struct ShardError: Error, CustomStringConvertible {
  /// What is wrong, and what to do about it, in plain words.
  public var message: String

  /// The message.
  public var description: String { message }

  fileprivate static func form(_ text: String) -> ShardError {
    ShardError(message: "'\(text)' is no shard such as 3/8, auto or auto/8")
  }

  fileprivate static let noScheduler = ShardError(
    message: "no scheduler has numbered this task: none of "
      + Scheduler.allCases.map(\.indexName).joined(separator: ", ")
      + " is set; write the shard as 3/8")

  fileprivate static func number(_ name: String, _ value: String) -> ShardError {
    ShardError(message: "\(name) is '\(value)', which is no number")
  }

  fileprivate static func noCount(
    _ scheduler: Scheduler, _ environment: [String: String]
  ) -> ShardError {
    switch scheduler {
    case .slurm:
      let (first, last) = (
        environment["SLURM_ARRAY_TASK_MIN"] ?? "?", environment["SLURM_ARRAY_TASK_MAX"] ?? "?"
      )
      return ShardError(
        message: "the array's tasks, from \(first) to \(last), are not numbered from 0 on;"
          + " submit all with --array=0-7, or say how many shards there are: auto/8")
    case .kubernetes, .awsBatch:
      return ShardError(
        message: "\(scheduler.name) does not say how many tasks there are; write auto/8")
    }
  }

  fileprivate static func outside(
    _ scheduler: Scheduler, index: Int, count: Int
  ) -> ShardError {
    ShardError(
      message: "\(scheduler.name) gave this task the number \(index), but \(count) shards are"
        + " numbered from 0 to \(count - 1)")
  }
}
