import CampaignFile
import DocumentModel
import Testing

@Suite struct FieldParserTests {
  private let span = SourceSpan(file: "t.yaml", line: 1, column: 1)

  @Test(arguments: [
    ("place.name", "place.name"),
    ("  place.name ", "place.name"),
    ("a.b|c", "a.b|c"),
    ("a | b | \"ask us\" : upper", "a|b|\"ask us\":upper"),
    ("a | “ask us”", "a|\"ask us\""),
    ("مكان.اسم", "مكان.اسم"),
    ("open_until", "open_until"),
    ("x : number", "x:number(decimals: 0)"),
    ("x : number 2", "x:number(decimals: 2)"),
    ("x : currency USD", "x:currency(\"USD\")"),
    ("x : date", "x:date(\"long\")"),
    ("x : date full", "x:date(\"full\")"),
    ("x : date MMMd", "x:date(\"MMMd\")"),
    ("x : percent", "x:percent"),
    ("2026-09-01", "2026-09-01:date(\"long\")"),
    (" 2026-09-01 : date MMMy ", "2026-09-01:date(\"MMMy\")"),
  ])
  func `a field has paths, a default and a format`(text: String, expected: String) {
    let findings = Findings()
    let field = FieldParser.expression(text, at: span, findings: findings)
    #expect(field.map(shown) == expected)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("2026-02-30", "bad-date 1:1+10"), ("2026-09-01 : upper", "bad-field 1:12+7"),
    ("2026-09-01 | x", "bad-field 1:12+3"), ("2026-09-01 : date lng", "bad-field 1:19+3"),
    ("2026-9-1", "bad-field 1:1+1"), ("2026", "bad-field 1:1+1"),
  ])
  func `a day's slip is shown at its column`(text: String, expected: String) {
    let findings = Findings()
    #expect(FieldParser.expression(text, at: span, findings: findings) == nil)
    #expect(findings.diagnostics.map(shown) == [expected])
  }

  @Test(arguments: ["a b", "", "a.", "\"x\"", "a:upper"])
  func `a path is a path and nothing else`(text: String) {
    let findings = Findings()
    #expect(FieldParser.path(text, at: span, findings: findings) == nil)
    #expect(findings.diagnostics.map(\.code) == ["bad-field"])
  }

  @Test func `fields with random slips are read or reported`() {
    var slips = Slips(seed: 7)
    let good =
      "{place.contact | campaign.contact | \"ask, “us”\" : currency USD} **b** {{ [l](x{y})"
    for _ in 0..<400 {
      let text = String(decoding: slips.mutated(Array(good.utf8)), as: UTF8.self)
      let findings = Findings()
      let words = WordsParser.words(text, at: span, findings: findings)
      #expect(findings.diagnostics.allSatisfy { $0.span.column <= text.count + 1 })
      #expect(words.segments.allSatisfy { $0.source.line >= 1 })
    }
  }
}

@Suite struct ConditionParserTests {
  private let span = SourceSpan(file: "t.yaml", line: 1, column: 1)

  @Test(arguments: [
    ("place.phone", "place.phone"),
    ("not place.phone", "not place.phone"),
    ("note.text", "note.text"),
    ("place.students > 300", "place.students > 300"),
    ("place.students>=300", "place.students >= 300"),
    ("language == ar", "language == ar"),
    ("place.name != \"A and B\"", "place.name != A and B"),
    ("not language == ar", "not language == ar"),
  ])
  func `conditions are read as written`(text: String, expected: String) {
    let findings = Findings()
    let condition = ConditionParser.condition(text, at: span, findings: findings)
    #expect(condition.map(described) == expected)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("place.phone = 3", "bad-condition 1:13+1"),
    ("place.phone and x", "bad-condition 1:13+3"),
    ("a == b and c == d", "bad-condition 1:6+12"),
    ("place.students >", "bad-condition 1:17+1"),
    ("", "bad-condition 1:1+1"),
    ("> 3", "bad-condition 1:1+1"),
    ("a == \"x", "bad-condition 1:6+1"),
  ])
  func `a condition's slip is shown at its column`(text: String, expected: String) {
    let findings = Findings()
    #expect(ConditionParser.condition(text, at: span, findings: findings) == nil)
    #expect(findings.diagnostics.map(shown) == [expected])
  }

  @Test func `all conditions of a list must hold`() {
    let findings = Findings()
    let condition = ConditionParser.condition(
      all: [("a", span), ("not b", span)], findings: findings)
    #expect(condition.map(described) == "(a, not b)")
    #expect(
      ConditionParser.condition(all: [("a", span), ("b c", span)], findings: findings) == nil)
  }

  private func described(_ condition: Condition) -> String {
    switch condition {
    case .holds(let path): path.text
    case .not(let inner): "not \(described(inner))"
    case .compares(let path, let sign, let value): "\(path.text) \(sign.rawValue) \(value)"
    case .all(let conditions): "(\(conditions.map(described).joined(separator: ", ")))"
    }
  }
}
