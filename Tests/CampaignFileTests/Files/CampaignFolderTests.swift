import CampaignFile
import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite struct CampaignFolderTests {
  /// A campaign's folder beside another with a secret.
  private final class Disk {
    let top: TemporaryFolder
    let folder: CampaignFolder

    init() throws {
      top = try TemporaryFolder()
      for name in ["campaign", "campaign/Stories", "campaign-2", "library"] {
        try FileManager.default.createDirectory(
          atPath: "\(top.path)/\(name)", withIntermediateDirectories: true)
      }
      for name in ["campaign/places.csv", "campaign/Stories/a.md", "campaign-2/s", "library/l"] {
        _ = try top.write(Array("x".utf8), as: name)
      }
      for (link, goal) in [
        ("campaign/out", "\(top.path)/campaign-2/s"), ("campaign/far", "\(top.path)/campaign-2"),
        ("campaign/near", "places.csv"), ("campaign/dead", "nowhere"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(top.path)/\(link)", withDestinationPath: goal)
      }
      folder = CampaignFolder(
        root: "\(top.path)/campaign", readable: ["\(top.path)/library"])
    }
  }

  private let span = SourceSpan(file: "campaign.yaml", line: 2, column: 9)

  @Test(arguments: [
    ("places.csv", "campaign.yaml", "places.csv"),
    ("./Stories//a.md", "campaign.yaml", "Stories/a.md"),
    ("../places.csv", "Stories/a.md", "places.csv"),
    ("../campaign/places.csv", "campaign.yaml", "places.csv"),
    ("Stories", "campaign.yaml", "Stories"),
    ("near", "campaign.yaml", "places.csv"),
  ])
  func `paths are relative to the file that names them`(
    path: String, file: String, expected: String
  ) throws {
    let disk = try Disk()
    let findings = Findings()
    let found = disk.folder.resolve(path, from: file, at: span, findings: findings)
    #expect(found.map(disk.folder.name) == expected)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "/etc/hostname", "../campaign-2/s", "../../../../../../../../etc/hostname", "../nothing",
    "out", "far/s", "far/../campaign-2/s", "Stories/../../campaign-2/s",
  ])
  func `nothing outside the folder is read`(path: String) throws {
    let disk = try Disk()
    let findings = Findings()
    #expect(disk.folder.resolve(path, from: "campaign.yaml", at: span, findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == ["path-outside"])
    #expect(findings.diagnostics.map(\.span) == [span])
  }

  @Test(arguments: [
    ("place.csv", "did you mean 'places.csv'?"), ("", "name a file"),
    ("Stories\\a.md", "write paths with '/'"), ("Storys/a.md", "there is no folder 'Storys'"),
    ("dead", "known: Stories, dead, far, near, out, places.csv"),
    ("places.csv\0.md", nil),
  ])
  func `a missing file is said to be missing`(path: String, hint: String?) throws {
    let disk = try Disk()
    let findings = Findings()
    #expect(disk.folder.resolve(path, from: "campaign.yaml", at: span, findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == ["file-missing"])
    if let hint, hint.hasPrefix("known") == false { #expect(findings.diagnostics[0].hint == hint) }
  }

  @Test func `the library's folders are read too`() throws {
    let disk = try Disk()
    let findings = Findings()
    let library = try #require(
      disk.folder.resolve("../library/l", from: "campaign.yaml", at: span, findings: findings))
    #expect(library.hasSuffix("/library/l"))
    #expect(disk.folder.name(of: library) == library)
    #expect(findings.diagnostics.isEmpty)
  }
}
