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
    var brand: String?
    var theme: String?
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
    files = Self.files(manifest, in: folder)
  }

  /// The campaign; nil if it is not said or cannot be read any more.
  private static func campaign(
    _ manifest: Manifest, in folder: String
  ) -> (campaign: LoadedCampaign?, problem: Diagnostic?) {
    guard let name = manifest.campaign else { return (nil, nil) }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    let loaded = LoadedCampaign(
      path: path, selection: Selection(), pseudo: manifest.pseudo,
      trial: BrandTrial(brand: manifest.brand, theme: manifest.theme))
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

  /// The files that the manifest names; sheets that editions share count as the first one's.
  private static func files(_ manifest: Manifest, in folder: String) -> [InspectedFile] {
    var seen: Set<String> = []
    return manifest.editions.flatMap { made in
      (made.files + (made.rejected ?? [])).filter { name in
        name.hasSuffix(".pdf") && seen.insert(name).inserted
      }.map { InspectedFile(path: "\(folder)/\($0)", name: $0, edition: made.edition) }
    }
  }

  /// The PDF files of a folder and those in it, by name.
  private static func found(in folder: String) -> [InspectedFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.lowercased().hasSuffix(".pdf") }.sorted().map {
      InspectedFile(path: "\(folder)/\($0)", name: "\(folder)/\($0)")
    }
  }

  /// What is wrong with the files, with the lines to change: the editions are laid out again.
  ///
  /// - Parameters:
  ///   - printer: What all files are held to rather than each to its own.
  ///   - jobs: How many editions are worked on at a time.
  func findings(_ printer: PrinterProfile?, jobs: Int) async -> [Diagnostic] {
    guard let campaign, let assembler = campaign.assembler else {
      return await files.findings(printer, jobs: jobs)
    }
    let files = Dictionary(grouping: self.files) { $0.edition ?? "" }
    let editions = campaign.editions.filter { files[$0.id] != nil }
    let workers = Workers(assembler, count: jobs)
    let caps = await SeriesSizes.measured(over: campaign.series, by: workers).caps
    let found = await workers.results(of: editions) { pipeline, edition in
      let pages = pipeline.checked(edition, caps: caps).pages
      return (files[edition.id] ?? []).flatMap { file in
        let expectation = file.expectation(of: edition, pages, assembler.brand)
        return file.findings(
          pipeline.preflighter, printer.map { Expectation($0) } ?? expectation,
          pages: expectation.isSheet ? [] : pages)
      }
    }
    let known = Set(editions.map(\.id))
    let others = self.files.filter { !known.contains($0.edition ?? "") }
    return await found.joined().map(campaign.excerpted) + others.findings(printer, jobs: jobs)
  }
}
