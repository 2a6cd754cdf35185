import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `Sheets are read and checked` {
  struct Bad: Sendable, CustomTestStringConvertible {
    var code: String
    var sheet: String
    var testDescription: String { "\(code): \(sheet)" }

    init(_ code: String, _ sheet: String) {
      self.code = code
      self.sheet = sheet
    }
  }

  /// A campaign with a sheet of its own and a piece that asks for it.
  private func campaign(_ sheets: String, outputs: String = "screen, own") throws -> CampaignFixture
  {
    var fixture = CampaignFixture()
    try fixture.change("campaign.yaml", "[screen, preview]", "[\(outputs)]")
    try fixture.change("campaign.yaml", "pieces:", "sheets:\n  \(sheets)\npieces:")
    fixture.files["Library/Profiles/coated.yaml"] = "printer: coated\noutput: press\n"
    fixture.files["Library/Profiles/office-copier.yaml"] =
      "printer: office-copier\noutput: office\n"
    fixture.files["Library/Sheets/two-up.yaml"] =
      "kind: n-up\npaper: letter\ncolumns: 2\nrows: 1\nbacks: long-edge\n"
    return fixture
  }

  private func design(_ sheet: String) throws -> SheetDesign {
    let reading = try campaign("own: { \(sheet) }").read()
    #expect(reading.diagnostics == [])
    let outputs = try #require(reading.campaign?.pieces.first?.outputs)
    return try #require(outputs.compactMap(\.sheet).first)
  }

  @Test func `a label sheet says where labels lie`() throws {
    let design = try design(
      "kind: n-up, paper: a4, columns: 3, rows: 7, start: [7.2mm, 15mm], step: [66mm, 38.1mm]")
    guard case .grid(let grid) = design.kind else {
      Issue.record("a grid")
      return
    }
    #expect((grid.columns, grid.rows) == (3, 7))
    #expect(abs((grid.labels?.step.height ?? 0) - 108) < 0.01)
    #expect(abs(design.paper.width - 595.276) < 0.01)
    #expect(design.purpose == .office)
  }

  @Test func `bleed takes the pages of the press unless the sheet says otherwise`() throws {
    #expect(
      try design("kind: n-up, paper: 12x18, columns: 2, rows: 2, bleed: 3mm").purpose == .press)
    #expect(try design("kind: tiled, paper: letter, pages: press").purpose == .press)
  }

  @Test func `folds have their own values, and a turn that prints both sides`() throws {
    let design = try design("kind: folded, paper: letter, fold: tri, short: 2mm, backs: long-edge")
    guard case .fold(let fold) = design.kind else {
      Issue.record("a fold")
      return
    }
    #expect(fold.style == .tri && fold.backs == .longEdge)
    #expect(abs(fold.short - 5.669) < 0.01)
  }

  @Test func `the library's sheets are there by name, the campaign's own go before`() throws {
    let shared = try campaign("own: { kind: tiled, paper: a4 }", outputs: "two-up").read()
    #expect(shared.diagnostics == [])
    #expect(shared.campaign?.pieces.first?.outputs.map(\.name) == ["two-up"])
    let own = try campaign("two-up: { kind: tiled, paper: a4 }", outputs: "two-up").read()
    let sheet = own.campaign?.pieces.first?.outputs.first?.sheet
    #expect(sheet?.kind == .tiles(SheetTiling()))
  }

  @Test func `an output that is no sheet is asked back among all`() throws {
    let reading = try campaign("own: { kind: tiled, paper: a4 }", outputs: "two-upp").read()
    #expect(reading.codes == ["unknown-output"])
    #expect(reading.diagnostics.first?.hint == "did you mean 'two-up'?")
  }

  @Test func `a piece whose sheet has an error is told of the error alone`() throws {
    let reading = try campaign("own: { kind: tiled, paper: a44 }").read()
    #expect(reading.codes == ["unknown-paper"])
    #expect(reading.diagnostics.first?.hint == "did you mean 'a4'?")
  }

  @Test(arguments: [
    Bad("missing-key", "own: ⟦⟧{ paper: letter }"),
    Bad("unknown-value", "own: { kind: ⟦nup⟧, paper: letter }"),
    Bad("wrong-type", "own: ⟦letter⟧"),
    Bad("missing-key", "own: ⟦⟧{ kind: n-up, paper: letter, columns: 2 }"),
    Bad("missing-key", "own: ⟦⟧{ kind: tiled }"),
    Bad("unknown-key", "own: { kind: tiled, paper: letter, ⟦gutter⟧: 3mm }"),
    Bad("unknown-key", "own: { kind: folded, paper: letter, fold: half, ⟦rows⟧: 3 }"),
    Bad("unknown-paper", "own: { kind: tiled, paper: ⟦leter⟧ }"),
    Bad("wrong-type", "own: { kind: tiled, paper: ⟦⟧[5mm, 9mm] }"),
    Bad("wrong-type", "own: { kind: tiled, paper: ⟦⟧[5in, 9in, 3in] }"),
    Bad("out-of-range", "own: { kind: n-up, paper: letter, columns: ⟦0⟧, rows: 1 }"),
    Bad("wrong-type", "own: { kind: n-up, paper: letter, columns: ⟦two⟧, rows: 1 }"),
    Bad("out-of-range", "own: { kind: n-up, paper: letter, columns: 2, rows: 1, gutter: ⟦-3mm⟧ }"),
    Bad("wrong-type", "own: { kind: n-up, paper: letter, columns: 2, rows: 1, gutter: ⟦3⟧ }"),
    Bad("missing-key", "own: { kind: n-up, paper: a4, columns: 2, rows: 1, ⟦start⟧: [1mm, 1mm] }"),
    Bad("missing-key", "own: { kind: n-up, paper: a4, columns: 2, rows: 1, ⟦step⟧: [1in, 1in] }"),
    Bad(
      "needless-key",
      "own: { kind: n-up, paper: a4, columns: 2, rows: 1, ⟦gutter⟧: 0, start: 0, step: 1in }"),
    Bad("unknown-value", "own: { kind: n-up, paper: a4, columns: 2, rows: 1, fill: ⟦all⟧ }"),
    Bad("unknown-value", "own: { kind: n-up, paper: a4, columns: 2, rows: 1, backs: ⟦long⟧ }"),
    Bad("unknown-value", "own: { kind: folded, paper: a4, fold: ⟦quarter⟧ }"),
    Bad("unknown-value", "own: { kind: folded, paper: a4, fold: half, backs: ⟦work-and-turn⟧ }"),
    Bad("needless-key", "own: { kind: folded, paper: a4, fold: half, ⟦short⟧: 1mm }"),
    Bad("out-of-range", "own: { kind: folded, paper: a4, fold: half, creep: ⟦1in⟧ }"),
    Bad("out-of-range", "own: { kind: tiled, paper: a4, overlap: ⟦3in⟧ }"),
    Bad("wrong-type", "own: { kind: tiled, paper: a4, map: ⟦maybe⟧ }"),
    Bad("unknown-value", "own: { kind: tiled, paper: a4, orientation: ⟦flat⟧ }"),
    Bad("unknown-value", "own: { kind: tiled, paper: a4, pages: ⟦screen⟧ }"),
    Bad("no-bleed", "own: { kind: tiled, paper: a4, pages: office, ⟦bleed⟧: 3mm }"),
    Bad("sheet-name-taken", "⟦press⟧: { kind: tiled, paper: a4 }"),
    Bad("bad-name", "⟦Two Up⟧: { kind: tiled, paper: a4 }"),
  ])
  func `a mistake is one error at its place`(bad: Bad) throws {
    let reading = try campaign(bad.sheet, outputs: "screen").read()
    #expect(reading.codes == [bad.code])
    #expect(reading.isAtMark)
    #expect(reading.diagnostics.first?.span.file == "campaign.yaml")
  }
}
