import Assembly
import CampaignFile
import DocumentModel
import Foundation

/// How an output folder stands to its campaign.
public struct Status: Sendable, Codable, Hashable {
  /// How an edition's files stand to what they would be.
  public enum State: String, Sendable, Codable, Hashable, CaseIterable {
    /// They are there, and would be the same.
    case current
    /// They are there, and would be others.
    case stale
    /// They are not all there, or not as they were made.
    case missing
    /// Nothing was made of it yet, or something is wrong with it.
    case unmade
  }

  /// One edition.
  public struct Entry: Sendable, Codable, Hashable {
    /// Its name.
    public var edition: String
    /// How its files stand.
    public var state: State
  }

  /// The editions of the campaign that were asked for, in their order.
  public var editions: [Entry] = []
  /// Files of editions that the campaign has no longer, relative to the output folder.
  public var leftovers: [String] = []
  /// Whether a run is writing to the folder now.
  public var isBusy = false
  /// How many records of the cache were not as they had been written.
  public var damaged = 0

  /// Whether everything is there as it would be made.
  public var isCurrent: Bool { editions.allSatisfy { $0.state == .current } }
}

extension Status {
  /// The status for people: how many editions are how, and which are not as they would be.
  public var text: String {
    var lines = State.allCases.compactMap { state in
      let count = editions.count { $0.state == state }
      return count == 0 && state != .current ? nil : "\(count) \(state.words)"
    }
    for state in State.allCases where state != .current {
      let names = editions.filter { $0.state == state }.map(\.edition)
      lines += names.prefix(Self.shown).map { "  \(state.rawValue)  \($0)" }
      if names.count > Self.shown { lines.append("  and \(names.count - Self.shown) more") }
    }
    if !leftovers.isEmpty {
      lines.append(
        "\(leftovers.count) files of editions that there are no longer: 'broadside clean' removes them"
      )
    }
    if damaged > 0 { lines.append("\(damaged) records of the cache are damaged and are not used") }
    if isBusy { lines.append("a run is writing to this folder now") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many editions of a state are shown by name.
  private static let shown = 10

  /// The status as JSON, keys sorted.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}

extension Status.State {
  fileprivate var words: String {
    switch self {
    case .current: "editions are up to date"
    case .stale: "would be others than they are"
    case .missing: "lack files, or have files that were changed"
    case .unmade: "were not made yet, or something is wrong with them"
    }
  }
}

extension Batch {
  /// How the output folder stands to the campaign; nothing is made or written.
  public func status() async -> (status: Status, diagnostics: [Diagnostic]) {
    var status = Status()
    status.isBusy = OutputLock.isTaken(output)
    if let report = unchanged() {
      status.editions = report.outcomes.map { Status.Entry(edition: $0.edition, state: .current) }
      return (status, [])
    }
    let loaded = loaded()
    guard let run = RenderRun(self, loaded, FileLedger()) else {
      return (status, loaded.diagnostics.ordered())
    }
    do throws(PlanError) {
      status.editions = try await run.states()
    } catch {
      return (status, [error.diagnostic])
    }
    status.leftovers = run.leftovers.map(\.file)
    status.damaged = run.store.damaged
    return (status, [])
  }
}

extension RenderRun {
  fileprivate func states() async throws(PlanError) -> [Status.Entry] {
    let memory = SizeMemory(store, keys, assembler)
    let caps = try await batch.sizes(for: loaded, by: workers, known: memory)
    return await workers.results(of: loaded.editions) { [self] pipeline, edition in
      Status.Entry(edition: edition.id, state: state(of: edition, by: pipeline, caps))
    }
  }

  private func state(
    of edition: Edition, by pipeline: Pipeline, _ caps: [String: Double]
  ) -> Status.State {
    guard let record = store.edition(edition.id) else { return .unmade }
    guard isIntact(record) else { return .missing }
    let draft = pipeline.draft(of: edition)
    return record.isOf(keys.key(of: edition, draft, caps: caps)) ? .current : .stale
  }

  /// Files that were made of editions that the campaign has no longer, and are still there.
  var leftovers: [FileSum] {
    let known = Set(loaded.all.map(\.id))
    let wanted = Set(loaded.all.flatMap(\.files))
    return store.editions.values.filter { !known.contains($0.outcome.edition) }
      .flatMap { $0.outcome.sums }.filter { !wanted.contains($0.file) }
      .filter { FileStamp("\(folder.path)/\($0.file)") != nil }
      .sorted { $0.file < $1.file }
  }
}
