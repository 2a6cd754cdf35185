import Broadside
import Foundation
import TestSupport
import Testing

@Suite struct KitReadersWebTests {
  /// The readers are packages of Python that are not ours.
  @Test func `other programs read what the kit says`() async throws {
    let campaign = try TinyCampaign([
      Change(
        "brand.yaml", "paper: ",
        "seal: { screen: \"#0032A0\", spot: PANTONE 286 C, press: [100, 75, 0, 12] }\n  paper: ")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch().kit()
    #expect(report.isComplete, "\(report.diagnostics.text())")
    let script = URL(filePath: #filePath).deletingLastPathComponent().path + "/readers.py"
    let output = try Tool.python().run([script, campaign.folder.path + "/Output/test/brand-kit"])
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("ase Screen seal RGB 0.00 0.20 0.63 Process"))
    #expect(lines.contains("ase Press PANTONE 286 C CMYK 1.00 0.75 0.00 0.12 Spot"))
    #expect(lines.contains("gimp RGB [(17, 17, 17), (0, 50, 160), (255, 255, 255)]"), "\(lines)")
    #expect(lines.contains("gpl 3") && lines.contains("brand.soc 3"))
    #expect(lines.contains("letterhead-es.docx Test 8"))
    #expect(lines.contains("slides-en.pptx Test 5 2"))
    #expect(lines.contains("favicon [(16, 16), (32, 32), (48, 48)]"))
  }
}
