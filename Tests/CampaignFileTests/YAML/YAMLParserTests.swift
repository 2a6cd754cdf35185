import CampaignFile
import DocumentModel
import TestSupport
import Testing

struct `YAML is read as written` {
  struct Bad: Sendable, CustomTestStringConvertible {
    var code: String
    var source: String
    var testDescription: String { "\(code): \(source.prefix(40))" }

    init(_ code: String, _ source: String) {
      self.code = code
      self.source = source
    }
  }

  @Test(arguments: [
    Bad("empty-file", "⟦⟧"),
    Bad("empty-file", "⟦⟧# only a remark\n"),
    Bad("yaml-tab", "pieces:\n⟦\t⟧- template: flyer\n"),
    Bad("yaml-tab", "a:\n  b: 1\n  ⟦\t⟧c: 2\n"),
    Bad("duplicate-key", "name: one\nother: x\n⟦name⟧: two\n"),
    Bad("duplicate-key", "a:\n  - x: 1\n    y: { x: 3 }\n    ⟦\"x\"⟧: 2\n"),
    Bad("duplicate-key", "a: { b: 1, c: { b: 4 }, ⟦b⟧: 2 }\n"),
    Bad("duplicate-key", "a: { b: ',b: 7',\n     c: 2,\n     ⟦b⟧: 2 }\n"),
    Bad("yaml-syntax", "a: b⟦:⟧ c\n"),
    Bad("yaml-syntax", "a: 1\n⟦---⟧\nb: 2\n"),
    Bad("yaml-syntax", "a: ⟦*nowhere⟧\n"),
    Bad("yaml-syntax", "a: ⟦@⟧home\n"),
    Bad("wrong-type", "base: &b text\nother:\n  ⟦<<⟧: *b\n"),
  ])
  func `a bad file is an error at its place`(bad: Bad) {
    let source = MarkedSource(bad.source)
    let findings = Findings()
    #expect(YAMLParser.parse(source.text, file: "x.yaml", findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == [bad.code])
    let span = findings.diagnostics.first?.span
    #expect(span?.line == source.marks[0].line)
    #expect(span?.column == source.marks[0].column)
  }

  @Test(arguments: ["no", "NO", "1:30", "010", "2026-10-08", "true", "1e3", "null"])
  func `text that older YAML takes for something else stays text`(written: String) throws {
    let node = try #require(
      YAMLParser.parse("a: \(written)\n", file: "x.yaml", findings: Findings()))
    #expect(node["a"]?.text == written)
  }

  @Test func `a key without value is nothing, and quotes make it empty text`() throws {
    let node = try #require(
      YAMLParser.parse("a:\nb: ~\nc: ''\n", file: "x.yaml", findings: Findings()))
    #expect(node["a"]?.isNull == true)
    #expect(node["b"]?.isNull == true)
    #expect(node["c"]?.text == "")
  }

  @Test func `nodes know where they stand, in characters, and behind front matter`() throws {
    let text = "đồng: { ghi: \"chữ\" }\nblock: |\n\n  two\n  lines\n"
    let node = try #require(
      YAMLParser.parse(text, file: "x.md", lineOffset: 10, findings: Findings()))
    let quoted = try #require(node["đồng"]?["ghi"])
    #expect(quoted.span == SourceSpan(file: "x.md", line: 11, column: 14, length: 5))
    #expect(quoted.textSpan == SourceSpan(file: "x.md", line: 11, column: 15, length: 3))
    #expect(node["block"]?.textSpan.line == 14)
    #expect(node["block"]?.textSpan.column == 3)
  }

  @Test func `merge keys fill in what the mapping itself does not say`() throws {
    let text = """
      one: &one { a: 1, b: 1 }
      two: &two { b: 2, c: 2 }
      both:
        <<: [*one, *two]
        a: 0
      """
    let node = try #require(YAMLParser.parse(text, file: "x.yaml", findings: Findings()))
    let both = try #require(node["both"]?.entries)
    #expect(both.map { "\($0.key.text ?? "")=\($0.value.text ?? "")" } == ["a=0", "b=1", "c=2"])
  }

  @Test func `aliases of aliases end at the cap`() {
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...7 {
      let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(aliases)]\n"
    }
    let findings = Findings()
    #expect(YAMLParser.parse(text, file: "x.yaml", findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == ["yaml-too-large"])
  }

  @Test func `a file of more than one mebibyte is refused unread`() {
    let findings = Findings()
    let text = String(repeating: "a", count: 1 << 20) + "b"
    #expect(YAMLParser.parse(text, file: "x.yaml", findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == ["yaml-too-large"])
  }

  @Test(arguments: [100, 900, 2000, 100_000])
  func `brackets in brackets in brackets end in a tree or an error`(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let findings = Findings()
    let node = YAMLParser.parse("a: \(text)\n", file: "x.yaml", findings: findings)
    #expect((node == nil) == (findings.diagnostics.map(\.code) == ["yaml-syntax"]))
    #expect((node == nil) == (depth > 1000))
  }

  @Test func `no bytes crash the parser`() {
    let seed = "a: &x [1, {b: 'c', \"d\": |\n  e\n}]\n<<: *x\n? k\n: - v\n---\n# z\t\n"
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = UInt8.random(in: 0...127, using: &random)
      }
      let findings = Findings()
      let node = YAMLParser.parse(
        String(decoding: bytes, as: UTF8.self), file: "x.yaml", findings: findings)
      #expect((node == nil) == !findings.diagnostics.isEmpty)
    }
  }
}
