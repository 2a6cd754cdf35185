import DocumentModel
import Testing

@Suite struct ScriptCodeTests {
  @Test(arguments: [
    ("Latn", "Latn", ["Latn"]), ("Latn", "Jpan", ["Latn"]),
    ("Hani", "Jpan", ["Jpan", "Hani", "Hans", "Hant", "Kore"]),
    ("Hani", "Latn", ["Hani", "Hans", "Hant", "Jpan", "Kore"]),
    ("Kana", "Hans", ["Kana", "Jpan"]), ("Arab", "Aran", ["Aran", "Arab"]),
    ("Arab", "Arab", ["Arab", "Aran"]),
  ])
  func `fonts are sought by the language's own forms first`(
    script: String, writing: String, codes: [String]
  ) {
    let sought = ScriptCode.sought(for: script, writing: writing)
    #expect(sought.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } == codes)
  }

  @Test(arguments: [
    ("Aran", ["Arab"], true), ("Arab", ["Aran"], false), ("Jpan", ["Hani"], false),
    ("Jpan", ["Hani", "Hira", "Kana"], true), ("Latn", ["Cyrl"], false),
  ])
  func `a code is served by itself or by all its scripts`(
    code: String, codes: [String], isServed: Bool
  ) {
    #expect(ScriptCode.isServed(code, by: Set(codes)) == isServed)
  }
}
