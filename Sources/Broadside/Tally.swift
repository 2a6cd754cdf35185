import Synchronization

/// Counts what is done.
final class Tally: Sendable {
  private let total: Int
  private let state: Mutex<(made: Int, failed: Int)> = Mutex((0, 0))
  private let progress: (@Sendable (BatchProgress) -> Void)?

  init(total: Int, progress: (@Sendable (BatchProgress) -> Void)?) {
    self.total = total
    self.progress = progress
  }

  func count(isMade: Bool) {
    state.withLock { counts in
      if isMade { counts.made += 1 } else { counts.failed += 1 }
      progress?(BatchProgress(made: counts.made, failed: counts.failed, total: total))
    }
  }
}
