import Assembly
import Brand
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

    /// The manifest in a file; nil if there is none or it cannot be read.
    init?(at path: String) {
      guard let data = FileManager.default.contents(atPath: path),
        let manifest = try? JSONDecoder().decode(Self.self, from: data)
      else { return nil }
      self = manifest
    }
  }

  /// The files of a folder that its manifest names, or else all.
  ///
  /// - Parameters:
  ///   - kinds: The endings of the names of files that are looked at.
  ///   - only: The one file that is looked at, relative to the folder.
  init(_ folder: String, kinds: [String], only: String? = nil) {
    let path = "\(folder)/manifest.json"
    guard FileManager.default.fileExists(atPath: path) else {
      files = Self.found(in: folder, kinds)
      (diagnostics, campaign) = ([], nil)
      return
    }
    guard let manifest = Manifest(at: path) else {
      files = Self.found(in: folder, kinds)
      diagnostics = [
        Diagnostic(
          "manifest-broken", severity: .warning, at: SourceSpan(file: path),
          "the manifest cannot be read, so all files of the folder are examined",
          hint: "make the folder anew with 'broadside render'")
      ]
      campaign = nil
      return
    }
    let loaded = Self.campaign(manifest, in: folder)
    campaign = loaded.campaign
    diagnostics = loaded.problem.map { [$0] } ?? []
    files = Self.files(manifest, in: folder, kinds).filter { only == nil || $0.name == only }
  }

  /// The folder above a file whose manifest names it, and its name there; nil if there is none.
  static func holding(_ file: String) -> (folder: String, name: String)? {
    let url = URL(fileURLWithPath: file).standardizedFileURL
    var parts = url.pathComponents.dropLast()
    for _ in 0..<5 where parts.count > 1 {
      let folder = parts.joined(separator: "/").replacing("//", with: "/")
      let name = url.pathComponents.dropFirst(parts.count).joined(separator: "/")
      if let manifest = Manifest(at: "\(folder)/manifest.json"),
        manifest.editions.contains(where: { ($0.files + ($0.rejected ?? [])).contains(name) })
      {
        return (folder, name)
      }
      parts = parts.dropLast()
    }
    return nil
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
  private static func files(
    _ manifest: Manifest, in folder: String, _ kinds: [String]
  ) -> [InspectedFile] {
    var seen: Set<String> = []
    return manifest.editions.flatMap { made in
      (made.files + (made.rejected ?? [])).filter { name in
        kinds.contains { name.hasSuffix($0) } && seen.insert(name).inserted
      }.map { InspectedFile(path: "\(folder)/\($0)", name: $0, edition: made.edition) }
    }
  }

  /// The files of a folder and of those in it, by name.
  private static func found(in folder: String, _ kinds: [String]) -> [InspectedFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let wanted = names.filter { name in kinds.contains { name.lowercased().hasSuffix($0) } }
    return wanted.sorted().map {
      InspectedFile(path: "\(folder)/\($0)", name: "\(folder)/\($0)")
    }
  }

  /// What is wrong with the files, with the lines to change: the editions are laid out again.
  ///
  /// - Parameters:
  ///   - inquiry: What the files are asked.
  ///   - jobs: How many editions are worked on at a time.
  func findings(_ inquiry: Inquiry, jobs: Int) async -> [Diagnostic] {
    guard let campaign, let assembler = campaign.assembler else {
      return await files.findings(inquiry, jobs: jobs)
    }
    let files = Dictionary(grouping: self.files) { $0.edition ?? "" }
    let editions = campaign.editions.filter { files[$0.id] != nil }
    let workers = Workers(assembler, count: jobs)
    let caps = await SeriesSizes.measured(over: campaign.series, by: workers).caps
    let found = await workers.results(of: editions) { pipeline, edition in
      let laidOut = pipeline.checked(edition, caps: caps)
      let pages = laidOut.pages
      // How partners stand beside the brand is told from the pages, whatever file they are in.
      let partners = inquiry.scope == .brand ? laidOut.diagnostics.filter(\.isOfPartners) : []
      return partners
        + (files[edition.id] ?? []).flatMap { file in
          var expectation = file.expectation(
            of: edition, pages, assembler.brand(of: edition))
          expectation.needsBoilerplate =
            assembler.brand.lint.boilerplate.contains(edition.template) && !expectation.isSheet
          return file.findings(
            pipeline.preflighter,
            inquiry.expectation(of: expectation, rules: pipeline.rules.rules(of: edition)),
            pages: expectation.isSheet ? [] : pages)
        }
    }
    let known = Set(editions.map(\.id))
    let others = self.files.filter { !known.contains($0.edition ?? "") }
    return await found.joined().map(campaign.excerpted) + others.findings(inquiry, jobs: jobs)
  }
}
