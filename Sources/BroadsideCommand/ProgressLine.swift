import Broadside
import Foundation
import Synchronization

/// Shows how far a run has got: a bar on a terminal, a plain line at every tenth elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn = -1.0
    var lastTenth = 0
  }

  private let verb: String
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter verb: what is done to the editions, such as `made`.
  init(verb: String) {
    self.verb = verb
  }

  /// The time since the start, in seconds.
  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// What a batch calls after each edition; nil for a quiet run.
  func observer(isQuiet: Bool) -> (@Sendable (BatchProgress) -> Void)? {
    guard !isQuiet else { return nil }
    return { progress in self.update(progress) }
  }

  /// Shows the new state, at most twenty times a second.
  private func update(_ progress: BatchProgress) {
    let done = progress.made + progress.failed
    let now = seconds
    state.withLock { state in
      if Terminal.isInteractive {
        guard done == progress.total || now - state.lastDrawn > 0.05 else { return }
        state.lastDrawn = now
        Terminal.write("\r\u{1B}[2K" + bar(progress, done: done, seconds: now))
        if done == progress.total { Terminal.write("\r\u{1B}[2K") }
      } else {
        let tenth = done * 10 / max(1, progress.total)
        guard tenth > state.lastTenth else { return }
        state.lastTenth = tenth
        Terminal.write("\(verb) \(done) of \(progress.total)\(failures(progress))\n")
      }
    }
  }

  private func bar(_ progress: BatchProgress, done: Int, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Int((Double(progress.total - done) / rate).rounded(.up)) : 0
    let tail =
      " \(done)/\(progress.total)\(failures(progress)), \(Int(rate.rounded())) a second,"
      + " \(left) s left"
    let width = max(10, min(40, Terminal.width - tail.count - 3))
    let filled = progress.total > 0 ? width * done / progress.total : width
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      + tail
  }

  private func failures(_ progress: BatchProgress) -> String {
    progress.failed == 0 ? "" : ", \(progress.failed) with errors"
  }
}
