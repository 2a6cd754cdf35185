import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Layout
import Preflight

/// A folder of finished files, with the campaign that they were made from if a manifest names it.
struct InspectedFolder: Sendable {
  let files: [InspectedFile]
  let diagnostics: [Diagnostic]
  private let campaign: LoadedCampaign?

  /// What `manifest.json` says, as far as it is asked.
  private struct Manifest: Decodable {
    struct Edition: Decodable {
      var edition: String
      var files: [String]
      var rejected: [String]?
    }

    var campaign: String?
    var pseudo: PseudoLocale?
    var editions: [Edition]
  }

  init(_ folder: String) {
    let path = "\(folder)/manifest.json"
    guard FileManager.default.fileExists(atPath: path) else {
      files = Self.found(in: folder)
      (diagnostics, campaign) = ([], nil)
      return
    }
    guard let data = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    else {
      files = Self.found(in: folder)
      diagnostics = [
        Diagnostic(
          "manifest-broken", severity: .warning, at: SourceSpan(file: path),
          "the manifest cannot be read, so all PDF files of the folder are examined",
          hint: "make the folder anew with 'broadside render'")
      ]
      campaign = nil
      return
    }
    let loaded = Self.campaign(manifest, in: folder)
    campaign = loaded.campaign
    diagnostics = loaded.problem.map { [$0] } ?? []
    files = Self.files(manifest, in: folder, loaded.campaign?.editions ?? [])
  }

  /// The campaign; nil if it is not said or cannot be read any more.
  private static func campaign(
    _ manifest: Manifest, in folder: String
  ) -> (campaign: LoadedCampaign?, problem: Diagnostic?) {
    guard let name = manifest.campaign else { return (nil, nil) }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    let loaded = LoadedCampaign(path: path, selection: Selection(), pseudo: manifest.pseudo)
    if loaded.assembler != nil { return (loaded, nil) }
    return (
      nil,
      Diagnostic(
        "campaign-gone", severity: .warning, at: SourceSpan(file: "\(folder)/manifest.json"),
        "the campaign '\(name)' that the files were made from cannot be read, so findings are told"
          + " without the lines to change",
        hint: "put it back in its place, or make the files anew")
    )
  }

  private static func files(
    _ manifest: Manifest, in folder: String, _ editions: [Edition]
  ) -> [InspectedFile] {
    let known = Dictionary(editions.map { ($0.id, $0) }) { first, _ in first }
    return manifest.editions.flatMap { made in
      (made.files + (made.rejected ?? [])).filter { $0.hasSuffix(".pdf") }.map { name in
        var file = InspectedFile(path: "\(folder)/\(name)", name: name, edition: made.edition)
        let output = known[made.edition]?.outputs.first { output in
          output.files.contains { name == $0 || name.hasSuffix("/\($0)") }
        }
        if let expectation = output.flatMap({ Expectation($0, pages: [], logos: []) }) {
          file.expectation = expectation
        }
        return file
      }
    }
  }

  /// The PDF files of a folder and those in it, by name.
  private static func found(in folder: String) -> [InspectedFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.lowercased().hasSuffix(".pdf") }.sorted().map {
      InspectedFile(path: "\(folder)/\($0)", name: "\(folder)/\($0)")
    }
  }

  /// What was found, with the lines to change: the editions concerned are laid out again.
  func located(_ found: [InspectedFile], jobs: Int) async -> [Diagnostic] {
    let faulty = Set(found.filter { !$0.findings.isEmpty }.compactMap(\.edition))
    guard let campaign, let assembler = campaign.assembler, !faulty.isEmpty else {
      return found.flatMap(\.diagnostics)
    }
    let workers = Workers(assembler, count: jobs)
    let series = Set(
      campaign.editions.filter { faulty.contains($0.id) }.flatMap(assembler.series))
    let related = campaign.series.filter { !series.isDisjoint(with: assembler.series(of: $0)) }
    let caps = await SeriesSizes.measured(over: related, by: workers).caps
    let editions = campaign.editions.filter { faulty.contains($0.id) }
    let pages = await workers.results(of: editions) { pipeline, edition in
      pipeline.checked(edition, caps: caps).pages
    }
    let known = Dictionary(uniqueKeysWithValues: zip(editions.map(\.id), pages))
    return found.flatMap { file in
      file.diagnostics(
        pages: file.expectation.isSheet ? [] : file.edition.flatMap { known[$0] } ?? [])
    }.map(campaign.excerpted)
  }
}
