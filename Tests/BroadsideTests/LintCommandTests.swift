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

  @Test func `a file of nobody's campaign needs a brand`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("no".utf8), as: "page.pdf")
    let run = try CommandLineRun(["lint", file])
    #expect(run.status == 1 && run.errors.contains("error[brand-unsaid]"))
    let missing = try CommandLineRun(["lint", file, "--brand", "/nowhere/brand.yaml"])
    #expect(missing.status == 1 && missing.errors.contains("error["))
  }
}
