import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Rendering

extension ShardCollection {
  /// Shards that were made from something else than the campaign is now, or unlike each other.
  func differences(from job: String, profiles: [UsedProfile]) -> [Diagnostic] {
    var others = manifests.compactMap { shard, file, manifest -> Diagnostic? in
      let isOld = manifest.broadside != Engine.version
      guard isOld || manifest.shard?.job != job else { return nil }
      let what = isOld ? "version \(manifest.broadside) of Broadside" : "other files or options"
      return Diagnostic(
        "shard-stale", at: SourceSpan(file: file),
        "shard \(shard.number) of \(shard.count) was made with \(what)", hint: anew(shard))
    }
    others += differentFonts() + differentFiles()
    for (shard, file, manifest) in manifests {
      for profile in manifest.profiles where !profiles.contains(profile) {
        others.append(
          Diagnostic(
            "profiles-differ", at: SourceSpan(file: file),
            "the profile '\(profile.name)' of shard \(shard.number) is not that of this machine",
            hint: "bring the same files to all machines, and render the shards anew"))
      }
    }
    return others
  }

  /// Fonts of one file name whose bytes are not the same on all machines.
  private func differentFonts() -> [Diagnostic] {
    differences(
      "fonts-differ", hint: "install the same fonts on all machines, and render the shards anew"
    ) { manifest in
      manifest.fonts.map { ("the font '\($0.file)'", $0.sha256) }
    }
  }

  /// Pictures and other files of one name whose bytes are not the same on all machines.
  private func differentFiles() -> [Diagnostic] {
    differences(
      "files-differ", hint: "bring the same files to all machines, and render the shards anew"
    ) { manifest in
      let inputs: [EditionInput] = manifest.editions.flatMap(\.inputs)
      return inputs.compactMap { input in
        switch input.kind {
        case .file: ("the file '\(input.name)'", input.sum)
        // Which libraries are there is told by stamps, which each machine has its own of.
        case .engine, .brand, .pages, .outputs, .sizes: nil
        }
      }
    }
  }

  /// Things of one name that are not the same in all shards, told once for each shard.
  private func differences(
    _ code: String, hint: String, _ things: (Manifest) -> [(name: String, sum: String)]
  ) -> [Diagnostic] {
    var known: [String: (sum: String, shard: Int)] = [:]
    return manifests.flatMap { shard, file, manifest in
      var told: Set<String> = []
      return things(manifest).compactMap { name, sum -> Diagnostic? in
        guard let other = known[name], other.sum != sum else {
          known[name] = (sum, shard.number)
          return nil
        }
        guard told.insert(name).inserted else { return nil }
        return Diagnostic(
          code, at: SourceSpan(file: file),
          "\(name) of shard \(shard.number) is not that of shard \(other.shard)", hint: hint)
      }
    }
  }

  /// Editions that no shard or more than one tells of, and files that are not as they were made.
  ///
  /// - Parameter readsFiles: Whether the bytes of files are looked at, not their sizes alone.
  func gaps(among editions: [Edition], readsFiles: Bool) -> [Diagnostic] {
    guard problems.isEmpty else { return [] }
    var missing = Dictionary(uniqueKeysWithValues: editions.map { ($0.id, $0) })
    var gaps: [Diagnostic] = []
    for (shard, file, manifest) in manifests {
      for outcome in manifest.editions {
        if missing.removeValue(forKey: outcome.edition) == nil {
          gaps.append(
            gap(
              "edition-unknown", file, "the edition is another shard's, or no one's", shard, outcome
            ))
        }
        for sum in outcome.sums {
          guard let (code, words) = fault(in: sum, readsFiles) else { continue }
          gaps.append(gap(code, file, words, shard, outcome))
        }
      }
    }
    let division = ShardDivision(of: editions, into: count)
    for edition in missing.values.sorted(by: { $0.id < $1.id }) {
      guard let shard = Shard(number: division.number(of: edition), of: count) else { continue }
      var gap = Diagnostic(
        "edition-missing", at: SourceSpan(file: "\(folder)/\(Manifest.path(of: shard))"),
        "no shard tells of the edition", hint: anew(shard))
      gap.edition = edition.id
      gaps.append(gap)
    }
    return gaps
  }

  /// What is wrong with a file: its code, and words.
  private func fault(in sum: FileSum, _ readsFile: Bool) -> (code: String, words: String)? {
    let path = "\(folder)/\(sum.file)"
    guard let stamp = FileStamp(path) else {
      return ("file-gone", "'\(sum.file)' was made, but it is not there")
    }
    let isWhole =
      !readsFile
      || Checksum.sha256(Array(FileManager.default.contents(atPath: path) ?? Data())) == sum.sha256
    guard stamp.bytes == sum.bytes, isWhole else {
      return ("file-changed", "'\(sum.file)' is not as it was made")
    }
    return nil
  }

  private func gap(
    _ code: String, _ file: String, _ message: String, _ shard: Shard, _ outcome: Outcome
  ) -> Diagnostic {
    var gap = Diagnostic(code, at: SourceSpan(file: file), message, hint: anew(shard))
    gap.edition = outcome.edition
    return gap
  }

  private func anew(_ shard: Shard) -> String {
    "render it anew with '\(command) \(shard)', and collect again"
  }
}
