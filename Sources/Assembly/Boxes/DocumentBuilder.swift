import Brand
import CampaignFile
import DocumentModel
import Language

/// Builds one edition's document from its template's boxes.
struct DocumentBuilder {
  let edition: Edition
  let template: Template
  var design: Template.Design
  let typefaces: TypefaceTable
  /// The script that the edition's language is written in.
  let script: String
  var fields: FieldReader
  /// How much of a picture is inked, from 0 to 1.
  let coverage: @Sendable (Picture) -> Double
  /// What rewrites the words of a pseudo-locale.
  let pseudo: PseudoText?
  /// The ink that boxes lie on: what text, marks and lines are in follows from it.
  var surface: InkName
  /// The threads that have begun, for the frames that go on with them.
  var threads: Set<String> = []
  /// The boxes of the page that are placed at others, in the order in which they stand.
  var anchored: [Box] = []
  /// The names of the frames in which something may give.
  var fitNames: Set<String> = []

  init(
    edition: Edition, template: Template, design: Template.Design, typefaces: TypefaceTable,
    fields: FieldReader, pseudo: PseudoText? = nil,
    coverage: @escaping @Sendable (Picture) -> Double = { _ in 0.5 }
  ) {
    self.edition = edition
    self.template = template
    self.design = design
    self.typefaces = typefaces
    script = fields.language.script
    self.fields = fields
    self.pseudo = pseudo
    self.coverage = coverage
    surface = Self.surface(of: design, template)
  }

  /// The ink that the boxes of a page lie on.
  private static func surface(of design: Template.Design, _ template: Template) -> InkName {
    design.ground?.surface ?? InkName(.named("ground"), source: template.source)
  }

  var brand: BrandBook { fields.campaign.brand }
  var language: LanguageTag { fields.language }

  /// The document; nil if nothing of its first page is left.
  mutating func document() -> Document? {
    defer { checkConsent() }
    fields.fill(template.slots, open: template.open)
    design = design.adapted { fields.holds($0) }
    surface = Self.surface(of: design, template)
    let required = requiredPaths
    fields.notes.wanted = Set(required.map(fields.origin))
    let ground = design.ground.flatMap { paint($0) }
    let around = Surroundings(direction: .stack, ground: ground.ground(over: .ink(Self.paper)))
    guard let first = page(from: design.first, in: around) else {
      reportNothing()
      return nil
    }
    var pages = [PageDesign(content: first)]
    if let next = continuedPage(in: around) { pages.append(next) }
    // A further page of which nothing is left is left out.
    for page in design.further {
      if let content = self.page(from: page, in: around) {
        pages.append(PageDesign(content: content))
      }
    }
    let geometry = PageGeometry(
      trim: design.trim, margin: design.margin, columns: design.columns, gutter: design.gutter,
      bleed: edition.outputs.compactMap(\.printer?.bleed).reduce(design.bleed, max),
      ground: ground,
      baseline: design.baseline.map { $0 * gridScale })
    let subject = fields.scope.person ?? fields.scope.place ?? fields.scope.audience
    let name = subject.flatMap { $0["name"] }.map { text(of: $0, named: "name") }
    return Document(
      edition: edition.id, subject: name, metadata: metadata(name), page: geometry, pages: pages,
      offers: brand.offers, requiredFields: required.map(requiredField))
  }

  /// The sheet itself, where no ink is.
  static let paper = Ink(
    name: "paper white", screen: .white, press: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0))

  /// How much wider the baseline grid is for a script whose lines stand further apart.
  ///
  /// Its leading would else take two steps for every line.
  private var gridScale: Double {
    guard let body = brand.styles[TemplateBox.TextRole.body.rawValue],
      let setting = typefaces.setting(of: body.typeface, script: script)
    else { return 1 }
    return max(1, (setting.leading ?? body.leading) * setting.scale / body.leading)
  }

  private mutating func reportNothing() {
    // Where something is wrong, that is why nothing is left.
    guard !fields.diagnostics.hasErrors else { return }
    fields.report(
      "empty-document", at: template.source, "nothing is left of the template's page",
      hint: "all its boxes are empty or left out by their conditions", inEdition: true)
  }

  private mutating func continuedPage(in around: Surroundings) -> PageDesign? {
    guard let continued = design.continued, let thread = design.continuedThread,
      threads.contains(thread), let content = page(from: continued, in: around)
    else { return nil }
    return PageDesign(content: content, continues: thread, limit: design.continuedLimit)
  }

  private mutating func metadata(_ subject: String?) -> Metadata {
    var title = fields.text(of: template.title)[...].trimmed
    if title.isEmpty {
      title =
        [template.name, subject ?? "", language.rawValue].filter { !$0.isEmpty }
        .joined(separator: " · ")[...]
    }
    let author = fields.campaign.fields["name"].map { text(of: $0, named: "campaign.name") }
    return Metadata(
      title: title.split(whereSeparator: \.isNewline).joined(separator: " "),
      author: author ?? "", subject: template.purpose, language: language,
      date: fields.campaign.date)
  }

  private mutating func text(of value: Value, named name: String) -> String {
    let path = FieldPath(components: [name], source: value.source)
    return fields.fragments(of: value, for: path)?.text ?? ""
  }
}
