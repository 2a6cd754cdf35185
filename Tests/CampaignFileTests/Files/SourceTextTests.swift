import CampaignFile
import DocumentModel
import TestSupport
import Testing

@Suite struct SourceTextTests {
  private func read(
    _ bytes: [UInt8], cap: Int = 1 << 20
  ) throws -> (text: String?, findings: [Diagnostic]) {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: "t.txt")
    let findings = Findings()
    let text = SourceText.read(path, displayName: "t.txt", cap: cap, findings: findings)
    return (text, findings.diagnostics)
  }

  private static let marked: [[UInt8]] = [
    Array("é\n".utf8), Array("\u{FEFF}é\n".utf8),
    [0xFF, 0xFE, 0xE9, 0, 0x0A, 0], [0xFE, 0xFF, 0, 0xE9, 0, 0x0A],
  ]

  @Test(arguments: marked)
  func `a byte order mark says how to read and is left out`(bytes: [UInt8]) throws {
    let (text, findings) = try read(bytes)
    #expect(text == "é\n")
    #expect(findings.isEmpty)
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    var before: String
    var bytes: [UInt8]
    var place: String
    var testDescription: String { "\(before.debugDescription) and \(bytes)" }
  }

  @Test(arguments: [
    Bad(before: "ab\ncé", bytes: [0xE9, 0x0A], place: "2:3"),
    Bad(before: "ab\r\nc", bytes: [0xC3], place: "2:2"),
    Bad(before: "", bytes: [0x80], place: "1:1"),
    Bad(before: "a", bytes: [0xED, 0xA0, 0x80], place: "1:2"),
    Bad(before: "", bytes: [0x61, 0, 0x62, 0], place: "1:2"),
    Bad(before: "", bytes: [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x61, 0], place: "2:1"),
    Bad(before: "", bytes: [0xFF, 0xFE, 0x61, 0, 0x62], place: "1:2"),
    Bad(before: "", bytes: [0xFF, 0xFE, 0, 0], place: "1:1"),
  ])
  func `what is no text is shown at its first bad byte`(bad: Bad) throws {
    let (text, findings) = try read(Array(bad.before.utf8) + bad.bytes)
    #expect(text == nil)
    #expect(findings.map(shown) == ["not-utf8 \(bad.place)+1"])
  }

  @Test func `files over the cap, folders and missing files are refused`() throws {
    #expect(
      try read([UInt8](repeating: 0x61, count: 9), cap: 8).findings[0].code == "file-too-large")
    #expect(try read([UInt8](repeating: 0x61, count: 8), cap: 8).text == "aaaaaaaa")
    let findings = Findings()
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none"] {
      #expect(SourceText.read(path, displayName: "x", findings: findings) == nil)
    }
    #expect(findings.diagnostics.map(\.code) == ["file-unreadable", "file-missing"])
  }

  @Test func `random bytes are text or reported`() throws {
    var slips = Slips(seed: 3)
    for _ in 0..<200 {
      let (text, findings) = try read(slips.mutated([0xFF, 0xFE] + [UInt8]("aé👩‍👧\n".utf8)))
      #expect((text == nil) != findings.isEmpty)
    }
  }
}
