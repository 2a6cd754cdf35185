import Assembly
import Language
import Synchronization

/// The pipelines of a run, so many as editions are worked on at a time.
///
/// They stay from one pass over the editions to the next, with their fonts open and their paragraphs
/// shaped.
final class Workers: Sendable {
  /// A pipeline on its way between the pool and the one task that uses it.
  ///
  /// Unchecked, because no two tasks can have one: `init` makes each pipeline and keeps no other
  /// reference, `results` takes it out of the pool under the lock, uses it in that task alone without
  /// handing it on, and puts it back under the lock when the task is done.
  private struct Loan: @unchecked Sendable {
    let pipeline: Pipeline
  }

  private let pool: Mutex<[Loan]>
  private let count: Int

  init(_ assembler: Assembler, count: Int) {
    self.count = count
    let hyphenation = HyphenationLibrary.bundled()
    let rules = CampaignRules(assembler)
    pool = Mutex(
      (0..<count).map { _ in
        Loan(pipeline: Pipeline(assembler, hyphenation: hyphenation, rules: rules))
      })
  }

  /// What the work comes to for each edition, or other item, in their order.
  ///
  /// - Parameter progress: Called from several tasks after each item, with what came of it.
  func results<Item: Sendable, Result: Sendable>(
    of items: [Item], progress: (@Sendable (Result) -> Void)? = nil,
    _ work: @escaping @Sendable (Pipeline, Item) -> Result
  ) async -> [Result] {
    let queue = Queue(count: items.count)
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<min(count, items.count) {
        group.addTask { [self] in
          guard let loan = pool.withLock({ $0.popLast() }) else { return [] }
          defer { pool.withLock { $0.append(loan) } }
          var results: [(Int, Result)] = []
          while let index = queue.next() {
            let result = work(loan.pipeline, items[index])
            results.append((index, result))
            progress?(result)
          }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// Hands out indices in order.
private final class Queue: Sendable {
  private let count: Int
  private let started = Atomic(0)

  init(count: Int) {
    self.count = count
  }

  func next() -> Int? {
    let index = started.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
