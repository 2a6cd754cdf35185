import Brand
import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `Campaign files are read and checked` {
  struct Bad: Sendable, CustomTestStringConvertible {
    var code: String
    var old: String
    var new: String
    var testDescription: String { "\(code): \(new)" }

    init(_ code: String, _ old: String, _ new: String) {
      self.code = code
      self.old = old
      self.new = new
    }
  }

  @Test func `a piece is for places or for people`() throws {
    var fixture = try CampaignFixture(
      "campaign.yaml", "where:", "for: [people, places]\n    where:")
    let tables = "places: places.csv\npeople: people.csv\npieces:"
    fixture.files["campaign.yaml"]?.replace("pieces:", with: tables)
    fixture.files["places.csv"] = "id,name\na,Alder\n"
    fixture.files["people.csv"] = "id,name,place\nana,Ana,a\n"
    let reading = try fixture.read()
    #expect(reading.codes == ["places-and-people"])
  }

  @Test func `a good campaign is read whole and nothing is found wrong`() throws {
    let reading = try CampaignFixture().read()
    #expect(reading.diagnostics == [])
    let campaign = try #require(reading.campaign)
    #expect(campaign.languages == [LanguageTag("en"), LanguageTag("es")])
    #expect(campaign.date == "2026-09-14")
    #expect(campaign.pieces.map(\.formats) == [["letter"], ["a4"]])
    #expect(campaign.pieces[0].outputs == [.screen, .preview])
    #expect(campaign.pieces[1].outputs == [.screen])
    #expect(
      campaign.fields.keys == ["name", "vision", "contact", "maps", "date", "season", "nested"])
    #expect(campaign.brandFields.keys == ["name", "tagline"])
    #expect(campaign.source.file == "campaign.yaml")
    guard case .localized(let vision) = campaign.fields["vision"]?.content,
      case .localized(let deep) = campaign.fields["nested"]?["deep"]?.content
    else {
      Issue.record("words by language are one localized value")
      return
    }
    #expect(vision.map(\.language.rawValue) == ["en", "es"])
    #expect(deep.map(\.language.rawValue) == ["en", "es"])
  }

  @Test func `words that the campaign divides its own way are kept by language`() throws {
    let reading = try CampaignFixture(
      "campaign.yaml", "fictional: true",
      "hyphenation: { en: [com-mu-ni-ty, Broadside], es: [nues-tro] }\nfictional: true"
    ).read()
    #expect(reading.diagnostics == [])
    let hyphenation = try #require(reading.campaign).hyphenation
    #expect(hyphenation.words(for: LanguageTag("en-US")) == ["com-mu-ni-ty", "Broadside"])
    #expect(hyphenation.words(for: LanguageTag("fr")) == [])
  }

  @Test func `a piece without a file has one by language and format`() throws {
    let campaign = try #require(try CampaignFixture().read().campaign)
    #expect(shown(campaign.pieces[1].file) == "{language}/flyer-{format}")
  }

  @Test(arguments: [
    Bad("unknown-key", "fictional: true", "⟦fictionel⟧: true"),
    Bad("unknown-key", "date:", "⟦profile⟧: [coated]\ndate:"),
    Bad("missing-key", "brand: Brand/brand.yaml\n", ""),
    Bad("wrong-type", "fictional: true", "fictional: ⟦maybe⟧"),
    Bad("wrong-type", "languages: [en, es]\ndate", "languages: ⟦en⟧\ndate"),
    Bad("unknown-language", "languages: [en, es]\ndate", "languages: [en, es, ⟦Klingon⟧]\ndate"),
    Bad("duplicate-language", "languages: [en, es]\ndate", "languages: [en, es, ⟦es⟧]\ndate"),
    Bad("unknown-language", "  es: Conocemos", "  ⟦fr⟧: Conocemos"),
    Bad("bad-date", "2026-09-14", "⟦2026-02-29⟧"),
    Bad("file-missing", "Brand/brand.yaml", "⟦Brand/brnd.yaml⟧"),
    Bad("path-outside", "Brand/brand.yaml", "⟦../brand.yaml⟧"),
    Bad("path-outside", "Brand/brand.yaml", "⟦/etc/passwd⟧"),
    Bad("duplicate-key", "season: autumn", "⟦vision⟧: autumn"),
    Bad("duplicate-key", "fictional: true", "date: 2026-01-01\nfictional: true"),
    Bad("bad-name", "season: autumn", "⟦the season⟧: autumn\n  season: autumn"),
    Bad("bad-field", "Every child", "Every {⟦|⟧child}"),
    Bad("unknown-audience", "fictional:", "reading: { ⟦storys⟧: 6 }\nfictional:"),
    Bad("wrong-type", "fictional:", "reading: { stories: ⟦six⟧ }\nfictional:"),
    Bad("out-of-range", "fictional:", "reading: { stories: ⟦0⟧ }\nfictional:"),
    Bad("out-of-range", "fictional:", "reading: { stories: ⟦19⟧ }\nfictional:"),
    Bad("wrong-type", "fictional:", "reading: ⟦6⟧\nfictional:"),
    Bad("unknown-key", "fictional:", "claims: { ⟦stale⟧: 18 months }\nfictional:"),
    Bad("wrong-type", "fictional:", "claims: { stale-after: ⟦18⟧ }\nfictional:"),
    Bad("wrong-type", "fictional:", "claims: { stale-after: ⟦18 weeks⟧ }\nfictional:"),
    Bad("wrong-type", "fictional:", "claims: { stale-after: ⟦[18]⟧ }\nfictional:"),
    Bad("out-of-range", "fictional:", "claims: { stale-after: ⟦0 months⟧ }\nfictional:"),
    Bad("out-of-range", "fictional:", "claims: { stale-after: ⟦99 years⟧ }\nfictional:"),
    Bad("wrong-type", "fictional:", "claims: ⟦18 months⟧\nfictional:"),
    Bad("unknown-language", "fictional:", "hyphenation: { ⟦fr⟧: [é-cole] }\nfictional:"),
    Bad("wrong-type", "fictional:", "hyphenation: ⟦[com-mu-ni-ty]⟧\nfictional:"),
    Bad("wrong-type", "fictional:", "hyphenation: { en: ⟦com-mu-ni-ty⟧ }\nfictional:"),
    Bad("empty-list", "fictional:", "hyphenation: { en: ⟦⟧[] }\nfictional:"),
    Bad("bad-hyphenation", "fictional:", "hyphenation: { en: [⟦com--munity⟧] }\nfictional:"),
    Bad("bad-hyphenation", "fictional:", "hyphenation: { en: [⟦two words⟧] }\nfictional:"),
    Bad("unknown-template", "- template: flyer", "- template: ⟦flier⟧"),
    Bad("unknown-template", "- template: flyer", "- template: ⟦../flyer⟧"),
    Bad("unknown-key", "where: campaign", "⟦were⟧: campaign"),
    Bad("bad-condition", "== autumn", "⟦=⟧ autumn"),
    Bad(
      "unknown-language", "languages: [en, es]\n    formats", "languages: [en, ⟦ed⟧]\n    formats"),
    Bad("wrong-type", "languages: [en, es]\n    formats", "languages: ⟦en⟧\n    formats"),
    Bad("unknown-format", "[letter]", "[⟦leter⟧]"),
    Bad("output-not-available", "preview]", "⟦social⟧]"),
    Bad("unknown-output", "preview]", "⟦previw⟧]"),
    Bad("missing-key", "where:", "for: ⟦places⟧\n    where:"),
    Bad("missing-key", "where:", "for: ⟦people⟧\n    where:"),
    Bad("unknown-value", "where:", "for: ⟦plases⟧\n    where:"),
    Bad("empty-list", "languages: [en, es]\ndate", "languages: ⟦⟧[]\ndate"),
    Bad("empty-list", "[letter]", "⟦⟧[]"),
    Bad("empty-list", "[screen, preview]", "⟦⟧[]"),
    Bad("empty-list", "languages: [en, es]\n    formats", "languages: ⟦⟧[]\n    formats"),
  ])
  func `a mistake is one error at its place`(bad: Bad) throws {
    let reading = try CampaignFixture("campaign.yaml", bad.old, bad.new).read()
    #expect(reading.codes == [bad.code])
    #expect(reading.marks.isEmpty || reading.isAtMark)
    let found = reading.diagnostics.first
    #expect(found?.span.file == "campaign.yaml")
    #expect(found?.excerpt != nil)
  }

  @Test func `a piece with a mistake is left out and the others are kept`() throws {
    let reading = try CampaignFixture("campaign.yaml", "[letter]", "[⟦leter⟧]").read()
    #expect(reading.campaign?.pieces.map(\.formats) == [["a4"]])
    #expect(reading.diagnostics.first?.hint == "did you mean 'letter'?")
  }

  @Test func `a template that is not there is asked back among those that are`() throws {
    let reading = try CampaignFixture("campaign.yaml", "- template: flyer", "- template: plan")
      .read()
    #expect(reading.diagnostics.first?.hint == "did you mean 'plain'?")
  }

  @Test func `the library's templates are found behind the campaign's own`() throws {
    let reading = try CampaignFixture(
      "campaign.yaml", "- { template: flyer, formats: [a4] }", "- { template: plain }"
    ).read()
    #expect(reading.diagnostics == [])
    #expect(reading.campaign?.templates.keys.sorted() == ["flyer", "plain"])
  }

  @Test(arguments: ["", "# only a remark\n", "- a\n- list\n", "text", "a: b: c\n", "a:\n\tb: c\n"])
  func `a file that is no campaign is one error and no campaign`(text: String) throws {
    var fixture = CampaignFixture()
    fixture.files["campaign.yaml"] = text
    let reading = try fixture.read()
    #expect(reading.campaign == nil)
    #expect(reading.codes.count == 1)
  }

  @Test func `bytes that are no text are named with their place`() throws {
    var fixture = CampaignFixture()
    fixture.bytes["campaign.yaml"] = Array("campaign: x\nbrand: caf".utf8) + [0xE9, 0x0A]
    let reading = try fixture.read()
    #expect(reading.codes == ["not-utf8"])
    #expect(reading.diagnostics.first?.span.line == 2)
    #expect(reading.diagnostics.first?.span.column == 11)
  }

  @Test func `links that lead out of the campaign's folder are not followed`() throws {
    var fixture = CampaignFixture()
    fixture.files["Templates/flyer/template.yaml"] = nil
    fixture.links["Templates/flyer/template.yaml"] = "/etc/hostname"
    fixture.files["Assets/Fonts/sample.otf"] = nil
    fixture.links["Assets/Fonts/sample.otf"] = "/etc/hostname"
    fixture.files["Brand/mark.svg"] = nil
    fixture.links["Brand/mark.svg"] = "/etc/hostname"
    let reading = try fixture.read()
    #expect(Set(reading.codes) == ["unknown-template", "font-missing", "path-outside"])
  }

  @Test func `a campaign file that is not there is an error`() {
    let (campaign, findings) = CampaignReader.read("/nowhere/campaign.yaml", library: .init())
    #expect(campaign == nil)
    #expect(findings.diagnostics.map(\.code) == ["file-missing"])
  }

  @Test func `all mistakes are told in one run`() throws {
    var fixture = try CampaignFixture("campaign.yaml", "fictional:", "fictionel:")
    fixture.files["Brand/brand.yaml"]?.replace("accent: \"#F53\"", with: "accent: red")
    fixture.files["Templates/flyer/template.yaml"]?.replace("ratio: 3:2", with: "ratio: wide")
    #expect(try fixture.read().codes.sorted() == ["unknown-key", "wrong-type", "wrong-type"])
  }
}
