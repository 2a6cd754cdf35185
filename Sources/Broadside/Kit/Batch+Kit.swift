import Brand
import CampaignFile
import ColorManagement
import DocumentModel
import Foundation
import Kit
import Language
import Rendering

extension Batch {
  /// Writes `brand-kit/` and `brand-kit.zip` in the campaign's folder of the output folder: what
  /// carries the brand elsewhere.
  ///
  /// Logos in all variants and icons, colours as tokens, style sheets and swatches, the office theme,
  /// letters, slides and e-mail signatures. The folder takes its place when all of it is there.
  public func kit() async -> Report {
    let (campaign, findings) = CampaignReader.read(
      campaign, library: .bundled, trial: BrandTrial(brand: brand, theme: theme),
      readable: readable)
    guard let campaign, !findings.diagnostics.hasErrors else {
      return Report(outcomes: [], diagnostics: findings.diagnostics.ordered())
    }
    let logos = KitLogos(campaign)
    let folder = "\(Slug.slug(campaign.kitWords.first?.name ?? ""))/brand-kit"
    var problems = findings.diagnostics + logos.diagnostics.map(findings.sources.excerpted)
    var outcome = Outcome(edition: "brand-kit", files: [], pages: 0, state: .failed)
    guard !problems.hasErrors else {
      return Report(outcomes: [outcome], diagnostics: problems.ordered())
    }
    do {
      let kit = Kit(brand: try campaign.kit(), marks: logos.marks, painter: CairoLogoPainter())
      let pieces = await kitPieces(of: campaign)
      problems += pieces.diagnostics.filter { !problems.contains($0) }
      let files = try kit.files() + pieces.files + [credits(campaign)]
      let zip = try ZipArchive.bytes(
        of: files.map { KitFile("brand-kit/\($0.path)", $0.bytes) })
      try AtomicFile.writeFolder(files.map { ($0.path, $0.bytes) }, to: "\(output)/\(folder)")
      try AtomicFile.write(zip, to: "\(output)/\(folder).zip")
      outcome.files = files.map { "\(folder)/\($0.path)" } + ["\(folder).zip"]
      outcome.state = pieces.diagnostics.hasErrors ? .failed : .made
    } catch {
      problems.append(Self.problem(error, campaign.brand.source))
    }
    return Report(outcomes: [outcome], diagnostics: problems.ordered())
  }

  private static func problem(_ error: any Error, _ source: SourceSpan) -> Diagnostic {
    switch error {
    case let error as FileError: Diagnostic(error)
    case Kit<CairoLogoPainter>.Failure.painting(let error):
      Diagnostic(error.code, at: source, error.message, hint: error.hint)
    case Kit<CairoLogoPainter>.Failure.packing(let failure), let failure as ZipArchive.Failure:
      Diagnostic("cannot-pack", at: source, "the kit cannot be packed: \(failure.reason)")
    default: Diagnostic("cannot-make-kit", at: source, "the kit cannot be made: \(error)")
    }
  }

  /// Who may do what with fonts and marks.
  private func credits(_ campaign: Campaign) -> KitFile {
    let typefaces = campaign.brand.typefaces.sorted { $0.key < $1.key }
    let families = (typefaces.flatMap { $0.value.variants.map(\.family.name) })
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let marks = campaign.brand.logos.keys.sorted()
    let name = campaign.kitWords.first?.name ?? ""
    return KitFile(
      "CREDITS.txt",
      text: """
        \(name): brand kit of \(campaign.date)

        Fonts. They are named here, not enclosed; each comes under its maker's own licence:
        \(families.map { "  \($0)" }.joined(separator: "\n"))

        Marks. They belong to \(name) and are not to be changed: use the variant that is for the
        ground, in its own proportions:
        \(marks.map { "  \($0)" }.joined(separator: "\n"))

        Made by Broadside \(Engine.version).

        """)
  }
}

extension Campaign {
  /// The brand's words by language, as the kit needs them.
  var kitWords: [KitBrand.Words] {
    languages.map { language in
      func text(_ field: String) -> String {
        brandFields[field]?.plain(in: language, source: languages[0]) ?? ""
      }
      return KitBrand.Words(
        language: language, name: text("name"), tagline: text("tagline"),
        boilerplate: text("boilerplate"))
    }
  }

  /// The brand with the recipes of all its inks, those left out made by the press's profile.
  func kit() throws -> KitBrand {
    let colors = try PressColors(condition: .fogra39(), limit: InkLimit(percent: 300))
    func complete(_ book: BrandBook) -> BrandBook {
      var book = book
      for index in book.palette.inks.indices where book.palette.inks[index].press == nil {
        book.palette.inks[index].press = colors.inks(for: book.palette.inks[index].screen)
      }
      return book
    }
    let lettering = KitLettering(self)
    let words = kitWords.map { words in
      var words = words
      words.lettering = lettering.lettering(words)
      return words
    }
    func contact(_ field: String) -> String {
      fields["contact"]?[field]?.plain(in: languages[0], source: languages[0]) ?? ""
    }
    var kit = KitBrand(
      book: complete(brand), words: words, web: contact("web"), email: contact("email"),
      phone: contact("phone"), date: date, isOnLetter: ["US", "CA", "MX"].contains(region ?? "US"))
    kit.subBrands = subBrands.sorted { $0.key < $1.key }.map { ($0.key, complete($0.value.book)) }
    return kit
  }
}

extension Value {
  /// The words in a language, or else in the source language, without styles.
  fileprivate func plain(in language: LanguageTag, source: LanguageTag) -> String {
    switch content {
    case .words(let words): words.literal
    case .localized(let translations):
      [language, source].lazy.compactMap { tag in
        translations.first { $0.language == tag }?.value.plain(in: tag, source: source)
      }.first ?? ""
    case .empty, .blocks, .picture, .list, .object, .broken: ""
    }
  }
}
