import Assembly
import DocumentModel
import Foundation

/// The manifests that shards have written to an output folder.
struct ShardCollection {
  /// What keeps them from being read, or those that are missing.
  private(set) var problems: [Diagnostic] = []
  let folder: String
  /// How a shard is made, before its number.
  let command: String
  private(set) var count = 0
  private(set) var manifests: [(shard: Shard, file: String, manifest: Manifest)] = []

  /// Reads the manifests of a run's shards, so many as said or as there are.
  init(in folder: String, count: Int?, command: String) {
    self.folder = folder
    self.command = command
    let found = Self.shards(in: folder).filter { count == nil || $0.count == count }
    let counts = Set(found.map(\.count)).sorted()
    if counts.count > 1 {
      let list = counts.map(String.init).joined(separator: " and of ")
      report(
        "shards-mixed", "there are shards of \(list)",
        hint: "say which are meant with --shards \(counts[0]), or remove the others")
    } else if let count = count ?? counts.first {
      self.count = count
      let unfinished = found.filter { !read($0) }.map(\.number)
      reportMissing(Set(1...count).subtracting(found.map(\.number)).union(unfinished).sorted())
    } else {
      report(
        "shards-missing", "no shard has been rendered",
        hint: "render them with '\(command) 1/8' and so on, on as many machines as you like")
    }
  }

  private mutating func reportMissing(_ numbers: [Int]) {
    guard let first = numbers.first else { return }
    let (are, them) = numbers.count == 1 ? ("is", "it") : ("are", "each of them")
    report(
      "shards-missing", "\(Self.list(numbers)) of \(count) shards \(are) not finished",
      hint: "render \(them) with '\(command) \(first)/\(count)', and collect again")
  }

  /// The shards that the names of files in the folder tell of, by number.
  private static func shards(in folder: String) -> [Shard] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(Manifest.shards)"))
    return (names ?? []).compactMap { name in
      guard let match = name.wholeMatch(of: #/([0-9]+)-of-([0-9]+)\.json/#),
        let number = Int(match.1), let count = Int(match.2)
      else { return nil }
      return Shard(number: number, of: count)
    }.sorted { ($0.count, $0.number) < ($1.count, $1.number) }
  }

  /// Reads the manifest of a shard.
  ///
  /// - Returns: whether it is finished, or cannot be read, which is told.
  private mutating func read(_ shard: Shard) -> Bool {
    let file = "\(folder)/\(Manifest.path(of: shard))"
    guard let data = FileManager.default.contents(atPath: file),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      let record = manifest.shard, (record.number, record.count) == (shard.number, shard.count)
    else {
      report(
        "manifest-broken", at: file, "the manifest of shard \(shard) cannot be read",
        hint: "render it anew with '\(command) \(shard)', and collect again")
      return true
    }
    if manifest.editions.contains(where: { $0.state == .planned }) { return false }
    manifests.append((shard, file, manifest))
    return true
  }

  private mutating func report(
    _ code: String, at file: String? = nil, _ message: String, hint: String
  ) {
    problems.append(
      Diagnostic(
        code, at: SourceSpan(file: file ?? "\(folder)/\(Manifest.shards)"), message, hint: hint))
  }

  /// Numbers as people list them: `3`, `3 and 5`, the first ten of many.
  private static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(10).map(String.init)
    if numbers.count > shown.count {
      return shown.joined(separator: ", ") + " and \(numbers.count - shown.count) more"
    }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and \(last)"
  }
}

extension ShardCollection {
  /// The shards whose manifests there are.
  var shards: [Shard] { manifests.map(\.shard) }

  /// One report of all, with the outcomes in the order of the editions.
  func merged(in editions: [Edition], profiles: [UsedProfile]) -> Report {
    let places = Dictionary(uniqueKeysWithValues: zip(editions.map(\.id), editions.indices))
    let all = manifests.map(\.manifest)
    return Report(
      outcomes: all.flatMap(\.editions).sorted {
        places[$0.edition, default: 0] < places[$1.edition, default: 0]
      },
      diagnostics: all.flatMap(\.diagnostics).ordered(),
      fonts: UsedFont.sorted(Set(all.flatMap(\.fonts))), profiles: profiles)
  }
}
