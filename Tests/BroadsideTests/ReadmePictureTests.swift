import Broadside
import Foundation
import TestSupport
import Testing

/// Builds the boxes that `Templates/README.md` shows, and holds their pictures against its own.
///
/// `BROADSIDE_UPDATE=1` draws the pictures anew.
@Suite("The pictures of the template language") struct ReadmePictureTests {
  /// A block of boxes under a line such as `<!-- picture: text 300x180 -->`.
  private struct Snippet {
    var name: String
    var width: String
    var height: String
    var boxes: String

    var template: String {
      """
      template: snippet-\(name)
      purpose: A picture of the template language.
      title: "{place.name}"
      formats: [{ snippet: { size: [\(width)pt, \(height)pt] } }]
      needs:
        story: { from: place.story }
      page: { margin: 14pt, columns: 12, gutter: 12pt, ground: paper }
      gap: 10pt
      layout:
      \(boxes)

      """
    }

    var piece: String {
      "  - { template: snippet-\(name), for: places, outputs: [image], file: \(name) }\n"
    }
  }

  private static let templates: URL = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return URL(filePath: "/\(root)/Templates")
  }()

  private static func snippets() throws -> [Snippet] {
    let readme = try String(contentsOf: templates.appending(path: "README.md"), encoding: .utf8)
    let pattern = #/<!-- picture: (\w+) (\d+)x(\d+) -->\n```yaml\n((?:.|\n)*?)\n```/#
    return readme.matches(of: pattern).map { match in
      let (_, name, width, height, boxes) = match.output
      return Snippet(
        name: String(name), width: String(width), height: String(height), boxes: String(boxes))
    }
  }

  /// A new campaign, with a piece for each snippet in place of its own.
  private func campaign(_ snippets: [Snippet]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var options = StarterOptions(date: "2026-09-14")
    options.pieces = ["flyer"]
    try Starter(options).write(to: "\(folder.path)/new")
    let file = URL(filePath: "\(folder.path)/new/campaign.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let head = text.prefix(upTo: try #require(text.firstRange(of: "\npieces:")).lowerBound)
    let map = "maps: { neighborhoods: { file: Places/neighborhoods.geojson } }"
    try Data("\(head)\n\(map)\npieces:\n\(snippets.map(\.piece).joined())".utf8).write(to: file)
    try FileManager.default.copyItem(
      at: Self.templates.appending(path: "../Assets/Places/neighborhoods.geojson"),
      to: URL(filePath: "\(folder.path)/new/Places/neighborhoods.geojson"))
    for snippet in snippets {
      let url = URL(filePath: "\(folder.path)/new/Templates/snippet-\(snippet.name)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try Data(snippet.template.utf8).write(to: url.appending(path: "template.yaml"))
    }
    return folder
  }

  @Test func `every picture is made from the lines over it`() async throws {
    let snippets = try Self.snippets()
    #expect(snippets.count >= 12)
    let folder = try campaign(snippets)
    let report = await Batch(campaign: "\(folder.path)/new/campaign.yaml").render()
    #expect(report.isComplete && report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let readme = try String(
      contentsOf: Self.templates.appending(path: "README.md"), encoding: .utf8)
    for snippet in snippets {
      #expect(readme.contains("](Pictures/\(snippet.name).png)"))
      let made = try Data(
        contentsOf: URL(filePath: "\(folder.path)/new/Output/\(snippet.name)-image.png"))
      let kept = Self.templates.appending(path: "Pictures/\(snippet.name).png")
      if ProcessInfo.processInfo.environment["BROADSIDE_UPDATE"] != nil {
        try made.write(to: kept)
      }
      let isSame = try Data(contentsOf: kept) == made
      #expect(isSame, "\(snippet.name): look at it, then draw it anew with BROADSIDE_UPDATE=1")
    }
  }

  @Test func `every kind of box has a picture`() throws {
    let shown = try Self.snippets().map(\.boxes).joined(separator: "\n")
    let kinds = [
      "stack", "row", "grid", "layers", "headline", "lead", "body", "label", "caption", "quote",
      "number", "frame", "table", "picture", "art", "logo", "qr", "rule", "space", "checklist",
      "lines", "steps", "chart", "logos", "strips", "map",
    ]
    for kind in kinds {
      #expect(shown.contains("- \(kind):") || shown.contains("\(kind):\n"), "\(kind)")
    }
  }
}
