import Broadside
import DocumentModel
import Foundation
import Preflight
import TestSupport
import Testing

/// Preflight on the pages of the sample campaign.
@Suite struct FinishedPagesTests {
  private static let sample =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/campaign.yaml"

  @Test func `what preflight sees of sample pages is what poppler draws`() async throws {
    let folder = try TemporaryFolder()
    let batch = Batch(
      campaign: Self.sample, output: folder.path,
      selection: try Selection("place=eastside language=ar format=half-letter template=flyer"))
    let report = await batch.render()
    // Poppler looks at press files through inks of its own.
    let files = report.outcomes.flatMap(\.files).filter {
      $0.hasSuffix(".pdf") && !$0.hasSuffix("-press.pdf")
    }
    #expect(files.count == 3)
    for file in files {
      let pdf = Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(file)")))
      let own = try #require(Preflighter().picture(of: 0, in: pdf, scale: 1))
      let difference = try PixelComparison.difference(
        of: own.pixels, width: own.width, height: own.height, hidden: own.texts, from: pdf)
      // Poppler fills every pixel that a shape touches; a picture left out would be tenths.
      #expect(difference < 0.012, "\(file): \(difference)")
    }
  }
}
