import Assembly
import DocumentModel
import Foundation

extension Batch {
  /// Makes one manifest of those that shards have written, if together they are the whole run.
  ///
  /// All shards must be there, of the same campaign as it is now, with every edition once and every
  /// file in its place. What a shard could not make is told again; what is missing is an error, and
  /// no manifest is written.
  ///
  /// - Parameter count: How many shards there are; as many as those in the folder say unless given.
  public func collect(shards count: Int? = nil) -> Report {
    let whole = with(shard: nil)
    let loaded = whole.loaded()
    var report = Report(outcomes: [], diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
    guard let assembler = loaded.assembler else { return report }
    let profiles = assembler.profiles(of: loaded.editions)
    let collection = ShardCollection(in: folder, count: count, command: command)
    let problems =
      collection.problems + collection.differences(from: job(of: loaded), profiles: profiles)
      + collection.gaps(among: loaded.editions)
    guard problems.isEmpty else {
      report.diagnostics = problems
      return report
    }
    report = collection.merged(in: loaded.editions, profiles: profiles)
    report.pseudo = pseudo
    (report.brand, report.theme) = (brand, theme)
    report.campaign = Self.path(of: campaign, from: folder)
    do throws(FileError) {
      AtomicFile.removeParts(in: folder)
      try AtomicFile.write(report.manifest, to: "\(folder)/\(Manifest.path(of: nil))")
    } catch {
      report.diagnostics.append(Diagnostic(error))
    }
    return report
  }

  /// The same batch for another part of the run.
  func with(shard: Shard?) -> Batch {
    var batch = self
    batch.shard = shard
    return batch
  }

  /// How a shard of this batch is made, as hints say it.
  private var command: String { "broadside render \(campaign) --shard" }
}
