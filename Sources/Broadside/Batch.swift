import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Layout

/// A campaign file and what is to be made of it.
///
///     let report = await Batch(campaign: "campaign.yaml").render()
///     for outcome in report.outcomes { print(outcome.edition, outcome.files) }
///     print(report.diagnostics.text())
public struct Batch: Sendable {
  /// The campaign file's path.
  public var campaign: String
  /// The folder that files are written to; `Output` beside the campaign file unless said.
  public var output: String
  /// Which editions are made.
  public var selection: Selection
  /// The part of these that is made on this machine; all of them unless said.
  public var shard: Shard?
  /// The plan that shards take the sizes from that frames share, rather than measure them anew.
  public var plan: String?
  /// How many editions are worked on at a time.
  public var jobs: Int
  /// The pseudo-locale that the source language's editions are made in, instead of any language.
  ///
  /// Files go into a folder of their own in the output folder: `pseudo-rtl`.
  public var pseudo: PseudoLocale?
  /// Another brand file that is tried in place of the campaign's, relative to the campaign file.
  public var brand: String?
  /// Another theme that is tried in place of the brand's.
  public var theme: String?
  /// The day of use, `2026-11-02`, if it is later than the campaign's date.
  ///
  /// Consents, claims and events are judged by it; nothing that is made shows it.
  public var today: String?
  /// Whether editions whose files are there, and would be the same, are not made again.
  public var usesCache = true
  /// Folders beside the campaign's own that it may name files of.
  var readable: [String] = []

  /// A batch of all editions of a campaign, one job a processor, unless said otherwise.
  public init(
    campaign: String, output: String? = nil, selection: Selection = Selection(),
    jobs: Int? = nil, pseudo: PseudoLocale? = nil
  ) {
    self.campaign = campaign
    let folder = campaign.parentFolder
    self.output = output ?? (folder.isEmpty ? "Output" : "\(folder)/Output")
    self.selection = selection
    self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    self.pseudo = pseudo
  }

  /// Whether a text is a day as `today` takes it.
  public static func isDay(_ text: String) -> Bool { CalendarDate.isValid(text) }

  /// The folder that the files of this run are written to.
  public var folder: String {
    pseudo.map { "\(output)/pseudo-\($0.rawValue)" } ?? output
  }

  /// The campaign, with the editions that are selected.
  func loaded() -> LoadedCampaign {
    LoadedCampaign(
      path: campaign, selection: selection, shard: shard, pseudo: pseudo,
      trial: BrandTrial(brand: brand, theme: theme, today: today), readable: readable)
  }

  /// The editions that a run would make, and what is wrong with the campaign file.
  public func list() -> Report {
    let loaded = loaded()
    let outcomes = loaded.editions.map { edition in
      Outcome(
        edition: edition.id, files: edition.files, pages: 0, state: .planned)
    }
    return Report(outcomes: outcomes, diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
  }

  /// Does everything but drawing and writing.
  ///
  /// - Parameter progress: called from several tasks after each edition.
  public func check(progress: (@Sendable (BatchProgress) -> Void)? = nil) async -> Report {
    await run(progress) { pipeline, edition, caps in
      let laidOut = pipeline.checked(edition, caps: caps)
      return EditionResult(
        files: laidOut.diagnostics.hasErrors ? [] : edition.files, pages: laidOut.pages.count,
        fits: laidOut.fits.map(FittedFrame.init), diagnostics: laidOut.diagnostics,
        success: .checked)
    }
  }

  /// Takes every edition through a worker's pipeline, several at a time, results in edition order.
  ///
  /// Editions whose frames share sizes with others are measured first.
  func run(
    _ progress: (@Sendable (BatchProgress) -> Void)?,
    _ work: @escaping @Sendable (Pipeline, Edition, [String: Double]) -> EditionResult
  ) async -> Report {
    let loaded = loaded()
    guard let assembler = loaded.assembler else {
      return Report(outcomes: [], diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
    }
    let editions = loaded.editions
    let workers = Workers(assembler, count: jobs)
    let caps: [String: Double]
    do throws(PlanError) {
      caps = try await sizes(for: loaded, by: workers)
    } catch {
      return Report(outcomes: [], diagnostics: [error.diagnostic], pseudo: pseudo)
    }
    let tally = Tally(total: editions.count, progress: progress)
    let results = await workers.results(of: editions) { result in
      tally.count(isMade: !result.diagnostics.hasErrors)
    } _: { pipeline, edition in
      work(pipeline, edition, caps)
    }
    let outcomes = zip(editions, results).map { Outcome($0, $1) }
    let diagnostics = loaded.diagnostics + results.flatMap(\.diagnostics).map(loaded.excerpted)
    let made = results.filter { !$0.diagnostics.hasErrors }
    let fonts = UsedFont.fonts(
      made.reduce(into: []) { $0.formUnion($1.faces) }, of: assembler.families)
    var report = Report(
      outcomes: outcomes, diagnostics: diagnostics.ordered(), pseudo: pseudo, fonts: fonts,
      profiles: assembler.profiles(of: editions))
    if let shard { report.shard = ShardRecord(shard, job: job(of: loaded)) }
    return report
  }
}
