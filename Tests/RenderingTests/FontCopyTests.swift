import DocumentModel
import Rendering
import TestSupport
import Testing

/// Copies of fonts that hold a run's glyphs.
@Suite struct FontCopyTests {
  private func page(_ sample: ShapedText) -> [Page] {
    let item = sample.item(at: Point(x: 40, y: 60), size: 14)
    return [Page(size: Size(width: 612, height: 792), items: [item])]
  }

  @Test(arguments: ShapedText.all.indices)
  func `what is embedded does not depend on what was drawn before`(index: Int) throws {
    let painter = CairoPainter()
    for sample in ShapedText.all { _ = try painter.pdf(page(sample), metadata: metadata) }
    let sample = page(ShapedText.all[index])
    let again = try painter.pdf(sample, metadata: metadata)
    #expect(try CairoPainter().pdf(sample, metadata: metadata) == again)
  }
}
