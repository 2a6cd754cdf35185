import DocumentModel
import Language
import Testing

struct ScriptItemiserTests {
  @Test(arguments: [
    ("", []),
    ("Hello, world!", ["Latn: Hello, world!"]),
    ("123 – 456", ["Zyyy: 123 – 456"]),
    ("12 trường học", ["Latn: 12 trường học"]),
    ("abc مدرسة 12", ["Latn: abc ", "Arab: مدرسة 12"]),
    ("مدرسة، نعم؟", ["Arab: مدرسة، نعم؟"]),
    ("שלום (abc) שלום", ["Hebr: שלום (", "Latn: abc", "Hebr: ) שלום"]),
    (
      "abc (שלום [x] שלום) abc",
      [
        "Latn: abc (", "Hebr: שלום [", "Latn: x", "Hebr: ] שלום", "Latn: ) abc",
      ]
    ),
    ("(abc)", ["Latn: (abc)"]),
    ("a) שלום", ["Latn: a) ", "Hebr: שלום"]),
    ("日本、東京", ["Hani: 日本、東京"]),
    ("かな、カナ", ["Hira: かな、", "Kana: カナ"]),
    ("コーヒー", ["Kana: コーヒー"]),
    ("らーめん", ["Hira: らーめん"]),
    ("हिन्दी। বাংলা।", ["Deva: हिन्दी। ", "Beng: বাংলা।"]),
    ("e\u{301} α\u{301}", ["Latn: e\u{301} ", "Grek: α\u{301}"]),
    ("a\u{951}b", ["Latn: a\u{951}b"]),
    ("🎉 party 🎉", ["Latn: 🎉 party 🎉"]),
    ("𐤀𐤁 ok", ["Phnx: 𐤀𐤁 ", "Latn: ok"]),
  ])
  func `text divides into runs of one script`(text: String, expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let runs = ScriptItemiser.runs(of: scalars)
    let shown = runs.map { run in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[run.range])
      return "\(run.script): \(String(view))"
    }
    #expect(shown == expected)
  }

  @Test func `brackets nested without end keep their runs whole`() {
    let text = String(repeating: "(aש", count: 500) + String(repeating: ")", count: 500)
    let scalars = Array(text.unicodeScalars)
    let runs = ScriptItemiser.runs(of: scalars)
    #expect(runs.first?.range.lowerBound == 0)
    #expect(runs.last?.range.upperBound == scalars.count)
    for (left, right) in zip(runs, runs.dropFirst()) {
      #expect(left.range.upperBound == right.range.lowerBound)
    }
  }

  @Test(arguments: [
    ("en", "Latn"), ("ar", "Arab"), ("hi", "Deva"), ("ru", "Cyrl"), ("zh", "Hans"),
    ("zh-TW", "Hant"), ("sr-Latn", "Latn"), ("yi", "Hebr"), ("so", "Latn"),
  ])
  func `languages have a usual script`(tag: String, script: String) {
    #expect(ScriptItemiser.usualScript(of: LanguageTag(tag)) == script)
  }
}
