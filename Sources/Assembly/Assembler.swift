package import Brand
package import CampaignFile
package import DocumentModel
import Language

/// Turns a campaign into editions, and each edition into a document with all words, data and brand
/// in place.
///
/// It never changes, so workers share one.
package struct Assembler: Sendable {
  let campaign: Campaign
  /// What the brand wants to be said of partners that an edition shows; sub-brands want the same.
  package let partnerLines: [PartnerLine]
  /// The marks of the campaign's partners in their order.
  package let partnerMarks: [PartnerMark]
  /// The campaign in the brand of each place that has its own.
  private let dressed: [String: Campaign]
  /// The keys that are known, from the roots of fields.
  let shape: Shape
  let typefaces: TypefaceTable
  /// The pseudo-locale that the source language's editions are made in, instead of any language.
  private let pseudo: PseudoLocale?
  /// How much of a picture is inked, from 0 to 1.
  private let coverage: @Sendable (Picture) -> Double
  private let placeIndices: [String: Int]
  private let personIndices: [String: Int]
  private let audienceIndices: [String: Int]

  /// - Parameter coverage: How much of a picture is inked, from 0 to 1; half of it unless known.
  package init(
    campaign: Campaign, pseudo: PseudoLocale? = nil,
    coverage: @escaping @Sendable (Picture) -> Double = { _ in 0.5 }
  ) {
    dressed = campaign.dressed.mapValues { KitFields(campaign: $0).added() }
    let campaign = KitFields(campaign: campaign).added()
    self.campaign = campaign
    partnerMarks = campaign.partnerMarks
    partnerLines = pseudo == nil ? campaign.partnerLines : []
    self.pseudo = pseudo
    self.coverage = coverage
    shape = Self.shape(of: campaign)
    let languages = campaign.languages
    typefaces = TypefaceTable(
      brand: campaign.brand,
      languages: pseudo.map { pseudo in languages.map(pseudo.language) } ?? languages)
    placeIndices = Self.indices(of: campaign.places)
    personIndices = Self.indices(of: campaign.people)
    audienceIndices = Self.indices(of: campaign.audiences)
  }

  /// The campaign's folder: the absolute path without symbolic links.
  package var folder: String { campaign.folder }

  /// The country whose customs numbers and dates follow.
  package var region: String? { campaign.region }

  /// The campaign's name, in the source language.
  package var title: String { campaign.fields["name"].map(sourceWords) ?? "" }

  /// The date of the material, ISO 8601.
  package var date: String { campaign.date }

  /// What places and audiences are called in the source language, by their ids.
  package var subjectNames: [String: String] {
    var names: [String: String] = [:]
    for subject in campaign.places + campaign.people + campaign.audiences {
      let name = (subject["name"] ?? subject["title"]).map(sourceWords) ?? ""
      if !name.isEmpty { names[subject.id] = name }
    }
    return names
  }

  private func sourceWords(_ value: Value) -> String {
    switch value.content {
    case .words(let words): words.literal
    case .localized(let translations):
      (translations.first { $0.language == campaign.languages.first } ?? translations.first)
        .map { sourceWords($0.value) } ?? ""
    case .empty, .blocks, .picture, .list, .object, .broken: ""
    }
  }

  /// The campaign's brand.
  package var brand: BrandBook { campaign.brand }

  /// The brand that an edition is in: the campaign's, or the one of its place.
  package func brand(of edition: Edition) -> BrandBook { campaign(of: edition).brand }

  /// The edition's place if that has a brand of its own.
  package func dressedPlace(of edition: Edition) -> String? {
    edition.place.flatMap { dressed[$0] == nil ? nil : $0 }
  }

  /// All brands that editions are in, the campaign's last.
  package var brands: [BrandBook] {
    dressed.sorted { $0.key < $1.key }.map(\.value.brand) + [brand]
  }

  func campaign(of edition: Edition) -> Campaign {
    edition.place.flatMap { dressed[$0] } ?? campaign
  }

  /// Whether the documents are in a pseudo-locale rather than in the campaign's languages.
  package var isPseudo: Bool { pseudo != nil }

  /// The campaign's languages, the source language first.
  package var languages: [LanguageTag] { campaign.languages }

  /// The words that are divided as the campaign says.
  package var hyphenation: HyphenationWords { campaign.hyphenation }

  /// Every family that text may be set in, the brand's own first.
  package var families: [FontFamily] {
    let typefaces = campaign.brand.typefaces.sorted { $0.key < $1.key }
    return typefaces.flatMap { $0.value.variants.map(\.family) } + campaign.brand.fallbacks
  }

  /// Every edition that the campaign asks for, by piece, subject, language and format; in a
  /// pseudo-locale those of the source language alone.
  package func editions() -> (editions: [Edition], diagnostics: [Diagnostic]) {
    var matrix = EditionMatrix(campaign: campaign, shape: shape, services: services())
    var (editions, diagnostics) = matrix.editions()
    if pseudo != nil { editions = editions.filter { $0.language == campaign.languages.first } }
    return (editions, diagnostics)
  }

  /// What one worker needs of languages, by the customs of the campaign's country.
  package func services() -> LanguageServices { LanguageServices(region: campaign.region) }

  /// The edition's document; nil if anything is wrong with it.
  ///
  /// - Parameters:
  ///   - services: The calling worker's own.
  ///   - standIns: Words that text boxes show in the place of fields, by path.
  package func document(
    for edition: Edition, using services: LanguageServices, standIns: [String: String] = [:]
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    let draft = draft(of: edition, using: services, standIns: standIns)
    return (draft.document, draft.diagnostics)
  }

  /// The edition's document, with the fields that it shows.
  package func draft(
    of edition: Edition, using services: LanguageServices, standIns: [String: String] = [:]
  ) -> Draft {
    if let problem = edition.place.flatMap({ campaign.subBrands[$0]?.problem }) {
      return Draft(diagnostics: [problem])
    }
    guard var builder = builder(for: edition, using: services) else {
      return Draft(diagnostics: [unknown(edition)])
    }
    builder.fields.notes.standIns = standIns
    let document = builder.document()
    let diagnostics = builder.fields.diagnostics.ordered()
    return Draft(
      document: diagnostics.hasErrors ? nil : document, diagnostics: diagnostics,
      fields: builder.fields.notes.fields)
  }

  /// The fields whose words the edition shows, in the order of its boxes; none if it is wrong.
  package func textFields(of edition: Edition, using services: LanguageServices) -> [TextField] {
    guard var builder = builder(for: edition, using: services) else { return [] }
    _ = builder.document()
    if builder.fields.diagnostics.hasErrors { return [] }
    return builder.fields.notes.fields.filter { PseudoText.rewrites($0.text) }.map { field in
      var field = field
      field.words = services.breaker.wordCount(in: field.text, language: edition.language)
      return field
    }
  }

  /// The channels whose rules the edition is held to; pseudo-locales go to none.
  package func channels(of edition: Edition) -> [ChannelProfile] {
    pseudo == nil ? channels(ofPiece: edition.piece) : []
  }

  /// The channels whose rules the piece of an index is held to.
  package func channels(ofPiece piece: Int) -> [ChannelProfile] {
    campaign.pieces.indices.contains(piece) ? campaign.pieces[piece].channels : []
  }

  /// Where the edition's piece stands in the campaign file.
  package func source(of edition: Edition) -> SourceSpan {
    campaign.pieces.indices.contains(edition.piece)
      ? campaign.pieces[edition.piece].source : campaign.source
  }

  /// What the edition's template needs by the names of slots.
  package func slots(of edition: Edition) -> [Template.Slot] {
    campaign.templates[edition.template]?.slots ?? []
  }

  private func builder(
    for edition: Edition, using services: LanguageServices
  ) -> DocumentBuilder? {
    guard let template = campaign.templates[edition.template],
      let design = template.designs[edition.format]
    else { return nil }
    guard let fields = fields(of: edition, using: services) else { return nil }
    return DocumentBuilder(
      edition: edition, template: template, design: design, typefaces: typefaces, fields: fields,
      pseudo: pseudo.map { PseudoText($0, source: edition.language) }, coverage: coverage)
  }

  /// What reads the edition's fields.
  func fields(of edition: Edition, using services: LanguageServices) -> FieldReader? {
    guard campaign.templates[edition.template] != nil else { return nil }
    let language = pseudo?.language(of: edition.language) ?? edition.language
    let scope = Scope(
      language: language, wording: edition.language,
      sourceLanguage: campaign.languages.first ?? edition.language, template: edition.template,
      format: edition.format, place: place(edition.place), person: person(edition.person),
      audience: audience(edition.audience))
    return FieldReader(
      campaign: campaign(of: edition), shape: shape, services: services, scope: scope,
      edition: edition.id)
  }

  private func unknown(_ edition: Edition) -> Diagnostic {
    Diagnostic(
      "unknown-edition", at: campaign.source, "the campaign has no edition '\(edition.id)'",
      edition: edition.id)
  }

  private func place(_ id: String?) -> Value? {
    id.flatMap { placeIndices[$0] }.map { campaign.places[$0] }
  }

  private func person(_ id: String?) -> Value? {
    id.flatMap { personIndices[$0] }.map { campaign.people[$0] }
  }

  private func audience(_ id: String?) -> Value? {
    id.flatMap { audienceIndices[$0] }.map { campaign.audiences[$0] }
  }

  private static func indices(of subjects: [Value]) -> [String: Int] {
    var indices: [String: Int] = [:]
    for (index, subject) in subjects.enumerated() where indices[subject.id] == nil {
      indices[subject.id] = index
    }
    return indices
  }

  private static func shape(of campaign: Campaign) -> Shape {
    var shape = Shape()
    let roots: [(String, [Value])] = [
      ("campaign", [campaign.fields]), ("brand", [campaign.brandFields]),
      ("strings", [campaign.strings]), ("place", campaign.places),
      ("person", campaign.people), ("audience", campaign.audiences),
    ]
    for (name, values) in roots {
      var root = Shape()
      for value in values { root.merge(value) }
      shape.set(name, root)
    }
    return shape
  }
}

extension Campaign {
  /// The campaign in the brand of each place that has its own, by place.
  fileprivate var dressed: [String: Campaign] {
    subBrands.mapValues { own in
      var campaign = self
      (campaign.brand, campaign.brandFields) = (own.book, own.fields)
      return campaign
    }
  }
}

extension Value {
  /// The `id` of the place that a person belongs to; empty if there is none.
  var home: String { literal(of: "place") }
}
