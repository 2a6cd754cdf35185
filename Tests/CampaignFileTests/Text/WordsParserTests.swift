import CampaignFile
import DocumentModel
import Testing

@Suite struct WordsParserTests {
  private let span = SourceSpan(file: "words.yaml", line: 3, column: 8)

  @Test(arguments: [
    ("", ""),
    ("Come to school", "Come to school"),
    ("a **bold** and *soft* word", "a b(bold) and i(soft) word"),
    ("**Alder** Street", "b(Alder) Street"),
    ("**“quoted”** at the start", "b(“quoted”) at the start"),
    ("***both***", "b(i(both))"),
    ("_soft_ start", "i(soft) start"),
    ("snake_case_name", "snake_case_name"),
    ("Soup{tab}4.50{ tab }", "Soup\t4.50\t"),
    ("a\tb", "a\tb"),
    ("m^2^ of H~2~O, E = mc^2^", "msup(2) of Hsub(2)O, E = mcsup(2)"),
    ("**a^b^**^{place.n}^ word^*^", "b(a)sup(b(b))sup({place.n}) wordsup(*)"),
    ("about ~5 to ~6, 2^8 and ^_^", "about ~5 to ~6, 2^8 and ^_^"),
    ("[sign up](https://x.example/{place.slug})", "link(sign up)[https://x.example/{place.slug}]"),
    ("say [hola](lang:es)", "say link(hola)[lang:es]"),
    ("# 1 in town", "# 1 in town"),
    ("1. first", "1. first"),
    ("- dash", "- dash"),
    ("> 300", "> 300"),
    ("one\ntwo\n", "one/two"),
    ("one\n\ntwo", "one//two"),
    ("one\n---", "one/---"),
    ("    indented", "indented"),
    ("{place.name}", "{place.name}"),
    (
      "in {place.name}, {place.city | campaign.city}.",
      "in {place.name}, {place.city|campaign.city}."
    ),
    ("**{place.name}**", "b({place.name})"),
    ("a {{ b", "a { b"),
    ("{{x}", "{x}"),
    (#"2 \* 3"#, "2 * 3"),
    ("AT&amp;T & co", "AT&T & co"),
    ("don't \"quote\" -- so...", "don't \"quote\" -- so..."),
    ("متوفر **بالعربية**", "متوفر b(بالعربية)"),
    ("👩‍👩‍👧 {place.name}", "👩‍👩‍👧 {place.name}"),
    ("own \u{F0000} stand-in {place.name}", "own \u{F0000} stand-in {place.name}"),
  ])
  func `words keep what the author wrote`(text: String, expected: String) {
    let findings = Findings()
    #expect(shown(WordsParser.words(text, at: span, findings: findings)) == expected)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("**as** is {place.name}", "**as** is {place.name}"),
    ("{place.slug}/{language}/flyer", "{place.slug}/{language}/flyer"),
    (" two\nlines ", " two/lines "),
    ("a {{b}", "a {b}"),
  ])
  func `plain words have fields but no markup`(text: String, expected: String) {
    let findings = Findings()
    let words = WordsParser.words(text, at: span, findings: findings, plain: true)
    #expect(shown(words) == expected)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("see {place name}", "bad-field 3:19+4"),
    ("{}", "bad-field 3:8+2"),
    ("a {place.name", "bad-field 3:10+1"),
    ("a {place.} b", "bad-field 3:17+1"),
    ("{.name}", "bad-field 3:9+1"),
    ("{place.n : nunber}", "bad-field 3:19+6"),
    ("{place.n : number 12}", "bad-field 3:26+2"),
    ("{place.n : currency usd}", "bad-field 3:28+3"),
    ("{place.n : date ful}", "bad-field 3:24+3"),
    ("{place.n | \"x\" | y}", "bad-field 3:25+1"),
    ("{place.n | \"x}", "bad-field 3:19+1"),
    ("use `code`", "markdown-unsupported 3:13+1"),
    ("<b>no", "markdown-unsupported 3:8+1"),
    ("say [hola](lang:Spanish)", "unknown-language 3:12+1"),
    ("![x](y.png)", "markdown-unsupported 3:8+1"),
  ])
  func `what is wrong is shown at its column`(text: String, expected: String) {
    let findings = Findings()
    let words = WordsParser.words(text, at: span, findings: findings)
    #expect(findings.diagnostics.map(shown) == [expected])
    #expect(words.problem == findings.diagnostics.first)
  }

  @Test(arguments: [
    (#"k: "say \"hi\" {a b}""#, "bad-field 1:19+1"),
    ("k: 'it''s {a b}'", "bad-field 1:14+1"),
    ("k: >-\n  one two\n  three {a b}\n", "bad-field 3:12+1"),
    ("k: |\n  one\n\n  three {a b}\n", "bad-field 4:12+1"),
    ("k: >\n  one\n\n  three {a b}\n", "bad-field 4:12+1"),
    ("k: |\n  one\n    three {a b}\n", "bad-field 3:14+1"),
    ("k: plain\n  folded {a b}", "bad-field 2:13+1"),
    (#"k: "tab\tand\nbreak {a b}""#, "bad-field 1:24+1"),
    (#"k: "\u00e9 {a b}""#, "bad-field 1:15+1"),
  ])
  func `fields in YAML text are found past quotes and folds`(yaml: String, expected: String) {
    let findings = Findings()
    findings.register(yaml, of: "f.yaml")
    let node = YAMLParser.parse(yaml, file: "f.yaml", findings: findings)?["k"]
    for span in [node?.textSpan, node?.span].compactMap(\.self) {
      let findings = Findings()
      findings.register(yaml, of: "f.yaml")
      _ = WordsParser.words(node?.text ?? "", at: span, findings: findings)
      #expect(findings.diagnostics.first.map(shown) == expected)
    }
  }

  @Test func `each part of words knows where it stands`() {
    let findings = Findings()
    let words = WordsParser.words("ab **cd** {x.y} e", at: span, findings: findings)
    let places = words.segments.map { "\($0.source.column)+\($0.source.length)" }
    #expect(places == ["8+3", "13+2", "17+1", "18+5", "23+2"])
  }
}
