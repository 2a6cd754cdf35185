import Foundation
import TestSupport
import Testing

/// `broadside preflight` as its users run it.
@Suite struct PreflightCommandTests {
  @Test func `a folder is held to what its campaign asked for`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    let run = try CommandLineRun(["preflight", campaign.output])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "4 files examined, 0 errors, 0 warnings\n")
  }

  @Test func `what is no PDF is an error with status 1, in every format`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("no".utf8), as: "page.pdf")
    for format in ["text", "json", "sarif"] {
      let run = try CommandLineRun(["preflight", file, "--format", format])
      #expect(run.status == 1)
      #expect((run.errors + run.output).contains("pdf-damaged"))
    }
  }

  @Test func `a file that is not there and an unknown profile are errors`() throws {
    let missing = try CommandLineRun(["preflight", "/nowhere/page.pdf"])
    #expect(missing.status == 1 && missing.errors.contains("error[file-missing]"))
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("no".utf8), as: "page.pdf")
    let unknown = try CommandLineRun(["preflight", file, "--profile", "coatd"])
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean 'coated'"))
  }

  @Test func `a profile is one that comes with Broadside or a file`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    let run = try CommandLineRun(["preflight", campaign.output, "--profile", "coated"])
    #expect(run.status == 1)
    #expect(run.errors.contains("error[intent-missing]"), "a file for the screen is none for press")
    let folder = try TemporaryFolder()
    let profile = try folder.write(
      Array("printer: own\nextends: office-copier\n".utf8), as: "own.yaml")
    let own = try CommandLineRun(["preflight", campaign.output, "--profile", profile])
    #expect(!own.errors.contains("profile"), "\(own.errors)")
  }

  @Test func `without its campaign the folder is examined all the same`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    try FileManager.default.removeItem(atPath: campaign.campaign)
    let run = try CommandLineRun(["preflight", campaign.output])
    #expect(run.errors.contains("warning[campaign-gone]"))
    #expect(run.output.contains("4 files examined"))
  }

  @Test func `with a broken manifest all its files are examined`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    _ = try CommandLineRun(["render", campaign.campaign, "--quiet"])
    try campaign.write(Data("{".utf8), to: "Output/manifest.json")
    let run = try CommandLineRun(["preflight", campaign.output])
    #expect(run.errors.contains("warning[manifest-broken]"))
    #expect(run.output.contains("4 files examined"))
  }
}
