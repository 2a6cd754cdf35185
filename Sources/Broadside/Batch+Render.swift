import CampaignFile
import DocumentModel
import Foundation

extension Batch {
  /// Makes every edition and writes its files; what goes wrong with one does not stop the others.
  ///
  /// Files are replaced as wholes or not at all, and a manifest says what was made. A finished file
  /// that is found wrong is kept aside in the folder `rejected`, and none of its name stays where
  /// it would be taken for good. Editions whose files are there and would be the same are not made
  /// again. A shard writes a manifest of its own, which `collect` merges.
  ///
  /// - Parameter progress: called from several tasks after each edition.
  public func render(progress: (@Sendable (BatchProgress) -> Void)? = nil) async -> Report {
    do throws(LockError) {
      let lock = try taken()
      defer { withExtendedLifetime(lock) {} }
      if usesCache, let report = unchanged() { return report }
      let ledger = FileLedger()
      let loaded = FileLedger.$current.withValue(ledger) { self.loaded() }
      guard let run = RenderRun(self, loaded, ledger) else {
        return Report(outcomes: [], diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
      }
      return await run.report(progress)
    } catch {
      let problem = Diagnostic(error, folder: folder)
      return Report(outcomes: [], diagnostics: [problem], pseudo: pseudo)
    }
  }

  /// The output folder, ready and this run's alone.
  func taken() throws(LockError) -> OutputLock {
    let lock = try OutputLock.take(output, part: part)
    do throws(FileError) {
      try OutputFolder(path: folder).prepare(for: shard)
    } catch {
      throw .file(error)
    }
    return lock
  }

  /// The name of the part that is made of an output folder, where others make other parts.
  var part: String? { shard.map { "\($0.number)-of-\($0.count)" } }

  /// What came of the last run, if this one would see and find the same.
  func unchanged() -> Report? {
    let path = "\(folder)/\(Manifest.path(of: shard))"
    guard let record = RunRecord.read(in: folder, part: part),
      let data = FileManager.default.contents(atPath: path),
      record.holds(options: options, folder: folder, manifest: Array(data)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    else { return nil }
    return Report(unchanged: manifest)
  }

  /// What is asked of the run, as far as it changes what is made.
  var options: String {
    let asked = selection.values.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: ","))" }
    let own = [pseudo?.rawValue, brand, theme, today, plan, shard?.description].map { $0 ?? "-" }
    return ([campaign] + own + readable + asked).joined(separator: "\n")
  }

  /// A file's path as it is found from a folder.
  static func path(of file: String, from folder: String) -> String {
    let parts = [file, folder].map { URL(filePath: $0).standardizedFileURL.pathComponents }
    let shared = zip(parts[0], parts[1]).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: parts[1].count - shared)
    return (up + parts[0].dropFirst(shared)).joined(separator: "/")
  }
}

extension Report {
  /// What a manifest says of a run whose files are still there.
  fileprivate init(unchanged manifest: Manifest) {
    let outcomes = manifest.editions.filter { $0.state != .kept }.map { outcome in
      var outcome = outcome
      if outcome.state == .made { outcome.state = .cached }
      return outcome
    }
    self.init(
      outcomes: outcomes, diagnostics: manifest.diagnostics, pseudo: manifest.pseudo,
      fonts: manifest.fonts, profiles: manifest.profiles, campaign: manifest.campaign,
      brand: manifest.brand, theme: manifest.theme, shard: manifest.shard)
    isUnchanged = true
  }
}
