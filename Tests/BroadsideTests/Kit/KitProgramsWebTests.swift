import Broadside
import Foundation
import TestSupport
import Testing

/// What programs that are not ours make of a kit: Chromium, LibreOffice, JSON Schema.
@Suite struct KitProgramsWebTests {
  /// A kit of two scripts with a spot, tints and a sub-brand, made once.
  private static func kit() async throws -> (campaign: TinyCampaign, path: String) {
    let campaign = try TinyCampaign([
      Change("campaign.yaml", "[en, es]", "[en, ar]"),
      Change(
        "campaign.yaml", "{ en: Test, es: Prueba }", "{ en: Test & More, ar: \"تجربة <أكثر>\" }"),
      Change("campaign.yaml", ", es: Aquí te conocen.", ", ar: نعرف كل طفل."),
      Change("brand.yaml", "brand: Test", "brand: { en: Test & More, ar: \"تجربة <أكثر>\" }"),
      Change("brand.yaml", "es: La marca", "ar: الشعار"),
      Change("campaign.yaml", "places:", "brands: { birch: birch.yaml }\nplaces:"),
      Change(
        "birch.yaml",
        .text("parent: brand.yaml\npalette: { leaf: \"#0E7C86\" }\nroles: { accent: leaf }\n")),
      Change(
        "brand.yaml", "palette:\n",
        """
        sub-brands: { may: [accent] }
        roles: { accent: seal, tint: seal 12% }
        palette:
          seal: { screen: "#0032A0", spot: PANTONE 286 C, press: [100, 75, 0, 12] }

        """),
      Change(
        "brand.yaml", "text: [{ scripts: [Latn], family: Inter }]",
        "text: [{ scripts: [Latn], family: Inter }, { scripts: [Arab], family: Noto Sans Arabic }]"
      ),
      Change("Strings/ar.yaml", .text("card:\n  call: \"اتصلوا {place.phone}\"\n")),
      Change("Strings/es.yaml", .remove), Change("Stories/es/bell.md", .remove),
    ])
    _ = await (try campaign.batch()).kit()
    let names = try FileManager.default.contentsOfDirectory(atPath: campaign.output)
    let name = try #require(names.first { !$0.contains(".") })
    return (campaign, "\(campaign.output)/\(name)/brand-kit")
  }

  private func lines(_ script: String, _ path: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    let output = try Tool.python().run(["\(folder)/\(script)", path])
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `tokens keep to the format, in every combination of contexts`() async throws {
    let (campaign, path) = try await Self.kit()
    defer { campaign.remove() }
    let lines = try lines("tokens.py", path)
    #expect(lines.contains("modifier output screen office"), "\(lines)")
    #expect(lines.contains("modifier script Latn Arab"), "\(lines)")
    #expect(lines.contains("modifier place brand birch"), "\(lines)")
    #expect(lines.contains("combinations 8"), "\(lines)")
  }

  @Test func `Chromium understands every property of the style sheet, and shows every icon`()
    async throws
  {
    let (campaign, path) = try await Self.kit()
    defer { campaign.remove() }
    let lines = try lines("browser.py", path)
    #expect(lines.contains("paper rgb(255, 255, 255)"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("ar ") && $0.contains("Noto Sans Arabic") }, "\(lines)")
    #expect(!lines.contains { $0.hasPrefix("empty") || $0.hasSuffix("broken") }, "\(lines)")
    for icon in [
      "favicon.ico 48x48", "apple-touch-icon.png 180x180", "icon-512-maskable.png 512x512",
    ] { #expect(lines.contains(icon), "\(lines)") }
    #expect(lines.contains { $0.hasPrefix("favicon.svg ") }, "\(lines)")
  }

  @Test func `LibreOffice opens letters and slides without repair, in the brand's type`()
    async throws
  {
    let (campaign, path) = try await Self.kit()
    defer { campaign.remove() }
    let lines = try lines("office.py", path)
    #expect(lines.count == 4, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("letterhead-en.docx 1 ") && $0.contains("Inter") })
    #expect(lines.contains { $0.hasPrefix("slides-en.pptx ") && $0.contains("Test & More") })
    #expect(
      lines.contains { $0.hasPrefix("letterhead-ar.docx 1 ") && $0.contains("NotoSansArabic") },
      "\(lines)")
  }
}
