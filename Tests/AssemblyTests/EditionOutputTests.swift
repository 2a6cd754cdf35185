import Assembly
import CampaignFile
import DocumentModel
import Testing

struct EditionOutputTests {
  private static let coated = PrinterProfile(name: "coated", source: at(1, "coated.yaml"))
  private static let news = PrinterProfile(name: "newsprint", source: at(1, "newsprint.yaml"))
  private static var copier: PrinterProfile {
    var copier = PrinterProfile(name: "office-copier", source: at(1, "office-copier.yaml"))
    copier.purpose = .office
    return copier
  }

  private func editions(_ pieces: [Piece]) -> (editions: [Edition], diagnostics: [Diagnostic]) {
    Assembler(campaign: .sample(pieces: pieces)).editions()
  }

  private static let english = Piece.Languages.tags([LanguageTag("en")])

  @Test(
    arguments: [
      ([.screen, .preview], [], ["a.pdf", "a.png"]), ([.web], [], ["a.html", "a.txt"]),
      ([.press, .office], [coated, copier], ["a-press.pdf", "a-office.pdf"]),
      ([.press], [coated, copier, news], ["a-coated.pdf", "a-newsprint.pdf"]),
      ([.office, .screen], [coated], ["a.pdf"]),
    ] as [([Piece.Output], [PrinterProfile], [String])])
  func `each output has files of its own, press and office for each printer`(
    outputs: [Piece.Output], printers: [PrinterProfile], files: [String]
  ) {
    let piece = Piece.sample(
      for: [], languages: Self.english, outputs: outputs, printers: printers, file: "a")
    #expect(editions([piece]).editions.map(\.files) == [files])
  }

  @Test func `a press file that another piece writes too is an error`() {
    let press = Piece.sample(
      for: [], languages: Self.english, outputs: [.press], printers: [Self.coated], file: "a")
    let made = editions([press, .sample(for: [], languages: Self.english, file: "a-press")])
    #expect(made.editions == [])
    #expect(made.diagnostics.map(\.code) == ["duplicate-file"])
  }
}
