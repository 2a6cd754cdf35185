import Foundation
import TestSupport
import Testing

/// `broadside lint` as its users run it.
@Suite struct LintCommandTests {
  @Test func `what a campaign makes keeps to its brand`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    let run = try CommandLineRun(["lint", campaign.output])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "4 files examined, 0 errors, 0 warnings\n")
  }

  @Test func `a file of a campaign is held to another brand, by name`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    let other = campaign.folder.appendingPathComponent("other.yaml").path
    let text = try String(contentsOfFile: campaign.folder.path + "/brand.yaml", encoding: .utf8)
    try campaign.write(
      Data(text.replacing("family: Inter", with: "family: Noto Sans Arabic").utf8), to: "other.yaml"
    )
    let run = try CommandLineRun(["lint", campaign.output, "--brand", other])
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("error[font-off-kit]"))
  }

  @Test func `words that were changed behind a campaign's back are found where they are written`()
    throws
  {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    try campaign.write(
      Data(
        (TinyCampaign.files["brand.yaml"] ?? "")
          .appending("voice: { never: { en: [known] } }\n").utf8), to: "brand.yaml")
    let run = try CommandLineRun(["lint", campaign.output, "--format", "json"])
    #expect(run.output.contains("\"code\" : \"word-never\""), "\(run.output)\(run.errors)")
    #expect(run.output.contains("campaign.yaml"), "the line that says so")
  }

  @Test func `names and boilerplate are looked at before anything is drawn`() throws {
    let campaign = try TinyCampaign([
      Change(
        "brand.yaml", "brand: Test",
        """
        brand: { en: Every Kid is known, es: Prueba }
        boilerplate: { en: We are families who know every child in town., es: Somos familias. }
        lint: { boilerplate: [card] }
        """),
      Change("campaign.yaml", "Every child is known here.", "Every Kid Is known here."),
    ])
    defer { campaign.remove() }
    let run = try CommandLineRun(["check", campaign.campaign])
    #expect(run.errors.contains("warning[name-altered]"), "\(run.errors)")
    #expect(run.errors.contains("measured Every Kid Is known; rule Every Kid is known"))
    #expect(run.errors.contains("[boilerplate-missing]"))
  }

  @Test func `drawings and pictures are held to a brand`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let brand = campaign.folder.appendingPathComponent("brand.yaml").path
    let strange = campaign.folder.appendingPathComponent("strange.svg").path
    try campaign.write(
      Data(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
        <rect width="60" height="60" fill="#00A040"/></svg>
        """.utf8), to: "strange.svg")
    let run = try CommandLineRun(["lint", strange, "--brand", brand, "--format", "sarif"])
    #expect(run.status == 1 && run.output.contains("color-off-palette"), "\(run.output)")
    let own = try CommandLineRun([
      "lint", campaign.folder.appendingPathComponent("mark.svg").path, "--brand", brand,
    ])
    #expect(own.status == 0, "\(own.errors)")
  }

  @Test func `a file of nobody's campaign needs a brand`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("no".utf8), as: "page.pdf")
    let run = try CommandLineRun(["lint", file])
    #expect(run.status == 1 && run.errors.contains("error[brand-unsaid]"))
    let missing = try CommandLineRun(["lint", file, "--brand", "/nowhere/brand.yaml"])
    #expect(missing.status == 1 && missing.errors.contains("error["))
  }
}
