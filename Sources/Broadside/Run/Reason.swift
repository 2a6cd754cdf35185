import Assembly
import CampaignFile
import DocumentModel
import Foundation

/// Why an edition would be made again, or why not.
public struct Reason: Sendable, Codable, Hashable {
  /// The edition.
  public var edition: String
  /// Whether its files are there and would be the same.
  public var isCurrent: Bool
  /// What changed, in plain words.
  public var changes: [String]
  /// Files that the last run read and that are not what they were, the campaign's without its folder.
  public var files: [String] = []
}

extension Reason {
  /// The reason for people.
  public var text: String {
    if isCurrent { return "\(edition) is up to date: nothing that it shows has changed\n" }
    let changed =
      files.isEmpty ? [] : ["changed since the last run: \(files.joined(separator: ", "))"]
    return "\(edition) is made again:\n" + (changes + changed).map { "  \($0)\n" }.joined()
  }
}

extension Reason {
  /// The reason as JSON, keys sorted.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}

extension Batch {
  /// Why an edition would be made again by a run, or why not.
  ///
  /// - Parameter edition: Its name, as `list` says it.
  /// - Returns: the reason, nil if there is no such edition, and what is wrong with the campaign.
  public func why(_ edition: String) async -> (reason: Reason?, diagnostics: [Diagnostic]) {
    let loaded = loaded()
    guard let run = RenderRun(self, loaded, FileLedger()) else {
      return (nil, loaded.diagnostics.ordered())
    }
    let known = loaded.editions.map(\.id)
    guard let index = known.firstIndex(of: edition) else {
      let problem = Diagnostic(
        "unknown-edition", at: SourceSpan(file: campaign),
        "the campaign has no edition '\(edition)'",
        hint: Suggestion.hint(for: edition, among: known))
      return (nil, [problem])
    }
    do throws(PlanError) {
      var reason = try await run.reason(for: index)
      if !reason.isCurrent { reason.files = changedFiles() }
      return (reason, [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  private func changedFiles() -> [String] {
    let root = URL(fileURLWithPath: campaign).deletingLastPathComponent().path + "/"
    let changes = RunRecord.read(in: folder, part: part)?.changes() ?? []
    return Set(changes.map(\.path)).sorted().map { path in
      path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }
  }
}

extension RenderRun {
  fileprivate func reason(for index: Int) async throws(PlanError) -> Reason {
    let edition = loaded.editions[index]
    guard let record = store.edition(edition.id) else {
      return Reason(
        edition: edition.id, isCurrent: false,
        changes: ["it is not known: it was never made here, or something is wrong with it"])
    }
    let memory = SizeMemory(store, keys, assembler)
    let caps = try await batch.sizes(for: loaded, by: workers, known: memory)
    let keys = await workers.results(of: [edition]) { [self] pipeline, edition in
      self.keys.key(of: edition, pipeline.draft(of: edition), caps: caps)
    }
    let changes = keys.flatMap { record.changes(to: $0) } + missing(record)
    return Reason(edition: edition.id, isCurrent: changes.isEmpty, changes: changes)
  }

  private func missing(_ record: EditionRecord) -> [String] {
    zip(record.outcome.sums, record.stamps).compactMap { sum, stamp in
      guard FileStamp("\(folder.path)/\(sum.file)") != nil else {
        return "its file '\(sum.file)' is not there"
      }
      return folder.isIntact([sum], stamps: [stamp])
        ? nil : "its file '\(sum.file)' is not as it was made"
    }
  }
}

extension EditionRecord {
  /// The fields whose words are others than they were.
  private func fieldChanges(to key: EditionKey) -> [String] {
    func sums(_ fields: String) -> [String: Substring] {
      let lines = fields.split(separator: "\n").map { $0.split(separator: " ") }
      return Dictionary(
        lines.compactMap { $0.count == 2 ? (String($0[0]), $0[1]) : nil },
        uniquingKeysWith: { one, _ in one })
    }
    let (old, new) = (sums(fields), sums(key.fields))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { path in
      let verb = old[path] == nil ? "are new" : new[path] == nil ? "are gone" : "changed"
      return "the words of '\(path)' \(verb)"
    }
  }

  /// What is another in a key than in the record, in plain words.
  fileprivate func changes(to key: EditionKey) -> [String] {
    if isOf(key) { return [] }
    struct Name: Hashable {
      var kind: EditionInput.Kind
      var name: String
    }
    func sums(_ parts: [EditionInput]) -> [Name: String] {
      Dictionary(
        parts.map { (Name(kind: $0.kind, name: $0.name), $0.sum) },
        uniquingKeysWith: { one, _ in one })
    }
    let (old, new) = (sums(outcome.inputs), sums(key.parts))
    let names = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
      .sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
    var changes = names.compactMap { name -> String? in
      let verb = old[name] == nil ? "is new" : new[name] == nil ? "is gone" : "changed"
      return switch name.kind {
      case .engine: "Broadside, or a library that it draws with, is another"
      case .brand: "the brand changed, or how words are divided"
      case .file: "the file '\(name.name)' \(verb)"
      case .outputs: "what is made of its pages changed: outputs, printers or channels"
      case .sizes: "the sizes that it shares with other editions changed"
      case .pages: nil
      }
    }
    changes += fieldChanges(to: key)
    if changes.isEmpty, names.contains(where: { $0.kind == .pages }) {
      changes = [
        "the design of its pages changed: its template, its styles or what is repeated on it"
      ]
    }
    if changes.isEmpty {
      changes = [
        key.sum == self.key
          ? "lines moved in a file that a warning about it points to" : "its files have other names"
      ]
    }
    return changes
  }
}
