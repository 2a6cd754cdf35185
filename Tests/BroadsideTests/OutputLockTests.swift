import Foundation
import Testing

@testable import Broadside

@Suite("An output folder") struct OutputLockTests {
  @Test func `is one run's at a time, and says whose`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try campaign.write(Data(), to: "Output/alder/.broadside-part-1-card.pdf")
    let lock = try OutputLock.take(campaign.output)
    let run = try CommandLineRun(["render", campaign.campaign])
    #expect(run.status == 1)
    #expect(run.errors.contains("error[output-busy]: another run is writing to this folder"))
    #expect(run.errors.contains("process \(getpid()) on "))
    #expect(
      try campaign.outputs().keys.sorted() == ["alder/.broadside-part-1-card.pdf"],
      "the parts of the other run stay")
    withExtendedLifetime(lock) {}
  }

  @Test func `is one run's for pseudo-locales as well`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try campaign.write(Data(), to: "Output/kept")
    let lock = try OutputLock.take(campaign.output)
    var batch = try campaign.batch()
    batch.pseudo = .expand
    #expect(await batch.render().diagnostics.map(\.code) == ["output-busy"])
    withExtendedLifetime(lock) {}
  }

  @Test func `is free again when a run has ended, and when it was killed`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    try CommandLineRun.kill(["render", campaign.campaign], after: 0.2)
    for _ in 0..<2 { #expect(await (try campaign.batch()).render().diagnostics == []) }
    #expect(!OutputLock.isTaken(campaign.output))
  }

  @Test func `is shared by runs of different parts, and each part is one run's`() throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let (first, other) = (
      try OutputLock.take(campaign.folder.path, part: "1-of-2"),
      try OutputLock.take(campaign.folder.path, part: "2-of-2")
    )
    #expect(OutputLock.isTaken(campaign.folder.path))
    #expect(throws: LockError.self) {
      _ = try OutputLock.take(campaign.folder.path, part: "1-of-2")
    }
    #expect(throws: LockError.self) { _ = try OutputLock.take(campaign.folder.path) }
    withExtendedLifetime((first, other)) {}
  }
}
