import Foundation
import Testing

@testable import Broadside

@Suite("Watching a campaign") struct WatchTests {
  @Test(arguments: [
    Change("places.csv", "555-0102", "555-0177"),
    Change("Stories/bell.svg", "height=\"3\"/", "height=\"2\"/"),
    Change("Stories/new.md", .text("---\ntitle: New\n---\n")),
    Change("Templates/card/template.yaml", "gap: 12pt", "gap: 14pt"), Change("brand.yaml", .remove),
  ]) func `goes on when a file that it was read from changes, comes or goes`(
    change: Change
  ) async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let watch = try campaign.batch().watch()
    let waiting = Task { await watch.change() }
    try await Task.sleep(for: .milliseconds(300))
    try campaign.change(change)
    await waiting.value
  }

  @Test func `makes again what has changed, until it is stopped`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try CommandLineRun.tool())
    process.arguments = ["render", campaign.campaign, "--watch", "--quiet"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    let card = campaign.output + "/birch/en/card.pdf"
    func waits(_ isSo: () -> Bool) async throws {
      for _ in 0..<600 where !isSo() { try await Task.sleep(for: .milliseconds(100)) }
      #expect(isSo())
    }
    let manifest = campaign.output + "/manifest.json"
    try await waits { FileManager.default.fileExists(atPath: manifest) }
    let first = FileSums().sum(of: card)
    try campaign.change("places.csv", "555-0102", "555-0166")
    try await waits { FileSums().sum(of: card) != first }
    #expect(process.isRunning)
  }
}
