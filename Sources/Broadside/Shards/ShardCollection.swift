import Assembly
import DocumentModel
import Foundation

/// The manifests that shards have written to an output folder.
struct ShardCollection {
  /// What keeps them from being read, or those that are missing.
  private(set) var problems: [Diagnostic] = []
  private let folder: String
  /// How a shard is made, before its number.
  private let command: String
  private var count = 0
  private var manifests: [(shard: ShardRecord, file: String, manifest: Manifest)] = []

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
      for shard in found { read(shard) }
      reportMissing(Set(1...count).subtracting(found.map(\.number)).sorted())
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

  private mutating func read(_ shard: Shard) {
    let file = "\(folder)/\(Manifest.path(of: shard))"
    guard let data = FileManager.default.contents(atPath: file),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      let record = manifest.shard, (record.number, record.count) == (shard.number, shard.count)
    else {
      return report(
        "manifest-broken", at: file, "the manifest of shard \(shard) cannot be read",
        hint: "render it anew with '\(command) \(shard)', and collect again")
    }
    manifests.append((record, file, manifest))
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
  /// Shards that were made from something else than the campaign is now, or with other fonts.
  func differences(from job: String, profiles: [UsedProfile]) -> [Diagnostic] {
    let stale = manifests.filter { $0.shard.job != job || $0.manifest.broadside != Engine.version }
    let others = stale.map { shard, file, manifest in
      let why =
        manifest.broadside != Engine.version
        ? "version \(manifest.broadside) of Broadside" : "other files or options"
      return Diagnostic(
        "shard-stale", at: SourceSpan(file: file),
        "shard \(shard.number) of \(shard.count) was made with \(why)",
        hint: "render it anew with '\(command) \(shard.number)/\(shard.count)', and collect again")
    }
    return others + differentFonts() + differentProfiles(profiles)
  }

  /// Profiles of printers and channels that are not those of this machine.
  private func differentProfiles(_ profiles: [UsedProfile]) -> [Diagnostic] {
    manifests.flatMap { shard, file, manifest in
      manifest.profiles.filter { !profiles.contains($0) }.map { profile in
        Diagnostic(
          "profiles-differ", at: SourceSpan(file: file),
          "the profile '\(profile.name)' of shard \(shard.number) is not that of this machine",
          hint: "bring the same files to all machines, and render the shards anew")
      }
    }
  }

  /// Fonts of one family and file name whose bytes are not the same on all machines.
  private func differentFonts() -> [Diagnostic] {
    var known: [String: (font: UsedFont, shard: ShardRecord)] = [:]
    return manifests.flatMap { shard, file, manifest in
      manifest.fonts.compactMap { font in
        let key = "\(font.file)/\(font.face)"
        guard let other = known[key], other.font.sha256 != font.sha256 else {
          known[key] = (font, shard)
          return nil
        }
        return Diagnostic(
          "fonts-differ", at: SourceSpan(file: file),
          "the font '\(font.file)' of shard \(shard.number) is not that of shard"
            + " \(other.shard.number)",
          hint: "install the same fonts on all machines, and render the shards anew")
      }
    }
  }

  /// Editions that no shard or more than one tells of, and files that are not there.
  func gaps(among editions: [Edition]) -> [Diagnostic] {
    guard problems.isEmpty else { return [] }
    var missing = Dictionary(uniqueKeysWithValues: editions.map { ($0.id, $0) })
    var gaps: [Diagnostic] = []
    for (shard, file, manifest) in manifests {
      func add(_ code: String, _ message: String, _ edition: String) {
        var gap = Diagnostic(
          code, at: SourceSpan(file: file), message,
          hint: "render the shard anew with '\(command) \(shard.number)/\(shard.count)', and"
            + " collect again")
        gap.edition = edition
        gaps.append(gap)
      }
      for outcome in manifest.editions {
        if missing.removeValue(forKey: outcome.edition) == nil {
          add("edition-unknown", "the edition is another shard's, or no one's", outcome.edition)
        }
        for name in outcome.files + outcome.rejected
        where !FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
          add("file-gone", "'\(name)' was made, but it is not there", outcome.edition)
        }
      }
    }
    let division = ShardDivision(of: editions, into: count)
    return gaps
      + missing.values.sorted { $0.id < $1.id }.map { edition in
        var gap = Diagnostic(
          "edition-missing", at: SourceSpan(file: "\(folder)/\(Manifest.shards)"),
          "no shard tells of the edition",
          hint: "render its shard anew with '\(command)"
            + " \(division.number(of: edition))/\(count)', and collect again")
        gap.edition = edition.id
        return gap
      }
  }

  /// One report of all, with the outcomes in the order of the editions.
  func merged(in editions: [Edition], profiles: [UsedProfile]) -> Report {
    let places = Dictionary(uniqueKeysWithValues: zip(editions.map(\.id), editions.indices))
    var report = Report(outcomes: [], diagnostics: [])
    let all = manifests.map(\.manifest)
    report.outcomes = all.flatMap(\.editions).sorted {
      places[$0.edition, default: 0] < places[$1.edition, default: 0]
    }
    report.diagnostics = all.flatMap(\.diagnostics).ordered()
    report.fonts = UsedFont.sorted(Set(all.flatMap(\.fonts)))
    report.profiles = profiles
    return report
  }
}
