import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Layout

/// One run over a campaign's editions: finds out what need not be made again, and makes the rest.
struct RenderRun {
  let batch: Batch
  let loaded: LoadedCampaign
  let assembler: Assembler
  let folder: OutputFolder
  let store: EditionStore
  let keys: KeyMaker
  private let files: RunFiles
  private let fonts: FontNotes
  let workers: Workers
  private let ledger: FileLedger
  private let thumbnails: Thumbnails

  /// - Returns: nil if nothing can be made of the campaign.
  init?(_ batch: Batch, _ loaded: LoadedCampaign, _ ledger: FileLedger) {
    guard let assembler = loaded.assembler else { return nil }
    self.batch = batch
    self.loaded = loaded
    self.assembler = assembler
    self.ledger = ledger
    folder = OutputFolder(path: batch.folder)
    store = EditionStore(in: batch.folder, part: batch.part, isIgnored: !batch.usesCache)
    files = RunFiles(in: assembler.folder, sums: store.sums, ledger: ledger)
    keys = KeyMaker(assembler, files)
    fonts = FontNotes(of: assembler.families, sums: store.sums)
    workers = Workers(assembler, count: batch.jobs)
    thumbnails = Thumbnails(of: loaded.all)
    for printer in Set(loaded.editions.flatMap(\.outputs).compactMap(\.printer)) {
      if let condition = printer.condition { ledger.noteContent(of: condition.profile) }
    }
  }

  /// Makes what is to be made, and tells of it in the report and in the folder.
  func report(_ progress: (@Sendable (BatchProgress) -> Void)?) async -> Report {
    let caps: [String: Double]
    do throws(PlanError) {
      let memory = SizeMemory(store, keys, assembler)
      caps = try await batch.sizes(for: loaded, by: workers, known: memory)
    } catch {
      return Report(outcomes: [], diagnostics: [error.diagnostic], pseudo: batch.pseudo)
    }
    let tally = Tally(total: loaded.editions.count, progress: progress)
    var found = await found(caps)
    let sheets = Sheets(loaded.editions, in: folder, store, &found)
    for case .cached in found { tally.count(isMade: true) }
    tellBefore(found)
    let results = await made(found, caps, sheets, tally)
    var report = report(of: found, results)
    sheets.finish(&report)
    tell(&report)
    return report
  }

  /// What is found of the editions of which there are records.
  private func found(_ caps: [String: Double]) async -> [Lookup] {
    guard batch.usesCache else { return loaded.editions.map { _ in .missing } }
    return await workers.results(of: loaded.editions) { [self] pipeline, edition in
      guard let record = store.edition(edition.id), isIntact(record) else { return .missing }
      let draft = pipeline.draft(of: edition)
      guard !draft.diagnostics.hasErrors,
        record.isOf(keys.key(of: edition, draft, caps: caps))
      else { return .missing }
      return .cached(record, draft.diagnostics)
    }
  }

  /// Whether the files of a record are as they were written.
  func isIntact(_ record: EditionRecord) -> Bool {
    folder.isIntact(record.outcome.sums, stamps: record.stamps)
  }

  // MARK: Making

  /// Makes the editions that are missing; what became of them, by their index.
  private func made(
    _ found: [Lookup], _ caps: [String: Double], _ sheets: Sheets, _ tally: Tally
  ) async -> [Int: EditionResult] {
    let missing = found.indices.filter { index in
      if case .missing = found[index] { true } else { false }
    }
    let publisher = Publisher(to: folder) { [self] item in keep(item) }
    _ = await workers.results(of: missing) { [self] pipeline, index in
      let edition = loaded.editions[index]
      let item = staged(edition, index, caps, sheets, by: pipeline)
      tally.count(isMade: !item.result.diagnostics.hasErrors)
      publisher.add(item)
    }
    return publisher.finish()
  }

  /// Draws an edition, and writes its files beside their places.
  private func staged(
    _ edition: Edition, _ index: Int, _ caps: [String: Double], _ sheets: Sheets,
    by pipeline: Pipeline
  ) -> Publisher.Item {
    let start = ContinuousClock.now
    let draft = pipeline.draft(of: edition)
    let key = keys.key(of: edition, draft, caps: caps)
    let finished = pipeline.finished(edition, draft, caps: caps)
    let pages = finished.document.pages
    var result = EditionResult(
      files: [], pages: pages.count, fits: finished.document.fits.map(FittedFrame.init),
      diagnostics: finished.diagnostics, outputs: finished.outputs, success: .made,
      faces: pages.reduce(into: []) { $0.formUnion($1.faces) }, key: key)
    result.drafted = Set(draft.diagnostics)
    var files: [StagedFile] = []
    do throws(FileError) {
      if !result.diagnostics.hasErrors { try sheets.keep(finished.shared, of: edition) }
      for file in finished.files { files.append(try folder.stage(file)) }
      if let picture = thumbnail(of: edition, finished, by: pipeline) {
        files.append(try folder.stage(picture))
      }
    } catch {
      result.add(error, to: edition.id)
    }
    let drawn = key.files + Set(result.faces.map(\.path)).sorted()
    if let file = self.files.replaced(among: drawn) { result.addChanged(file, to: edition.id) }
    if result.isUnwritable {
      for file in files { AtomicFile.discard(file.part) }
      files = []
    }
    result.seconds = (ContinuousClock.now - start).milliseconds
    return Publisher.Item(index: index, edition: edition.id, files: files, result: result)
  }

  /// A small picture of an edition for the report.
  private func thumbnail(
    of edition: Edition, _ finished: FinishedEdition, by pipeline: Pipeline
  ) -> FinishedFile? {
    guard thumbnails.contains(edition), !finished.files.isEmpty,
      let page = finished.document.pages.first,
      let picture = try? pipeline.picture(page, pixels: 224)
    else { return nil }
    return FinishedFile(path: Thumbnails.path(of: edition), bytes: picture, isAside: true)
  }

  /// Keeps what became of an edition for the next run.
  private func keep(_ item: Publisher.Item) {
    guard let key = item.result.key else { return }
    let edition = loaded.editions[item.index]
    store.keep(
      EditionRecord(
        key: key.sum, places: key.places, fields: key.fields,
        outcome: Outcome(edition, item.result),
        diagnostics: item.result.diagnostics.filter { !item.result.drafted.contains($0) },
        fonts: fonts(item.result), stamps: folder.stamps(item.result.sums)))
  }

  private func fonts(_ result: EditionResult) -> [UsedFont] { fonts.fonts(result.faces) }

  // MARK: Telling

  private func report(of found: [Lookup], _ results: [Int: EditionResult]) -> Report {
    var (outcomes, problems, fonts) = ([Outcome](), [Diagnostic](), Set<UsedFont>())
    for (index, edition) in loaded.editions.enumerated() {
      switch found[index] {
      case .cached(let record, let drafted):
        outcomes.append(record.outcome.cached(of: edition))
        problems += drafted + record.diagnostics
        fonts.formUnion(record.fonts)
      case .missing:
        guard let result = results[index] else { continue }
        outcomes.append(Outcome(edition, result))
        problems += result.diagnostics
        if !result.diagnostics.hasErrors { fonts.formUnion(self.fonts(result)) }
      }
    }
    var report = Report(
      outcomes: outcomes,
      diagnostics: (loaded.diagnostics + problems.map(loaded.excerpted)).ordered(),
      pseudo: batch.pseudo, fonts: UsedFont.sorted(fonts),
      profiles: assembler.profiles(of: loaded.editions))
    describe(&report)
    return report
  }

  private func describe(_ report: inout Report) {
    (report.brand, report.theme) = (batch.brand, batch.theme)
    report.campaign = Batch.path(of: batch.campaign, from: folder.path)
    if let shard = batch.shard {
      report.shard = ShardRecord(shard, job: batch.job(of: loaded))
    }
  }

  /// Says what is there while the rest is made: a run that is killed leaves nothing untrue.
  private func tellBefore(_ found: [Lookup]) {
    let path = "\(folder.path)/\(Manifest.path(of: batch.shard))"
    guard FileManager.default.fileExists(atPath: path) else { return }
    var outcomes: [Outcome] = []
    for (found, edition) in zip(found, loaded.editions) {
      switch found {
      case .cached(let record, _): outcomes.append(record.outcome.cached(of: edition))
      case .missing:
        outcomes.append(Outcome(edition: edition.id, files: [], pages: 0, state: .planned))
      }
    }
    var report = Report(outcomes: outcomes, diagnostics: [], pseudo: batch.pseudo)
    describe(&report)
    report.others = others()
    // What cannot be written now will not be later either, and is told then.
    try? AtomicFile.write(parts: report.manifestParts, to: path)
  }

  /// Writes the manifest and what the next run goes by.
  private func tell(_ report: inout Report) {
    report.others = others()
    do throws(FileError) {
      if batch.shard == nil {
        let page = Array(page(report).html.utf8)
        try AtomicFile.write(page, to: "\(folder.path)/\(ReportPage.file)")
      }
      let manifest = "\(folder.path)/\(Manifest.path(of: batch.shard))"
      try AtomicFile.write(parts: report.manifestParts, to: manifest)
      try store.close()
      let path = RunRecord.path(in: folder.path, part: batch.part)
      try AtomicFile.remove(path)
      guard report.isComplete else { return }
      let now = Int(Date().timeIntervalSince1970 * 1e9)
      let record = RunRecord(
        ledger, options: batch.options, folder: folder.path, report: report, manifest: manifest,
        sums: store.sums, now: now)
      try record?.write(in: folder.path, part: batch.part)
    } catch {
      report.diagnostics.append(Diagnostic(error))
    }
  }

  /// Editions of the campaign that this run was not asked for, whose files are there.
  private func others() -> [Outcome] {
    guard batch.shard == nil else { return [] }
    let own = Set(loaded.editions.map(\.id))
    let records = store.editions
    return loaded.all.filter { !own.contains($0.id) }.compactMap { edition in
      guard let record = records[edition.id], isIntact(record) else { return nil }
      var outcome = record.outcome
      outcome.state = .kept
      return outcome
    }
  }
}

extension Outcome {
  /// What became of an edition in an earlier run, as far as it holds in this one.
  fileprivate func cached(of edition: Edition) -> Outcome {
    var outcome = self
    outcome.state = .cached
    return outcome
  }
}

extension Duration {
  /// The duration in seconds, to the millisecond.
  fileprivate var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + (Double(attoseconds) / 1e15).rounded() / 1000
  }
}
