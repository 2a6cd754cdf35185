import Broadside
import TestSupport
import Testing

@Suite("Components and templates that extend others") struct ComponentTests {
  private static let fact = """
    component: fact
    purpose: A number and what it counts.
    parameters:
      number: { purpose: what is counted }
      label: { optional: true }
      size: { default: 20pt }
      more: { optional: true }
    box:
      stack:
        - body: "$number"
          size: $size
        - body: "($label)"
          size: 9pt
          when: campaign.vision
        - body: $label
          size: 8pt
        - $more
      gap: 2pt

    """

  private func campaign(_ boxes: String, _ others: [Change] = []) throws -> TinyCampaign {
    try TinyCampaign(
      [
        Change("Templates/Components/fact.yaml", .text(Self.fact)),
        Change("Templates/card/template.yaml", "layout:\n", "layout:\n\(boxes)"),
      ] + others)
  }

  private func text(_ campaign: TinyCampaign) async throws -> String {
    let report = try await campaign.batch("place=alder language=en").render()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.text())")
    let bytes = Array(try #require(try campaign.outputs()["alder/en/card.pdf"]))
    return try Tool("pdftotext").output(["FILE", "-"], for: bytes)
  }

  @Test func `a component is written out with what it is given, and by default`() async throws {
    let campaign = try campaign(
      """
        - use: fact
          with: { number: "{place.phone}", label: calls }
          name: tile
          pad: 3pt
        - use: fact
          with:
            number: seven
            label: more
            more:
              - body: "extra one"
                size: 8pt
              - body: "extra two"
                size: 8pt
        - use: fact
          with: { number: alone }

      """)
    defer { campaign.remove() }
    let text = try await text(campaign)
    for words in ["555-0101", "(calls)", "calls", "seven", "extra one", "extra two", "alone"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(!text.contains("$"))
  }

  @Test func `numbers and the lines of a text repeat boxes`() async throws {
    let campaign = try campaign(
      """
        - body: "row {n}"
          size: 8pt
          each: n in 2..4
        - body: "[{line}]"
          size: 8pt
          each: line in strings.card.two.lines

      """,
      [
        Change("Strings/en.yaml", "card:\n", "card:\n  two: \"first line\\nsecond line\"\n"),
        Change("Strings/es.yaml", "card:\n", "card:\n  two: \"una\\ndos\"\n"),
      ])
    defer { campaign.remove() }
    let text = try await text(campaign)
    for words in ["row 2", "row 3", "row 4", "[first line]", "[second line]"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(!text.contains("row 1") && !text.contains("row 5"))
  }

  @Test func `a template that extends another fills its blocks and keeps the rest`() async throws {
    let campaign = try TinyCampaign([
      Change(
        "Templates/card/template.yaml", "layout:\n",
        "layout:\n  - block: top\n    default: [{ body: \"usual top\", size: 9pt }]\n"),
      Change(
        "Templates/own/template.yaml",
        .text(
          """
          template: own
          purpose: A card with a top of its own.
          extends: card
          page: { margin: 20pt }
          blocks:
            top:
              - body: "own top"
                size: 9pt

          """)),
      Change("campaign.yaml", "template: card", "template: own"),
    ])
    defer { campaign.remove() }
    let text = try await text(campaign)
    #expect(text.contains("own top") && !text.contains("usual top"))
    #expect(text.contains("Every child is known here."))
  }

  @Test(arguments: [
    ("unknown-component", "fcat", "with: { number: one }"),
    ("missing-parameter", "fact", "pad: 1pt"),
    ("unknown-parameter", "fact", "with: { number: one, labl: two }"),
    ("unknown-parameter", "slip", "pad: 1pt"),
    ("component-loop", "loop", "pad: 1pt"),
    ("out-of-range", "fact", "with: { number: one }\n    each: n in 9..1"),
  ])
  func `what is wrong with a use is told at its place`(
    code: String, name: String, rest: String
  ) async throws {
    let loop = "component: loop\npurpose: Itself.\nbox: { stack: [{ use: loop }] }\n"
    let slip = "component: slip\npurpose: A slip.\nbox: { body: \"costs $5, $wrods\", size: 9pt }\n"
    let campaign = try campaign(
      "  - use: \(name)\n    \(rest)\n",
      [
        Change("Templates/Components/loop.yaml", .text(loop)),
        Change("Templates/Components/slip.yaml", .text(slip)),
      ])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").check()
    let found = try #require(
      report.diagnostics.first { $0.code == code }, "\(report.diagnostics.text())")
    #expect(
      found.span.file
        == (["loop", "slip"].contains(name)
          ? "Templates/Components/\(name).yaml" : "Templates/card/template.yaml"))
    #expect(found.hint != nil)
  }

  @Test(arguments: [
    ("template-loop", "extends: card\n"), ("unknown-template", "extends: crad\n"),
    ("unknown-block", "blocks: { tpo: [] }\n"),
  ])
  func `what is wrong with a template's base is told at its place`(
    code: String, line: String
  ) async throws {
    let campaign = try TinyCampaign([
      Change("Templates/card/template.yaml", "purpose:", "\(line)purpose:")
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("language=en").check()
    #expect(report.diagnostics.map(\.code).contains(code), "\(report.diagnostics.text())")
  }
}

@Suite("Boxes that find no room") struct RoomTests {
  private static let rows = """
        rows:
          - { label: "A long name of a thing", value: "3" }
          - { label: "Another", value: "5" }
        alt: Two things
        size: 10pt

    """

  @Test(arguments: [
    ("chart-too-narrow", "  - chart: bar\n    width: 20pt\n", true),
    ("chart-too-low", "  - chart: bar\n    height: 12pt\n", true),
    (
      "grid-too-narrow",
      "  - grid: [{ body: wide, size: 9pt, across: 3 }]\n    columns: 2\n", false
    ),
    ("grid-too-wide", "  - grid: [{ body: a, size: 9pt }]\n    columns: [900pt]\n", false),
    (
      "key-conflict", "  - stack: [{ body: a, size: 9pt }]\n    ratio: 2:1\n    height: 9pt\n",
      false
    ),
  ])
  func `are told where they stand in the template`(
    code: String, box: String, isChart: Bool
  ) async throws {
    let campaign = try TinyCampaign([
      Change(
        "Templates/card/template.yaml", "layout:\n",
        "layout:\n" + box + (isChart ? Self.rows : ""))
    ])
    defer { campaign.remove() }
    let report = try await campaign.batch("place=alder language=en").check()
    let found = try #require(
      report.diagnostics.first { $0.code == code }, "\(report.diagnostics.text())")
    #expect(found.span.file == "Templates/card/template.yaml")
    #expect(found.hint != nil)
  }
}
