import Brand
import CampaignFile
import DocumentModel
import Foundation
import Testing

struct `The sample campaign is read` {
  private let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func read() -> (campaign: Campaign?, findings: Findings) {
    CampaignReader.read(
      root.appendingPathComponent("campaign.yaml").path,
      library: LibraryFolders(root: root.appendingPathComponent("Assets").path))
  }

  @Test func `nothing is found wrong with it`() {
    let found = read().findings.diagnostics.map { diagnostic in
      "\(diagnostic.span.file):\(diagnostic.span.line): \(diagnostic.message)"
    }
    #expect(found == [])
  }

  @Test func `every piece has a design in each of its formats`() throws {
    let campaign = try #require(read().campaign)
    #expect(!campaign.pieces.isEmpty)
    for piece in campaign.pieces {
      let designs = try #require(campaign.templates[piece.template]?.designs)
      #expect(piece.formats.allSatisfy { designs[$0] != nil })
    }
  }

  @Test func `scripts beyond the brand's own have families to fall back to`() throws {
    let scripts = try #require(read().campaign?.brand.fallbacks).flatMap(\.scripts)
    for script in ["Hebr", "Armn", "Deva", "Thai", "Khmr", "Ethi", "Hmng", "Tibt"] {
      #expect(scripts.contains(script))
    }
  }
}
