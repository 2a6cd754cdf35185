import Broadside
import Foundation
import TestSupport
import Testing

@Suite("The sample in other dress") struct ThemeTests {
  private static let sample =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/campaign.yaml"

  /// Rendered rather than checked: what the finished pages show is what themes change.
  @Test(arguments: ["warm", "bold"])
  func `every piece of the sample is sound in it, from finished pages`(brand: String) async throws {
    try await look(at: "place=eastside language=ar", in: "Assets/Brand/\(brand).yaml", least: 25)
  }

  @Test(arguments: [nil, "Assets/Brand/warm.yaml", "Assets/Brand/bold.yaml"])
  func `so are the pieces of the campaign as a whole and of its people`(brand: String?) async throws
  {
    try await look(
      at:
        "template=social-profile,business-card,roadmap,faq,partner-one-pager,brand-guide language=ar",
      in: brand, least: 12)
  }

  private func look(at selection: String, in brand: String?, least: Int) async throws {
    let folder = try TemporaryFolder()
    var batch = Batch(
      campaign: Self.sample, output: folder.path, selection: try Selection(selection))
    batch.brand = brand
    let report = await batch.render()
    #expect(report.outcomes.count >= least)
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
  }
}
