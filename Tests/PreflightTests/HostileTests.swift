import Preflight
import TestSupport
import Testing

/// Whatever the bytes are, they are looked at to the end.
@Suite struct HostileTests {
  @Test func `bytes that are no PDF are one finding`() {
    let findings = Preflighter().findings(in: Array("no".utf8), expecting: Preflight.Expectation())
    #expect(findings.map(\.code) == ["pdf-damaged"])
  }

  @Test func `files that are cut off or changed anywhere do no harm`() {
    var generator = SeededGenerator(seed: 4)
    let preflighter = Preflighter()
    let whole = rich.bytes
    for _ in 0..<300 {
      var bytes = whole
      if Bool.random(using: &generator) {
        bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))
      }
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[at] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = preflighter.findings(in: bytes, expecting: Preflight.Expectation(purpose: .press))
    }
  }

  @Test func `content in any order with any numbers does no harm`() {
    var generator = SeededGenerator(seed: 5)
    let preflighter = Preflighter()
    let words = rich.content.split(whereSeparator: \.isWhitespace).map(String.init)
    let numbers = ["0", "-1", "1e9", "99999999999999999999", "-0.00000001", "32768", "1"]
    for _ in 0..<300 {
      var file = rich
      file.content = (0..<200).map { _ in
        Int.random(in: 0..<4, using: &generator) == 0
          ? numbers.randomElement(using: &generator) ?? "0"
          : words.randomElement(using: &generator) ?? "q"
      }.joined(separator: " ")
      _ = preflighter.findings(in: file.bytes, expecting: Preflight.Expectation(purpose: .press))
    }
  }

  /// A page with something of everything.
  private var rich: HandWrittenPDF {
    var file = HandWrittenPDF()
    file.states = """
      /G1 << /ca 0.5 /BM /Multiply /OP true >> /G2 << /SMask << /S /Luminosity /G 21 0 R >> >>
      """
    file.spaces = """
      /S1 [/Separation /Spot /DeviceCMYK << /FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]
      /Length 0 >>] /S2 [/Indexed /DeviceRGB 1 <000000FFFFFF>] /S3 [/Lab << /Range [0 1 0 1] >>]
      """
    file.others = """
      /Shading << /H1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1]
      /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1 >> >> >>
      /Pattern << /P1 22 0 R >>
      """
    file.pictures = "/I1 20 0 R /X1 21 0 R"
    file.streams = [
      (
        """
        /Type /XObject /Subtype /Image /Width 4 /Height 4 /BitsPerComponent 2
        /ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>] /SMask 20 0 R
        """, [0x1B, 0x1B, 0x1B, 0x1B]
      ),
      (
        """
        /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Group << /S /Transparency /CS /DeviceGray
        /I true >> /Resources << /XObject << /X1 21 0 R >> >>
        """, Array("0.5 g 0 0 50 50 re f /X1 Do".utf8)
      ),
      (
        """
        /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 5 /YStep 5
        /Resources << >>
        """, Array("0 1 0 0 k 0 0 3 3 re f".utf8)
      ),
    ]
    file.content = """
      q 0.5 0 0 0.5 10 10 cm /G1 gs 0 0 100 100 re W n /S1 cs 1 scn 0 0 m 50 60 70 80 90 10 c h B*
      /H1 sh Q q /G2 gs /S2 cs 1 sc 10 10 80 80 re f Q /Pattern cs /P1 scn 20 20 200 200 re f
      q 60 0 0 60 100 100 cm /I1 Do Q /X1 Do BT /F1 12 Tf 2 Tr 14 TL 1 0 0 1 60 200 Tm
      [(Wo) -400 (rds)] TJ T* (more) ' ET 3 w [2 1] 0 d 1 J 10 10 m 200 300 l S
      /P <</MCID 0>> BDC 1 0 0 rg 30 30 40 40 re f EMC
      BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q Q
      """
    return file
  }
}
