import Broadside
import Foundation
import TestSupport
import Testing

@Suite struct `Editions keep to the rules of their brand` {
  private static let rules = """
    co-brands: { lines: { funder: { en: "Paid by {names}.", es: "Pagado por {names}." } } }
    palette:
    """

  private static let partners = """
    partners:
      - { name: { en: The Fund, es: El Fondo }, role: funder, logo: fund.svg }
      - { name: A Clinic, role: partner, logo: clinic.svg }

    """

  private static func campaign(showing role: String, _ more: [Change] = []) throws -> TinyCampaign {
    let mark = TinyCampaign.files["mark.svg"] ?? ""
    return try TinyCampaign(
      [
        Change("brand.yaml", "palette:", rules),
        Change("campaign.yaml", "places:", "partners: partners.yaml\nplaces:"),
        Change("partners.yaml", .text(partners)), Change("fund.svg", .text(mark)),
        Change("clinic.svg", .text(mark.replacing("10V10", with: "10V9"))),
        Change(
          "Templates/card/template.yaml", "  - headline:",
          "  - logos: [{ name: \"{p.name}\", logo: \"{p.logo}\", each: p in campaign.partners, when: p.role == \(role) }]\n  - headline:"
        ),
      ] + more)
  }

  @Test func `who shows a funder's mark says who pays, in its language`() async throws {
    let campaign = try Self.campaign(showing: "funder")
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder").check()
    #expect(report.diagnostics.map(\.code) == ["partner-line", "partner-line"])
    let found = try #require(report.diagnostics.first)
    #expect(found.span.file == "brand.yaml" && found.span.line == 2)
    #expect(report.diagnostics.contains { $0.message.contains("“Pagado por El Fondo.”") })
    let line = """
        - body: "{line.text}"
          each: line in brand.partner_lines
          when: line.role == funder
          size: 10pt

      """
    let path = "Templates/card/template.yaml"
    let template = try String(
      contentsOf: campaign.folder.appendingPathComponent(path), encoding: .utf8)
    try campaign.write(Data((template + line).utf8), to: path)
    let mended = try await campaign.batch("place=alder").check()
    #expect(mended.diagnostics.isEmpty, "\(mended.diagnostics.text())")
  }

  @Test func `who shows others need not`() async throws {
    let campaign = try Self.campaign(showing: "partner")
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder").check()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
  }

  @Test func `a line that is not translated is told`() async throws {
    let campaign = try Self.campaign(
      showing: "funder", [Change("brand.yaml", ", es: \"Pagado por {names}.\"", "")])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=es").check()
    #expect(report.diagnostics.map(\.code) == ["partner-line-untranslated"])
  }

  @Test func `a treatment and a pattern that are not the brand's are warned of`() async throws {
    let campaign = try TinyCampaign([
      Change(
        "brand.yaml", "palette:",
        "photos: { treatments: [plain] }\npatterns: { use: [hearts] }\npalette:"),
      Change(
        "Templates/card/template.yaml", "    ratio: 4:3",
        "    ratio: 4:3\n    duotone: [ink, paper]\n    fill: pattern(houses, ink)"),
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").check()
    #expect(report.diagnostics.map(\.code).sorted() == ["pattern-off-brand", "photo-treatment"])
    #expect(report.isComplete)
    #expect(report.diagnostics.allSatisfy { $0.span.file.hasSuffix("card/template.yaml") })
  }
}

@Suite struct `A place wears its own brand` {
  private static let changes = [
    Change("brand.yaml", "palette:", "sub-brands: { may: [tagline, accent] }\npalette:"),
    Change("campaign.yaml", "places:", "brands: { birch: birch.yaml }\nplaces:"),
    Change(
      "birch.yaml",
      .text(
        """
        parent: brand.yaml
        tagline: { en: By the birch, es: Junto al abedul }
        palette: { leaf: { screen: "#0E7C86", press: [88, 32, 42, 8] } }
        roles: { accent: leaf }

        """)),
    Change("brand.yaml", "brand: Test", "brand: Test\ntagline: { en: For all, es: Para todos }"),
    Change(
      "Templates/card/template.yaml", "  - headline:",
      "  - lead: \"{brand.tagline}\"\n    size: 12pt\n    ink: accent\n    role: body\n  - headline:"
    ),
  ]

  @Test func `on the screen and on the press, and the others their own`() async throws {
    let campaign = try TinyCampaign(
      Self.changes + [Change("campaign.yaml", "[screen]", "[screen, press]")])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").render()
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.text())")
    func text(_ place: String) throws -> String {
      let path = "\(campaign.output)/\(place)/en/card.pdf"
      return String(decoding: try Tool("pdftotext").run([path, "-"]), as: UTF8.self)
    }
    #expect(try text("birch").contains("By the birch"))
    #expect(try text("alder").contains("For all"))
    // The accent's own four inks, not what a profile makes of its look.
    func content(_ place: String) throws -> String {
      let path = "\(campaign.output)/\(place)/en/card-press.pdf"
      return String(
        decoding: try Tool("qpdf").run(["--qdf", "--object-streams=disable", path, "-"]),
        as: UTF8.self)
    }
    #expect(try content("birch").contains("0.88 0.32 0.42 0.08 k"))
    #expect(try !content("alder").contains("0.88 0.32 0.42 0.08 k"))
  }

  @Test func `nothing is made for it while its brand is wrong, and all for the others`()
    async throws
  {
    let campaign = try TinyCampaign(
      Self.changes + [Change("birch.yaml", "accent: leaf", "primary: leaf")])
    defer { campaign.remove() }
    let report = try await campaign.batch().render()
    #expect(report.diagnostics.map(\.code) == ["brand-locked"])
    #expect(try campaign.outputs().keys.sorted() == ["alder/en/card.pdf", "alder/es/card.pdf"])
  }
}
