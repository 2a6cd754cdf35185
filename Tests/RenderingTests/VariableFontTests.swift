import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

/// The font of `Tests/Fonts`: each letter is a box 400 wide and 500 high, a tenth of an em from its
/// origin, whose width follows `wdth` and whose height falls with `opsz`.
@Suite struct VariableFontTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fonts/Variable.ttf").path

  @Test(arguments: [
    (1.0, [FontAxis](), 10.0...50.0, 50.0), (1, [FontAxis("wdth", 150)], 10...70, 50),
    (1, [FontAxis("opsz", 6)], 10...50, 75), (1, [FontAxis("opsz", 72)], 10...50, 25),
    // Widened on the axis: what stands before the letter does not grow, as it would by scaling.
    (1.5, [], 10...70, 50), (0.75, [FontAxis("opsz", 72)], 10...40, 25),
  ])
  func `a face stands where its axes say, and widens on the axis of widths`(
    expansion: Double, axes: [FontAxis], extent: ClosedRange<Double>, height: Double
  ) throws {
    let run = GlyphRun(
      face: FontFace(path: Self.path, axes: axes), size: 100, ink: .ink,
      glyphs: [GlyphRun.Glyph(id: 3, x: 20, y: 120)],
      clusters: [GlyphRun.Cluster(utf8Count: 1, glyphCount: 1)], text: "a", isRightToLeft: false,
      expansion: expansion)
    let pdf = try paint([DisplayItem(.glyphs(run), tag: Tag(role: .paragraph))])
    let pixels = try Pixels(pdf: pdf, resolution: 144)
    let columns = (0..<300).filter { pixels[$0, 238].isNear(Ink.ink.screen, within: 90) }
    let rows = (0..<260).filter { pixels[60 + 20, $0].isNear(Ink.ink.screen, within: 90) }
    #expect(abs(Double(columns.first ?? 0) / 2 - 20 - extent.lowerBound) <= 1)
    #expect(abs(Double((columns.last ?? 0) + 1) / 2 - 20 - extent.upperBound) <= 1)
    #expect(abs(Double(rows.count) / 2 - height) <= 1)
    #expect(try Tool("pdftotext").output(["FILE", "-"], for: pdf).hasPrefix("a"))
  }
}
