import CampaignFile
import Foundation

/// Waits for a change of the files that a campaign is read from.
///
/// It looks every fifth of a second, which works on every system and on disks that are shared: to ask
/// for the stamps of a few hundred files takes less than a millisecond.
public struct Watch: Sendable {
  private let notes: [FileLedger.Question: String]

  init(_ ledger: FileLedger) {
    notes = ledger.notes
  }

  /// Returns when something has changed, and has rested for as long as an editor needs to save.
  public func change() async {
    var last = answers()
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(200))
      let now = answers()
      if now == last, now != notes { return }
      last = now
    }
  }

  private func answers() -> [FileLedger.Question: String] {
    Dictionary(uniqueKeysWithValues: notes.keys.map { ($0, FileLedger.answer(to: $0)) })
  }
}

extension Batch {
  /// What is read now, to be waited on: begin before a run, so that nothing is missed during it.
  public func watch() -> Watch {
    let ledger = FileLedger()
    _ = FileLedger.$current.withValue(ledger) { loaded() }
    return Watch(ledger)
  }
}
