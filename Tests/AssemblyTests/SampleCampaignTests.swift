import Assembly
import CampaignFile
import DocumentModel
import Testing

/// The sample campaign of the project, read from its files.
struct SampleCampaignTests {
  private let assembler: Assembler?

  init() {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let library = LibraryFolders(root: "/\(root)/Assets")
    let campaign = CampaignReader.read("/\(root)/campaign.yaml", library: library).campaign
    assembler = campaign.map { Assembler(campaign: $0) }
  }

  @Test func `editions have names and files of their own, in plain ASCII`() throws {
    let (editions, diagnostics) = try #require(assembler).editions()
    #expect(!diagnostics.hasErrors)
    #expect(editions.count >= 100)
    #expect(Set(editions.map(\.id)).count == editions.count)
    #expect(Set(editions.map(\.file)).count == editions.count)
    let isSafe = { (byte: UInt8) in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2F
    }
    #expect(editions.allSatisfy { $0.file.utf8.allSatisfy(isSafe) })
  }

  @Test(arguments: ["flyer", "story-sheet", "talking-points"])
  func `documents are made, with the same diagnostics by any worker`(template: String) throws {
    let assembler = try #require(assembler)
    let editions = assembler.editions().editions.filter { $0.template == template }
    let (one, another) = (LanguageServices(), LanguageServices())
    for edition in editions {
      let (document, diagnostics) = assembler.document(for: edition, using: one)
      #expect(document != nil, "\(edition.id): \(diagnostics.map(\.message))")
      let again = assembler.document(for: edition, using: another)
      #expect(again.document == document)
      #expect(again.diagnostics == diagnostics)
    }
    #expect(!editions.isEmpty)
  }
}
