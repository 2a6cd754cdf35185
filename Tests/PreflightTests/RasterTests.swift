import DocumentModel
import Preflight
import TestSupport
import Testing

/// What the page's reader draws is what poppler draws.
@Suite struct RasterTests {
  /// The share of pixels outside of text in which the two drawings differ visibly.
  static func difference(_ pdf: [UInt8], page: Int = 0) throws -> Double {
    let own = try #require(Preflighter().picture(of: page, in: pdf, scale: 1))
    return try PixelComparison.difference(
      of: own.pixels, width: own.width, height: own.height, hidden: own.texts, from: pdf, page: page
    )
  }

  static let pages: [(name: String, content: String)] = [
    ("shapes", "1 0 0 rg 20 20 100 50 re f 0 0 1 RG 4 w 150 200 m 200 300 250 100 290 200 c S"),
    ("a hole", "0 0.5 0 rg 20 20 200 200 re 60 60 100 100 re f*"),
    ("clips", "q 50 50 100 100 re W n 1 0 0 rg 0 0 318 418 re f Q 0 0 1 rg 160 50 50 50 re f"),
    ("opacity", "/G1 gs 1 0 0 rg 20 20 200 200 re f 0 0 1 rg 120 120 150 200 re f"),
    ("a blend", "1 0.9 0 rg 0 0 318 418 re f /G2 gs 0 0.8 1 rg 50 50 200 200 re f"),
    ("a gradient", "q 20 20 250 300 re W n /H1 sh Q"),
    ("rings", "q 20 20 250 300 re W n /H2 sh Q"),
    ("a pattern", "/Pattern cs /P1 scn 30 30 200 300 re f"),
    ("pictures", "q 200 0 0 100 30 30 cm /I1 Do Q q 0 100 -150 0 250 200 cm /I1 Do Q"),
    ("a stencil", "0.8 0 0.4 rg q 160 0 0 160 60 60 cm /I2 Do Q"),
    ("a group", "/G1 gs /X1 Do"),
    ("a mask", "q /G3 gs 0 0 0.8 rg 0 0 318 418 re f Q"),
    ("dashes", "[12 6] 3 d 6 w 2 J 20 100 m 280 120 l S [] 0 d 1 j 20 200 m 100 300 l 180 200 l s"),
    ("named inks", "/S1 cs 0.5 scn 40 40 200 100 re f /S1 CS 1 SCN 10 w 40 200 200 100 re S"),
    ("indexed colours", "/S2 cs 1 sc 40 40 100 100 re f 0 sc 150 40 100 100 re f"),
  ]

  @Test(arguments: pages.map(\.name))
  func `each kind of drawing looks as poppler has it`(name: String) throws {
    var file = HandWrittenPDF()
    file.content = Self.pages.first { $0.name == name }?.content ?? ""
    file.states = """
      /G1 << /ca 0.5 >> /G2 << /BM /Multiply >> /G3 << /SMask << /S /Luminosity /G 22 0 R >> >>
      """
    file.others = Self.others
    file.spaces = """
      /S1 [/Separation /Spot /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.9 0.3 0]
      /N 1 >>] /S2 [/Indexed /DeviceRGB 1 <FF0000 0000FF>]
      """
    file.pictures = "/I1 20 0 R /X1 21 0 R /I2 24 0 R"
    file.streams = Self.streams
    #expect(try Self.difference(file.bytes) < 0.001)
  }

  private static let others = """
    /Shading << /H1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 20 270 320] /Extend
    [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>
    /H2 << /ShadingType 3 /ColorSpace /DeviceRGB /Coords [150 150 10 150 150 140] /Extend
    [true true] /Function << /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1]
    /Functions [<< /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [1 1 0] /N 1 >>
    << /FunctionType 2 /Domain [0 1] /C0 [1 1 0] /C1 [0 0.5 0] /N 1 >>] >> >> >>
    /Pattern << /P1 23 0 R >>
    """

  private static let streams: [(entries: String, bytes: [UInt8])] = [
    (
      """
      /Type /XObject /Subtype /Image /Width 16 /Height 8 /BitsPerComponent 8 /Filter /DCTDecode
      /ColorSpace /DeviceRGB
      """, SamplePictures.jpeg
    ),
    (
      """
      /Type /XObject /Subtype /Form /BBox [0 0 250 250] /Group << /S /Transparency >>
      """, Array("1 0 0 rg 20 20 150 150 re f 0 1 0 rg 80 80 150 150 re f".utf8)
    ),
    (
      """
      /Type /XObject /Subtype /Form /BBox [0 0 318 418] /Group << /S /Transparency /CS /DeviceGray >>
      """, Array("1 g 40 40 150 150 re f 0.5 g 100 200 150 150 re f".utf8)
    ),
    (
      """
      /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 20 20] /XStep 30
      /YStep 25 /Resources << >>
      """, Array("0 0.6 0 rg 0 0 20 20 re f".utf8)
    ),
    (
      "/Type /XObject /Subtype /Image /Width 8 /Height 2 /BitsPerComponent 1 /ImageMask true",
      [0xF0, 0x0F]
    ),
  ]
}
