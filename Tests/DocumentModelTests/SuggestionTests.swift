import DocumentModel
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("plcaes", "places"), ("langauges", "languages"), ("Brand", "brand"), ("xyz", nil),
      ("a", nil),
    ] as [(String, String?)])
  func `the nearest candidate is offered only if it is near`(word: String, expected: String?) {
    let candidates = ["places", "languages", "brand", "stories"]
    #expect(Suggestion.nearest(to: word, among: candidates) == expected)
  }

  @Test func `a hint lists what there is when nothing is near`() {
    #expect(Suggestion.hint(for: "zebra", among: ["b", "a"]) == "known: a, b")
    #expect(Suggestion.hint(for: "zebra", among: []) == nil)
  }
}
