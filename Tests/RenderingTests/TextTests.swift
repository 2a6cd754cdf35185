import DocumentModel
import Rendering
import TestSupport
import Testing

@Suite struct TextTests {
  @Test(arguments: ShapedText.all)
  func `text comes back from the PDF in reading order`(_ sample: ShapedText) throws {
    let pdf = try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    let text = try Tool("pdftotext").output(["FILE", "-"], for: pdf)
    #expect(words(text) == sample.text)
  }

  @Test(arguments: ShapedText.all)
  func `glyphs are written in reading order`(_ sample: ShapedText) throws {
    let pdf = try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    let text = try Tool("pdftotext").output(["-raw", "FILE", "-"], for: pdf)
    // Without sorting by place, the tool ends a line at each letter that stands left of the last.
    #expect(words(text).filter { $0 != " " } == sample.text.filter { $0 != " " })
    if sample.language.direction == .leftToRight { #expect(words(text) == sample.text) }
  }

  @Test func `every face is embedded as a subset and told its text`() throws {
    let items = ShapedText.all.enumerated().map { index, sample in
      sample.item(at: Point(x: 40, y: 60 + 30 * Double(index)), size: 14)
    }
    let fonts = try Tool("pdffonts").output(["FILE"], for: paint(items))
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 3)
    for row in rows {
      let columns = row.split(separator: " ").suffix(5)
      #expect(columns.prefix(3).allSatisfy { $0 == "yes" }, "\(row)")
    }
  }

  @Test func `a run without glyphs draws nothing and harms nothing`() throws {
    let run = GlyphRun(
      face: FontFace(path: "/nowhere.otf"), size: 10, ink: .ink, glyphs: [], clusters: [],
      text: "", isRightToLeft: false)
    let pdf = try paint([DisplayItem(.glyphs(run), tag: Tag(role: .paragraph))])
    #expect(try Tool("pdftotext").output(["-raw", "FILE", "-"], for: pdf) == "\u{0C}")
  }

  @Test func `a font that is not there is an error at the text's source`() throws {
    var sample = ShapedText.english
    sample.path = "/nowhere/Missing.otf"
    let error = #expect(throws: RenderingError.self) {
      try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    }
    #expect(error?.code == "font-unreadable")
    #expect(error?.path == "/nowhere/Missing.otf")
    #expect(error?.source?.line == 3)
  }

  @Test func `a file that is no font is an error`() throws {
    let folder = try TemporaryFolder()
    var sample = ShapedText.english
    sample.path = try folder.write(Array("no font".utf8), as: "Broken.otf")
    let error = #expect(throws: RenderingError.self) {
      try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    }
    #expect(error?.code == "font-unreadable")
  }

  @Test func `clusters that do not cover the text are an error`() throws {
    var run = ShapedText.english.run(at: Point(x: 40, y: 80), size: 14)
    run.clusters.removeLast()
    let error = #expect(throws: RenderingError.self) {
      try paint([DisplayItem(.glyphs(run), tag: Tag(role: .paragraph))])
    }
    #expect(error?.code == "text-clusters")
  }
}
