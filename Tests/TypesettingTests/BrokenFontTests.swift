import DocumentModel
import Foundation
import Testing
import Typesetting

@Suite struct BrokenFontTests {
  private static func problems(path: String, index: Int = 0) -> [TextProblem] {
    let broken = FontFamily(name: "Broken", faces: [FontFace(path: path, index: index)])
    let set = Samples.lines(
      Samples.paragraph("Hello", families: [broken, Samples.inter]), measure: 100)
    // The next family serves in its place.
    #expect(set.lines[0].runs.map(\.text) == ["Hello"])
    return set.problems
  }

  @Test func `a font file that is missing is reported`() {
    #expect(
      Self.problems(path: "/nowhere/Lost.otf") == [
        .unreadableFont(path: "/nowhere/Lost.otf", reason: "the file cannot be opened")
      ])
  }

  @Test func `a face that the file has not is reported`() {
    let path = Samples.inter.faces[0].path
    #expect(
      Self.problems(path: path, index: 3) == [
        .unreadableFont(path: path, reason: "the file has no face 3")
      ])
  }

  @Test(arguments: [
    (0.9, "the file is cut off"), (0.001, "the file is cut off"),
    (0, "the file is not an OpenType font"),
  ])
  func `a font file that is cut off is reported`(share: Double, reason: String) throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: Samples.inter.faces[0].path))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).otf")
    defer { try? FileManager.default.removeItem(at: file) }
    try whole.prefix(Int(Double(whole.count) * share)).write(to: file)
    let problems = Self.problems(path: file.path)
    #expect(problems.count == 1)
    guard case .unreadableFont(file.path, let found) = problems.first else {
      Issue.record("not an unreadable font: \(problems)")
      return
    }
    #expect(share > 0 ? found == reason : !found.isEmpty)
  }

  @Test func `a file that is no font is reported`() {
    let path = #filePath
    #expect(
      Self.problems(path: path) == [
        .unreadableFont(path: path, reason: "the file is not an OpenType font")
      ])
  }
}
