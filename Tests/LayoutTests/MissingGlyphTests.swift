import DocumentModel
import Layout
import Testing

@Suite struct MissingGlyphTests {
  @Test func `a missing glyph names its script, and the package that brings a font for it`() throws
  {
    var document = Sample.document(Sample.text("มิ"))
    document.offers = [
      FontOffer(family: "Noto Sans Lao", scripts: ["Laoo"], package: "fonts-noto-core"),
      FontOffer(family: "Noto Sans Thai", scripts: ["Thai"], package: "fonts-noto-core"),
    ]
    let problem = try #require(Sample.layout(document).diagnostics.first)
    #expect(problem.code == "missing-glyph")
    #expect(problem.message == "no font has a glyph for 'ม' (U+0E21, script Thai)")
    #expect(
      problem.hint?.hasPrefix("apt-get install fonts-noto-core, which brings Noto Sans Thai")
        == true)
  }

  @Test func `a missing sign of no script asks for another`() throws {
    let problem = try #require(
      Sample.layout(Sample.document(Sample.text("\u{2A6A}"))).diagnostics.first)
    #expect(problem.message == "no font has a glyph for '\u{2A6A}' (U+2A6A)")
    #expect(problem.hint?.hasPrefix("use another character") == true)
  }
}
