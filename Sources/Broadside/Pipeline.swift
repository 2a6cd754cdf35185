import Assembly
import Brand
import CampaignFile
import DocumentModel
import Language
import Layout
import PDFFile
import Preflight
import Prepress
import Rendering
import Typesetting

/// One worker's way from an edition to finished files, stage by stage.
///
///     campaign file ─CampaignReader→ Campaign ─Assembler→ [Edition] → Document
///       ─LayoutEngine→ [Page] ─CairoPainter→ PDF, PNG ─Finisher→ finished PDF ─Preflighter→ sound PDF
///       ─Batch→ files
final class Pipeline {
  let assembler: Assembler
  let services: LanguageServices
  let typesetter: Typesetter
  let layout: LayoutEngine
  let tools: Production.Tools
  let preflighter = Preflighter()
  /// What the brand asks of finished files.
  let rules: CampaignRules

  init(_ assembler: Assembler, hyphenation: HyphenationLibrary, rules: CampaignRules) {
    self.assembler = assembler
    self.rules = rules
    tools = Production.Tools(brands: assembler.brands)
    let hyphenator = Hyphenator(
      library: hyphenation, exceptions: assembler.hyphenation)
    typesetter = Typesetter(hyphenator: hyphenator)
    layout = LayoutEngine(typesetter: typesetter)
    services = assembler.services()
  }

  /// Everything short of drawing: the edition's pages, and what is wrong with them.
  ///
  /// - Parameter caps: The largest size that each series of frames allows, in points.
  func checked(
    _ edition: Edition, _ draft: Draft? = nil, caps: [String: Double]
  ) -> LaidOutDocument {
    var result = laidOut(edition, draft ?? self.draft(of: edition), caps: caps).result
    // Rendering examines the finished files, which are good or bad one by one.
    result.diagnostics += PrinterCheck.findings(edition, result)
    return result
  }

  /// The edition's document, or what is wrong with it.
  func draft(of edition: Edition) -> Draft { assembler.draft(of: edition, using: services) }

  /// A page as a PNG with so many pixels at its longer side.
  func picture(_ page: Page, pixels: Double) throws -> [UInt8] {
    let side = max(page.size.width, page.size.height)
    return try tools.painter.png(page, resolution: pixels * 72 / side)
  }

  /// The edition's pages, and what is wrong with them; metadata unless they could not be made.
  func laidOut(
    _ edition: Edition, _ draft: Draft, caps: [String: Double]
  ) -> (result: LaidOutDocument, metadata: Metadata?) {
    guard let document = draft.document else {
      return (LaidOutDocument(pages: [], diagnostics: draft.diagnostics), nil)
    }
    var result = layout.layout(of: document, caps: caps)
    result.diagnostics = draft.diagnostics + result.diagnostics
    result.diagnostics += channelFindings(edition, document, result)
    result.diagnostics += PartnerLineCheck.findings(
      edition, document.language, result, assembler.partnerLines)
    result.diagnostics += partnerFindings(edition, result)
    result.diagnostics += GrayClash.findings(edition, result)
    result.diagnostics += wordingFindings(edition, result)
    if !result.diagnostics.hasErrors { result.diagnostics += result.sheetProblems(edition) }
    result.diagnostics += bleedFindings(edition, document, result)
    return (result, document.metadata)
  }

  /// What the edition's channels find wrong with its pages.
  private func channelFindings(
    _ edition: Edition, _ document: Document, _ laidOut: LaidOutDocument
  ) -> [Diagnostic] {
    assembler.channels(of: edition).flatMap { channel in
      ChannelCheck(
        channel: channel, edition: edition.id, piece: assembler.source(of: edition),
        document: document, laidOut: laidOut
      ).findings()
    }
  }

  /// What the edition says otherwise than the brand does.
  private func wordingFindings(
    _ edition: Edition, _ laidOut: LaidOutDocument
  ) -> [Diagnostic] {
    guard !laidOut.pages.isEmpty, !assembler.isPseudo else { return [] }
    return WordingCheck(
      edition: edition.id, piece: assembler.source(of: edition),
      wording: assembler.wording(of: edition),
      needsBoilerplate: assembler.brand.lint.boilerplate.contains(edition.template),
      structure: laidOut.structure
    ).findings()
  }

  /// What the edition's brand finds wrong with partners' marks on its pages.
  private func partnerFindings(_ edition: Edition, _ laidOut: LaidOutDocument) -> [Diagnostic] {
    let brand = assembler.brand(of: edition)
    guard let rules = brand.coBrands, !assembler.partnerMarks.isEmpty else { return [] }
    return PartnerMarkCheck(
      edition: edition.id, rules: rules, marks: assembler.partnerMarks,
      logos: Set(brand.logos.values.map(\.picture.path))
    ).findings(on: laidOut.pages)
  }

  /// What the edition's press printers find wrong with the edges of its pages.
  private func bleedFindings(
    _ edition: Edition, _ document: Document, _ laidOut: LaidOutDocument
  ) -> [Diagnostic] {
    edition.outputs.filter { $0.kind == .press }.compactMap(\.printer).flatMap { printer in
      BleedCheck(for: printer, direction: document.direction)
        .findings(on: laidOut.pages, edition: edition.id)
    }
  }

  /// The edition's finished files, none if anything was wrong before they were drawn.
  ///
  /// What is found wrong with a finished file alone leaves the others good.
  func finished(
    _ edition: Edition, _ draft: Draft, caps: [String: Double]
  ) -> FinishedEdition {
    let (result, metadata) = laidOut(edition, draft, caps: caps)
    var finished = FinishedEdition(document: result, diagnostics: result.diagnostics)
    guard let metadata, !result.diagnostics.hasErrors else { return finished }
    do {
      var production = Production(
        of: result, metadata: metadata, brand: assembler.brand(of: edition), with: tools)
      for output in edition.outputs {
        if output.isShared, let design = output.kind.sheet {
          finished.shared.append(try production.shared(design, output))
          continue
        }
        finished.files += try production.files(for: output)
        finished.outputs.append(MadeOutput(output, pages: result.pages))
      }
    } catch {
      finished.files = []
      finished.shared = []
      finished.diagnostics.append(Diagnostic(error, edition: edition.id))
    }
    finished.inspect(edition, channels: assembler.channels(of: edition))
    finished.preflight(
      edition, with: preflighter, brand: assembler.brand(of: edition),
      rules: rules.rules(of: edition))
    return finished
  }
}

extension Pipeline {
  /// One output of pages that belong to several editions, examined.
  ///
  /// Pages of several brands are held to none of them here: each edition is when it is rendered.
  func finished(
    _ document: LaidOutDocument, of editions: [Edition], metadata: Metadata,
    as output: EditionOutput, named name: String
  ) -> FinishedEdition {
    var finished = FinishedEdition(document: document, diagnostics: [])
    guard let first = editions.first else { return finished }
    let brand = assembler.brand(of: first)
    let isOneBrand = editions.allSatisfy {
      assembler.dressedPlace(of: $0) == assembler.dressedPlace(of: first)
    }
    do {
      var production = Production(of: document, metadata: metadata, brand: brand, with: tools)
      finished.files = try production.files(for: output)
    } catch {
      finished.diagnostics.append(Diagnostic(error, edition: name))
    }
    let whole = Edition(
      id: name, piece: -1, template: "", language: metadata.language, format: "", file: name,
      outputs: [output])
    finished.preflight(
      whole, with: preflighter, brand: brand, rules: isOneBrand ? rules.rules(of: first) : nil)
    return finished
  }
}

extension Diagnostic {
  /// What a failed drawing or finishing means for the edition.
  init(_ error: any Error, edition: String) {
    switch error {
    case let error as RenderingError:
      self.init(
        error.code, at: error.source ?? SourceSpan(file: error.path ?? edition), error.message,
        hint: "open the file with another program, and save or export it anew",
        edition: edition)
    case let error as PDFError:
      self.init(
        error.code, at: SourceSpan(file: edition),
        "the PDF could not be finished: \(error.message)",
        hint: "this is a fault of Broadside; please report it", edition: edition)
    default:
      self.init(
        "finishing-failed", at: SourceSpan(file: edition),
        "the PDF could not be finished: \(error)",
        hint: "this is a fault of Broadside; please report it", edition: edition)
    }
  }
}
