import Brand
import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import CampaignFile

@Suite struct ArtworkTests {
  private static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") {
    $0 + "/" + $1
  }
  private static let library = ArtworkLibrary(
    folder: CampaignFolder(root: "/nowhere"),
    library: LibraryFolders(root: folder + "/Assets"), findings: Findings())
  /// Skin, hair and cloth, which no brand changes.
  private static let own: Set = ["#241A1A", "#5B3526", "#8A4B35", "#C98A62", "#E9BF9C", "#6B2B52"]

  private let source = SourceSpan(file: "template.yaml")

  @Test func `the library has drawings and patterns enough`() {
    let names = Self.library.names
    let patterns = names.filter { Self.library.isPattern($0) }
    #expect(patterns.count >= 8)
    #expect(names.count - patterns.count >= 12)
  }

  @Test(arguments: ArtworkTests.library.names)
  func `every drawing is sound, says what it shows and keeps to the colours of roles`(
    name: String
  ) throws {
    let findings = Findings()
    let artwork = try #require(Self.library.artwork(name, at: source, findings: findings))
    #expect(findings.diagnostics.isEmpty)
    if artwork.isPattern {
      let tiling = try #require(Self.library.tiling(name, at: source, findings: findings))
      let bounds = try #require(tiling.shape.bounds)
      // Nothing crosses a tile's edge, where a seam would show.
      #expect(bounds.x >= 0 && bounds.y >= 0)
      #expect(bounds.maxX <= tiling.size.width && bounds.maxY <= tiling.size.height)
    } else {
      #expect(
        artwork.alternatives.keys.map(\.description).sorted() == [
          "ar", "en", "es", "vi", "zh-Hans",
        ])
    }
    let path = try #require(artwork.picture).path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let roles = Set(HouseColors.all.map(\.hex))
    for color in text.split(separator: "\"").filter({ $0.hasPrefix("#") }) {
      #expect(roles.contains(String(color)) || Self.own.contains(String(color)), "\(color)")
    }
    #expect(text.utf8.count < 48_000)
  }
}
