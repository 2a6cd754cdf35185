import Broadside
import Testing

@Suite struct DiagnosticTextTests {
  @Test func `a diagnostic shows its place, its line with a caret, and a hint`() {
    let diagnostic = Diagnostic(
      "unknown-key", at: SourceSpan(file: "campaign.yaml", line: 4, column: 3, length: 5),
      "unknown key 'plcae'", hint: "did you mean 'place'?", excerpt: "  plcae: x")
    #expect(
      diagnostic.text() == """
        campaign.yaml:4:3: error[unknown-key]: unknown key 'plcae'
          4 |   plcae: x
            |   ^^^^^
          hint: did you mean 'place'?
        """)
  }

  @Test func `the same problem in many editions is told once`() {
    let diagnostics = ["a", "b", "c"].map {
      Diagnostic("overset-text", at: SourceSpan(file: "s.md"), "too long", edition: $0)
    }
    #expect(
      diagnostics.text() == """
        s.md:1:1: error[overset-text]: too long
          in edition a and 2 more
        """)
  }
}
