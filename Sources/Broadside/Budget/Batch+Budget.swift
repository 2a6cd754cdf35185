import Assembly
import CampaignFile
import DocumentModel
import Foundation

extension Batch {
  /// How much text fits each field of the templates, in every format and language.
  ///
  /// A field is measured in the edition with the most text of those that show it, all other fields
  /// as they are: filled with more and more words of the language's letters until the page, as it
  /// is really laid out, does not hold them.
  ///
  /// - Parameter progress: called from several tasks after each template, format and language.
  public func budget(
    progress: (@Sendable (BatchProgress) -> Void)? = nil
  ) async -> BudgetReport {
    let loaded = LoadedCampaign(
      path: campaign, selection: selection, trial: BrandTrial(brand: brand, theme: theme))
    guard let assembler = loaded.assembler else {
      return BudgetReport(rows: [], diagnostics: loaded.diagnostics.ordered())
    }
    let workers = Workers(assembler, count: jobs)
    let groups = await workers.results(of: loaded.editions.kinds) { pipeline, editions in
      BudgetWorker(pipeline).group(of: editions)
    }
    var diagnostics = loaded.diagnostics
    let profiles = LetterProfiles(of: groups, campaign: campaign, &diagnostics)
    let tally = Tally(total: groups.count, progress: progress)
    let rows = await workers.results(of: groups) { _ in
      tally.count(isMade: true)
    } _: { pipeline, group in
      profiles[group.language].map { BudgetWorker(pipeline).rows(of: group, $0) } ?? []
    }
    return BudgetReport(
      rows: rows.flatMap { $0 }, diagnostics: diagnostics.ordered())
  }
}

extension [Edition] {
  /// The editions that differ in nothing but their place and audience, in the order of the first.
  fileprivate var kinds: [[Edition]] {
    var kinds: [[Edition]] = []
    var indices: [[String]: Int] = [:]
    for edition in self {
      let key = [String(edition.piece), edition.format, edition.language.rawValue]
      if let index = indices[key] {
        kinds[index].append(edition)
      } else {
        indices[key] = kinds.count
        kinds.append([edition])
      }
    }
    return kinds
  }
}

/// The letters of the languages that a budget is made in.
private struct LetterProfiles: Sendable {
  private var profiles: [LanguageTag: LetterProfile] = [:]

  /// The library's letters, and the campaign's own words where it has none; what says too little is
  /// reported.
  init(of groups: [BudgetGroup], campaign: String, _ diagnostics: inout [Diagnostic]) {
    let findings = Findings()
    let table = LettersReader.profiles(library: .bundled, findings: findings)
    diagnostics += findings.diagnostics
    for language in Set(groups.map(\.language)).sorted() {
      let texts = groups.filter { $0.language == language }.flatMap(\.texts)
      profiles[language] = table.profile(of: language) ?? LetterProfile(of: texts)
      guard profiles[language] == nil else { continue }
      diagnostics.append(
        Diagnostic(
          "unknown-letters", at: SourceSpan(file: (campaign as NSString).lastPathComponent),
          "nothing is known of the letters of '\(language)', and the campaign has few words in it",
          hint: "translate a page of the campaign first; its words are then counted"))
    }
  }

  subscript(language: LanguageTag) -> LetterProfile? { profiles[language] }
}
