import DocumentModel
import Rendering
import TestSupport
import Testing

@Suite struct TextTests {
  @Test(arguments: ShapedText.all, [["-raw", "FILE", "-"], ["FILE", "-"]])
  func `text comes back from the PDF in reading order`(
    _ sample: ShapedText, _ arguments: [String]
  ) throws {
    let pdf = try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    let text = try Tool("pdftotext").output(arguments, for: pdf)
    #expect(words(text) == sample.text)
  }

  /// Poppler moves the spaces beside brackets, however they are written.
  @Test(arguments: [["-raw", "FILE", "-"], ["FILE", "-"]])
  func `ligatures and brackets do not disturb the letters`(_ arguments: [String]) throws {
    let sample = ShapedText.bracketedArabic
    let pdf = try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    let text = try Tool("pdftotext").output(arguments, for: pdf)
    #expect(letters(text) == letters(sample.text))
  }

  /// Poppler moves vowel marks, too; without sorting by place it even ends the word at them.
  @Test func `vowel marks do not disturb the letters`() throws {
    let sample = ShapedText.voweledArabic
    let pdf = try paint([sample.item(at: Point(x: 40, y: 80), size: 14)])
    let text = try Tool("pdftotext").output(["FILE", "-"], for: pdf)
    #expect(letters(text) == letters(sample.text))
  }

  /// The text without spaces and vowel marks.
  private func letters(_ text: String) -> String {
    let scalars = words(text).unicodeScalars.filter {
      $0 != " " && $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(scalars))
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
