import Broadside
import Foundation
import Testing

@Suite struct PseudoBatchTests {
  @Test(arguments: [PseudoLocale.expand, .rtl, .tall])
  func `a pseudo-locale's files stand apart from the real ones`(pseudo: PseudoLocale) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try await campaign.batch().render()
    let real = try campaign.outputs()
    var batch = try campaign.batch()
    batch.pseudo = pseudo
    let report = await batch.render()
    #expect(report.diagnostics == [])
    #expect(report.outcomes.map(\.edition) == ["card/alder/en/a5", "card/birch/en/a5"])
    let folder = "pseudo-\(pseudo.rawValue)/"
    let all = try campaign.outputs()
    #expect(all.filter { !$0.key.hasPrefix(folder) && !$0.key.hasSuffix("json") } == real)
    #expect(all["\(folder)alder/en/card.pdf"] != nil)
    let manifest = try #require(all["\(folder)manifest.json"])
    #expect(
      String(decoding: manifest, as: UTF8.self).contains("\"pseudo\" : \"\(pseudo.rawValue)\""))
  }

  @Test(arguments: PseudoLocale.allCases)
  func `no pseudo-locale wants for a glyph`(pseudo: PseudoLocale) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    var batch = try campaign.batch("place=alder")
    batch.pseudo = pseudo
    #expect(await batch.check().diagnostics == [])
  }

  @Test func `text that is too long in a pseudo-locale is an error`() async throws {
    let tight = Change(
      "Templates/card/template.yaml", "  - headline: \"{headline}\"\n    size: 24pt",
      "  - headline: \"{headline}\"\n    width: 165pt\n    fit: { size: 24..24pt, lines: ..2 }")
    let campaign = try TinyCampaign([tight])
    defer { campaign.remove() }
    var batch = try campaign.batch("language=en")
    #expect(await batch.check().diagnostics == [])
    batch.pseudo = .expand
    #expect(Set(await batch.check().diagnostics.map(\.code)) == ["overset-text"])
  }

  @Test func `asked for another language, a pseudo-locale says that it has none`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    var batch = try campaign.batch("language=es")
    batch.pseudo = .rtl
    let problem = try #require(await batch.check().diagnostics.first)
    #expect(problem.code == "nothing-selected" && problem.hint?.contains("language=en") == true)
  }

  @Test func `an unknown pseudo-locale is wrong usage`() throws {
    let run = try CommandLineRun(["check", "--pseudo", "rlt"])
    #expect(run.status == 2)
    #expect(run.errors.contains("rtl"))
  }
}
