import Assembly
import CampaignFile
import DocumentModel
import Foundation

extension Batch {
  /// Makes one manifest of those that shards have written, if together they are the whole run.
  ///
  /// All shards must be there, of the same campaign as it is now, with every edition once and every
  /// file in its place. What a shard could not make is told again; what is missing is an error, and
  /// no manifest is written. What shards know of their files, later runs know then, too.
  ///
  /// - Parameters:
  ///   - count: How many shards there are; as many as those in the folder say unless given.
  ///   - readsFiles: Whether the bytes of all files are looked at, not their sizes alone.
  public func collect(shards count: Int? = nil, readsFiles: Bool = false) -> Report {
    let batch = with(shard: nil)
    // Before the folder is taken, which would keep shards that are still to be made from it.
    let waiting = batch.collection(of: count).problems
    guard waiting.isEmpty else {
      return Report(outcomes: [], diagnostics: waiting, pseudo: pseudo)
    }
    do throws(LockError) {
      let lock = try OutputLock.take(output)
      defer { withExtendedLifetime(lock) {} }
      return batch.collected(count, readsFiles)
    } catch {
      return Report(
        outcomes: [], diagnostics: [Diagnostic(error, folder: folder)], pseudo: pseudo)
    }
  }

  private func collection(of count: Int?) -> ShardCollection {
    ShardCollection(
      in: folder, count: count, command: "broadside render \(campaign) --shard")
  }

  private func collected(_ count: Int?, _ readsFiles: Bool) -> Report {
    let loaded = loaded()
    guard let run = RenderRun(self, loaded, FileLedger()) else {
      return Report(outcomes: [], diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
    }
    let profiles = run.assembler.profiles(of: loaded.editions)
    let collection = collection(of: count)
    let problems =
      collection.problems + collection.differences(from: job(of: loaded), profiles: profiles)
      + collection.gaps(among: loaded.editions, readsFiles: readsFiles)
    guard problems.isEmpty else {
      return Report(outcomes: [], diagnostics: problems, pseudo: pseudo)
    }
    var report = collection.merged(in: loaded.editions, profiles: profiles)
    report.pseudo = pseudo
    (report.brand, report.theme) = (brand, theme)
    report.campaign = Self.path(of: campaign, from: folder)
    tell(&report, run, collection)
    return report
  }

  /// Writes what a run of one machine would have written.
  private func tell(_ report: inout Report, _ run: RenderRun, _ collection: ShardCollection) {
    do throws(FileError) {
      AtomicFile.removeParts(in: folder)
      for shard in collection.shards {
        run.store.adopt(EditionStore(in: folder, part: with(shard: shard).part))
      }
      try run.store.close()
      let page = Array(run.page(report).html.utf8)
      try AtomicFile.write(page, to: "\(folder)/\(ReportPage.file)")
      try AtomicFile.write(report.manifest, to: "\(folder)/\(Manifest.path(of: nil))")
    } catch {
      report.diagnostics.append(Diagnostic(error))
    }
  }

  /// The same batch for another part of the run.
  private func with(shard: Shard?) -> Batch {
    var batch = self
    batch.shard = shard
    return batch
  }
}
