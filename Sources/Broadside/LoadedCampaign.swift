import Assembly
import CampaignFile
import ColorManagement
import DocumentModel
import Foundation
import Rendering

/// A campaign that has been read, with the editions that were asked for.
struct LoadedCampaign: Sendable {
  /// What turns the editions into documents; nil if the campaign cannot be used at all.
  var assembler: Assembler?
  var editions: [Edition]
  /// All editions of the campaign, asked for or not.
  var all: [Edition] = []
  /// All editions, asked for or not, whose frames share sizes with those that were asked for.
  var series: [Edition] = []
  var diagnostics: [Diagnostic]
  let sources: SourceLines

  init(
    path: String, selection: Selection, shard: Shard? = nil, pseudo: PseudoLocale? = nil,
    trial: BrandTrial = BrandTrial(), readable: [String] = []
  ) {
    let (campaign, findings) = CampaignReader.read(
      path, library: .bundled, trial: trial, readable: readable)
    sources = findings.sources
    diagnostics = findings.diagnostics
    editions = []
    guard let campaign else { return }
    let assembler = Assembler(
      campaign: campaign, pseudo: pseudo, coverage: InkMeter().coverage)
    let (all, problems) = assembler.editions()
    diagnostics += (problems + assembler.readingFindings() + assembler.voiceFindings()).map(
      sources.excerpted)
    self.all = all
    editions = all.filter(selection.contains)
    let isNothing = editions.isEmpty && !all.isEmpty
    if let shard {
      let division = ShardDivision(of: editions, into: shard.count)
      editions = editions.filter { division.number(of: $0) == shard.number }
    }
    let shared = Set(editions.flatMap(assembler.series))
    series = all.filter { !shared.isDisjoint(with: assembler.series(of: $0)) }
    self.assembler = assembler
    if isNothing {
      var problem = Self.nothing(selection, path, all)
      let source = campaign.languages.first?.rawValue ?? ""
      if pseudo != nil, selection.values["language"]?.contains(source) == false {
        problem.hint = "pseudo-locales are made of the source language alone: 'language=\(source)'"
      }
      diagnostics.append(problem)
    }
  }

  func excerpted(_ diagnostic: Diagnostic) -> Diagnostic { sources.excerpted(diagnostic) }

  private static func nothing(
    _ selection: Selection, _ path: String, _ all: [Edition]
  ) -> Diagnostic {
    let asked = selection.values.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: ","))" }.joined(separator: " ")
    let known = [
      "place": all.compactMap(\.place), "person": all.compactMap(\.person),
      "audience": all.compactMap(\.audience),
      "language": all.map(\.language.rawValue), "template": all.map(\.template),
      "format": all.map(\.format), "edition": all.map(\.id),
    ]
    let hint = selection.values.sorted { $0.key < $1.key }.lazy.compactMap { key, values in
      let candidates = Array(Set(known[key] ?? []))
      return values.first { !candidates.contains($0) }
        .flatMap { Suggestion.hint(for: $0, among: candidates) }
    }.first
    return Diagnostic(
      "nothing-selected", at: SourceSpan(file: path), "no edition has \(asked)", hint: hint)
  }
}

extension LibraryFolders {
  /// The templates, profiles and the table of fonts that come with Broadside.
  static var bundled: LibraryFolders {
    LibraryFolders(
      root: Bundle.module.bundleURL.path, colors: ICCProfile.bundledPath(of: ""),
      home: NSHomeDirectory())
  }
}
