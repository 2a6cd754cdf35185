import DocumentModel
import TestSupport
import Testing

@testable import CampaignFile

@Suite struct MarkdownParserTests {
  private func read(_ text: String, firstLine: Int = 1) -> (blocks: [String], findings: Findings) {
    let findings = Findings()
    let blocks = MarkdownParser.blocks(
      text, file: "s.md", firstLine: firstLine, findings: findings)
    let texts = blocks.map { block in
      if case .table(let table) = block.kind {
        let rows = table.rows.map { "[" + $0.map { shown($0) }.joined(separator: "|") + "]" }
        return "table(\(table.alignments.map(\.rawValue))): " + rows.joined()
      }
      return "\(block.kind): \(shown(block.words))"
    }
    return (texts, findings)
  }

  @Test func `many texts read at once are read as they are one by one`() async {
    let text = "The bell. ~~The school~~ stayed.\n\n| a | b |\n|---|---|\n| c | d |\n"
    let alone = read(text).blocks
    let all = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<2000 { group.addTask { read(text).blocks } }
      return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(all == [alone])
  }

  @Test(arguments: [
    ("", []),
    ("One\ntwo.\n\nThree.", ["paragraph: One two.", "paragraph: Three."]),
    ("One  \ntwo\\\nthree", ["paragraph: One/two/three"]),
    ("## Head\nText", ["heading(2): Head", "paragraph: Text"]),
    ("> “Said.”\n> — Name", ["quote: “Said.” — Name"]),
    ("> a\n>\n> b", ["quote: a", "quote: b"]),
    (
      "- a\n- b\n  - c\n",
      [
        "item(level: 0, number: nil): a", "item(level: 0, number: nil): b",
        "item(level: 1, number: nil): c",
      ]
    ),
    (
      "3. a\n4. b",
      ["item(level: 0, number: Optional(3)): a", "item(level: 0, number: Optional(4)): b"]
    ),
    ("- a\n\n  more", ["item(level: 0, number: nil): a/more"]),
    ("<!-- note -->\n\ntext <!-- note --> goes on", ["paragraph: text  goes on"]),
    (
      "In {place.name}: **{place.n : number}** *[x](y)*",
      ["paragraph: In {place.name}: b({place.n:number(decimals: 0)}) link(i(x))[y]"]
    ),
    (
      "a\n\n| *x* | {b.c | d.e} |\n|:-:|--:|\n| c | |\n\nd",
      ["paragraph: a", #"table(["center", "end"]): [i(x)|{b.c|d.e}][c|]"#, "paragraph: d"]
    ),
    (
      "a[^x], **b[^y]** and[^x].\n\n[^y]: Yes.\n\n    More.\n\n[^x]: *No.*\n\nc",
      [
        "paragraph: a[1], b(b)b([2]) and[1].", "paragraph: c", "note(1): i(No.)",
        "note(2): Yes./More.",
      ]
    ),
    ("a -- \"b\" it's...", ["paragraph: a -- \"b\" it's..."]),
    ("**غامق** نص", ["paragraph: b(غامق) نص"]),
  ])
  func `running text is paragraphs, headings, lists and quotes`(text: String, expected: [String]) {
    let (blocks, findings) = read(text)
    #expect(blocks == expected)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a\n\n⟦<⟧div>b</div>", "a ⟦<⟧b>b", "a `⟦c⟧ode`", "⟦```⟧\ncode\n```", "⟦⟧    code",
    "a ⟦!⟧[b](c.png)", "> ⟦|⟧ a | b |\n> |---|---|\n> | c | d |", "a\n\n⟦*⟧**", "> ⟦#⟧ head",
    "> ⟦-⟧ item", "- a\n  > b⟦⟧",
  ])
  func `what has no place in print is shown where it stands`(marked: String) throws {
    let source = MarkedSource(marked)
    let (_, findings) = read(source.text)
    #expect(findings.diagnostics.map(\.code) == ["markdown-unsupported"])
    let span = try #require(findings.diagnostics.first?.span)
    #expect(span.line == source.marks.first?.line)
    if !marked.hasSuffix("⟦⟧") { #expect(abs(span.column - source.marks[0].column) <= 4) }
  }

  @Test(arguments: [
    ("a ⟦[⟧^x] b", "note-missing"), ("one\n\na **b⟦[⟧^x]**\n\n[^y]: z", "note-missing"),
    ("a\n\n⟦[⟧^x]: Yes.", "note-unused"), ("a[^y]\n\n[^y]: b\n\n⟦[⟧^x]: Yes.", "note-unused"),
  ])
  func `numbers without notes and notes without numbers are errors`(
    marked: String, code: String
  ) throws {
    let source = MarkedSource(marked)
    let found = try #require(read(source.text).findings.diagnostics.first { $0.code == code })
    let mark = try #require(source.marks.first)
    #expect(found.span.line == mark.line && found.span.column == mark.column)
  }

  @Test func `each line of text knows where it stands`() {
    let findings = Findings()
    let blocks = MarkdownParser.blocks(
      "One\ntwo *three*.\n\n> - no\n", file: "s.md", firstLine: 10, findings: findings)
    let places = blocks.first?.words.segments.map { [$0.source.line, $0.source.column] }
    #expect(places == [[10, 1], [11, 1], [11, 6], [11, 12]])
    #expect(findings.diagnostics.map(shown) == ["markdown-unsupported 13:3+1"])
  }

  @Test func `a field's slip is shown where it stands`() {
    let (_, findings) = read("One\n\n- two {a b} x\n", firstLine: 5)
    #expect(findings.diagnostics.map(shown) == ["bad-field 7:10+1"])
  }

  @Test func `text nested without end is refused, not a crash`() {
    for text in [">", "- ", "*a ", "[", "{", "**", "<"] {
      let (_, findings) = read(String(repeating: text, count: 20_000))
      #expect(findings.diagnostics.allSatisfy { $0.severity == .error })
    }
    let (_, findings) = read(String(repeating: "> ", count: 500) + "a")
    #expect(findings.diagnostics.map(\.code) == ["markdown-unsupported"])
  }

  @Test func `random slips in Markdown are read or reported`() {
    var slips = Slips(seed: 13)
    let good =
      "## Head *i*\n\nText **b** {a.b | c} [l](u{v}w)  \nmore\n\n- x\n  1. y\n\n> q\n> — n\n"
    for _ in 0..<500 {
      let text = String(decoding: slips.mutated(Array(good.utf8)), as: UTF8.self)
      let (_, findings) = read(text)
      #expect(findings.diagnostics.allSatisfy { (1...12).contains($0.span.line) })
    }
  }
}

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: 1\n---\nText\n", "a: 1", "Text\n", 4),
    ("---\r\na: 1\r\n---\r\nText", "a: 1", "Text", 4),
    ("---\n---  \n", "", "", 3),
    ("---\na: 1\nb: 2\n---", "a: 1\nb: 2", "", 5),
  ])
  func `front matter stands between two rules`(
    text: String, yaml: String, body: String, bodyLine: Int
  ) throws {
    let findings = Findings()
    let parts = try #require(FrontMatter.split(text, file: "a.md", findings: findings))
    #expect(parts.yaml == yaml)
    #expect(parts.body == body)
    #expect(parts.bodyLine == bodyLine)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: ["", "Text", "\n---\na: 1\n---", "---\na: 1\n", "---", "----\na\n----"])
  func `front matter that is missing or never closed is an error`(text: String) {
    let findings = Findings()
    #expect(FrontMatter.split(text, file: "a.md", findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == ["front-matter"])
    #expect(findings.diagnostics.first?.span.line == 1)
  }

  @Test func `random slips in front matter are read or reported`() {
    var slips = Slips(seed: 17)
    for _ in 0..<300 {
      let bytes = slips.mutated(Array("---\ntitle: a\n---\nText.\n".utf8))
      let findings = Findings()
      let parts = FrontMatter.split(
        String(decoding: bytes, as: UTF8.self), file: "a.md", findings: findings)
      #expect((parts == nil) != findings.diagnostics.isEmpty)
    }
  }
}
