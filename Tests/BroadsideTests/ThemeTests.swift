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
    let folder = try TemporaryFolder()
    var batch = Batch(
      campaign: Self.sample, output: folder.path,
      selection: try Selection("place=eastside language=ar"))
    batch.brand = "Assets/Brand/\(brand).yaml"
    let report = await batch.render()
    #expect(report.outcomes.count > 25)
    #expect(Set(report.outcomes.map { $0.edition.split(separator: "/")[0] }).count > 15)
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
  }
}
