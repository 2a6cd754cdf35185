import PDFFile
import Testing

@Suite("Scanning content streams")
struct ContentScannerTests {
  private func operations(_ content: String) throws(PDFError) -> [String] {
    var scanner = ContentScanner(Array(content.utf8))
    var found: [String] = []
    while let operation = try scanner.next() {
      let operands = scanner.operands.indices.compactMap(scanner.source)
      found.append("\(operation.name)(\(operands.joined(separator: "|")))")
    }
    return found
  }

  @Test(
    "Operators come with their operands",
    arguments: [
      ("1 0 0 -1 0 792 cm q", ["cm(1|0|0|-1|0|792)", "q()"]),
      ("0.1 .2 -3. rg\nf*", ["rg(0.1|.2|-3.)", "f*()"]),
      ("/Span << /MCID 3 /A [1 (])] >> BDC EMC", ["BDC(/Span|<< /MCID 3 /A [1 (])] >>)", "EMC()"]),
      ("[(a\\)b) -12 <4142>]TJ", ["TJ([(a\\)b) -12 <4142>])"]),
      ("BT % a note ( \n/f-0-0 1 Tf ET", ["BT()", "Tf(/f-0-0|1)", "ET()"]),
      ("true false null d true1", ["d(true|false|null)", "true1()"]),
      ("BI /W 1 ID \u{1}EI\u{2} EI Q", ["BI()", "Q()"]), ("", []), ("  % nothing", []),
    ])
  func operators(content: String, expected: [String]) throws {
    #expect(try operations(content) == expected)
  }

  @Test(
    "Broken content is refused",
    arguments: ["(abc", "[1 2", "<41", "<< /A 1", "1 2", ")", "BI /W 1 ID abc"])
  func broken(content: String) {
    #expect(throws: PDFError.self) { try operations(content) }
  }

  @Test("Strings, names and arrays are decoded")
  func values() throws {
    var scanner = ContentScanner(Array(#"/A#20b (a\(\051\n\\x) [(q) 2 <41 4>] -0.25 Tx"#.utf8))
    _ = try scanner.next()
    #expect(scanner.name(0) == "/A b")
    #expect(scanner.string(1) == Array("a()\n\\x".utf8))
    #expect(
      scanner.array(2) == [.string([UInt8(ascii: "q")]), .number(2), .string([0x41, 0x40])])
    #expect(scanner.number(3) == -0.25)
    #expect(scanner.number(0) == nil)
    #expect(scanner.name(9) == nil)
  }

  @Test("Ranges tile the content, so that it can be copied through")
  func ranges() throws {
    let content = "q 1 0 0 1 0 0 cm /x5 Do Q"
    var scanner = ContentScanner(Array(content.utf8))
    var copy: [String] = []
    while let operation = try scanner.next() {
      copy.append(String(decoding: scanner.bytes[operation.range], as: UTF8.self))
    }
    #expect(copy.joined(separator: " ") == content)
  }
}
