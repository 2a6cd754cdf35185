import Broadside
import Foundation
import Testing

@Suite struct LibraryUseTests {
  /// The README's ten lines; keep the two the same.
  @Test func `a campaign is rendered from Swift in ten lines`() async throws {
    let campaign = try TinyCampaign()
    defer { campaign.remove() }
    let batch = Batch(
      campaign: campaign.campaign, output: campaign.output,
      selection: try Selection("place=alder language=en"))
    let report = await batch.render()
    for outcome in report.outcomes {
      #expect(outcome.state == .made && outcome.files == ["alder/en/card.pdf"])
    }
    #expect(report.diagnostics.text() == "")
  }
}
