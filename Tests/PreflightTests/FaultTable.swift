import DocumentModel
import Preflight

/// Half a pixel for each of the picture's points would be too few.
private let gray: (entries: String, bytes: [UInt8]) = (
  """
  /Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray
  """, Array(repeating: 200, count: 10_000)
)

private let red = """
  /Red [/Separation /Brand#20Red /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0]
  /C1 [0 1 1 0] /N 1 >>] /All [/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1]
  /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]
  """

let boxFaults: [Fault] = [
  Fault("a trim that is too small", "trim-size", measured: "102.31 mm × 141.11 mm") { file in
    file.page = "/MediaBox [0 0 318 418] /BleedBox [0 0 318 418] /TrimBox [14 9 304 409]"
  },
  Fault("a bleed outside the media", "box-nesting") { file in
    file.page = "/MediaBox [0 0 318 418] /BleedBox [0 0 330 418] /TrimBox [9 9 309 409]"
  },
  Fault("a trim and an art box", "box-both") { file in
    file.page += " /ArtBox [9 9 309 409]"
  },
  Fault("no media box", "box-missing") { file in
    file.page = ""
  },
  Fault("no trim", "trim-missing") { file in
    file.page = "/MediaBox [0 0 300 400]"
    file.content = "BT 0 0 0 1 k /F1 12 Tf 60 200 Td (Words) Tj ET"
  } expecting: {
    $0.profile?.bleed = 0
  },
  Fault(
    "less bleed than is asked for", "bleed-size", measured: "2.12 mm", limit: "3 mm"
  ) { file in
    file.page = "/MediaBox [0 0 318 418] /BleedBox [3 3 315 415] /TrimBox [9 9 309 409]"
  },
  Fault("a ground that ends at the trim", "bleed-missing", limit: "3 mm") { file in
    file.content = "0.5 0 0 0 k 9 9 300 200 re f"
  },
  Fault("words at the cut", "text-near-trim", measured: "1.06 mm", limit: "3.18 mm") { file in
    file.content = "BT 0 0 0 1 k /F1 12 Tf 12 200 Td (Words) Tj ET"
  },
  Fault("a link on a press file", "annotation-on-press", measured: "1") { file in
    file.page += " /Annots [<< /Type /Annot /Subtype /Link /Rect [20 20 60 60] >>]"
  },
]

let inkFaults: [Fault] = [
  Fault("too much ink", "ink-total", measured: "340 %", limit: "300 %") { file in
    file.content += "\n0.8 0.8 0.8 1 k 100 50 80 80 re f"
  },
  Fault("a colour of the screen", "rgb-left", measured: "RGB", limit: "inks", mark: 0) { file in
    file.content += "\n/P <</MCID 0>> BDC 1 0 0 rg 100 50 80 80 re f EMC"
  },
  Fault("a spot ink that nobody ordered", "spot-not-taken", measured: "Brand Red") { file in
    file.spaces = red
    file.content += "\n/Red cs 1 scn 100 50 80 80 re f"
  } expecting: {
    $0.profile?.spots = []
  },
  Fault("registration colour in the art", "registration-in-art") { file in
    file.spaces = red
    file.content += "\n/All cs 0.5 scn 100 50 80 80 re f"
  },
  Fault("white that overprints", "white-overprint") { file in
    file.states = "/Over << /OP true /op true /OPM 1 >>"
    file.content += "\n/Over gs 0 0 0 0 k 100 50 80 80 re f"
  },
  Fault("colour that overprints", "overprint-color", limit: "black only") { file in
    file.states = "/Over << /OP true /op true /OPM 1 >>"
    file.content += "\n/Over gs 1 0 0 0 k 100 50 80 80 re f"
  },
  Fault("black text in four inks", "rich-black-text", measured: "60/40/40/100") { file in
    file.content += "\nBT 0.6 0.4 0.4 1 k /F1 12 Tf 60 100 Td (Rich) Tj ET"
  },
]

let objectFaults: [Fault] = [
  Fault("a picture of few pixels", "picture-coarse", measured: "72 ppi", limit: "150 ppi") { file in
    file.streams = [gray]
    file.pictures = "/I1 20 0 R"
    file.content += "\nq 100 0 0 100 60 50 cm /I1 Do Q"
  },
  Fault("a picture of not enough pixels", "picture-coarse", measured: "200 ppi", limit: "300 ppi") {
    file in
    file.streams = [gray]
    file.pictures = "/I1 20 0 R"
    file.content += "\nq 36 0 0 36 60 50 cm /I1 Do Q"
  },
  Fault("a hairline", "hairline", measured: "0.1 pt", limit: "0.25 pt") { file in
    file.content += "\n0 0 0 1 K 0.1 w 60 50 m 120 50 l S"
  },
  Fault("a thin line in several inks", "hairline", measured: "0.3 pt", limit: "0.5 pt") { file in
    file.content += "\n1 1 0 0 K 0.3 w 60 50 m 120 50 l S"
  },
  Fault("a thin bar", "hairline", measured: "0.2 pt", limit: "0.25 pt") { file in
    file.content += "\n0 0 0 1 k 60 50 100 0.2 re f"
  },
  Fault("a group that knocks out", "rasterised") { file in
    file.streams = [
      (
        "/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Group << /S /Transparency /K true >>",
        Array("0 0 0 1 k 60 50 10 10 re f".utf8)
      )
    ]
    file.pictures = "/X1 20 0 R"
    file.content += "\n/X1 Do"
  },
  Fault("a page that is one picture", "page-is-picture") { file in
    file.streams = [
      (
        """
        /Type /XObject /Subtype /Image /Width 1400 /Height 1800 /BitsPerComponent 8
        /ColorSpace /DeviceGray
        """, Array(repeating: 200, count: 1400 * 1800)
      )
    ]
    file.pictures = "/I1 20 0 R"
    file.content = "q 318 0 0 418 0 0 cm /I1 Do Q"
  },
  Fault("an operator that nobody knows", "preflight-unknown") { file in
    file.content += "\n1 2 zz"
  },
  Fault("a form within itself", "preflight-unknown") { file in
    file.streams = [
      (
        "/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /XObject << /X1 20 0 R >> >>",
        Array("/X1 Do /X1 Do".utf8)
      )
    ]
    file.pictures = "/X1 20 0 R"
    file.content += "\n/X1 Do"
  },
]

let textFaults: [Fault] = [
  Fault("type that is too small", "text-small", measured: "4 pt", limit: "5 pt") { file in
    file.content += "\nBT 0 0 0 1 k /F1 4 Tf 60 100 Td (Small) Tj ET"
  },
  Fault("small reversed type", "text-small", measured: "6 pt", limit: "7 pt") { file in
    file.content += """

      0 0 0 1 k 50 90 100 30 re f BT 0 0 0 0 k /F1 12 Tf 0.5 0 0 0.5 60 100 Tm (Small) Tj ET
      """
  },
  Fault("text that does not stand out", "contrast-rendered", limit: "4.5:1") { file in
    file.content += "\nBT 0 0 0 0.3 k /F1 12 Tf 60 100 Td (Pale) Tj ET"
  },
  Fault("text on a ground that is drawn under half of it", "contrast-rendered") { file in
    file.content += """

      0 0 0 0.9 k 60 90 10 30 re f BT 0 0 0 1 k /F1 12 Tf 60 100 Td (Half) Tj ET
      """
  },
  Fault("a glyph that the font lacks", "glyph-missing", measured: "'A'") { file in
    file.fonts = """
      /F1 << /Type /Font /Subtype /TrueType /BaseFont /Plain /FirstChar 65 /LastChar 66
      /Widths [500 500] /FontDescriptor 11 0 R /Encoding << /Differences [65 /.notdef] >>
      /ToUnicode 20 0 R >>
      """
    file.streams = [("", [])]
    file.content = "BT 0 0 0 1 k /F1 12 Tf 60 100 Td (A) Tj ET"
  },
  Fault("a font of drawings", "font-type3", measured: "Type 3") { file in
    file.fonts = """
      /F1 << /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 1 1]
      /FirstChar 65 /LastChar 65 /Widths [500] /CharProcs << >> /Encoding << >> >>
      """
  },
  Fault("a font that is not there", "font-not-embedded", measured: "Plain") { file in
    file.embedding = ""
  },
  Fault("a font that may not be embedded", "font-license", measured: "fsType 2") { file in
    file.embedding = "/FontFile2 20 0 R"
    let table: [UInt8] = [0, 4, 0, 0, 0, 0, 0, 0, 0, 2]
    file.streams = [
      (
        "",
        [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0] + Array("OS/2".utf8) + [0, 0, 0, 0]
          + [0, 0, 0, 28, 0, 0, 0, 10] + table
      )
    ]
  },
]

let fileFaults: [Fault] = [
  Fault("no printing condition", "intent-missing") { $0.profile = nil },
  Fault(
    "another printing condition", "intent-other", measured: "FOGRA39", limit: "PSO Uncoated"
  ) { _ in
  } expecting: { expectation in
    expectation.profile?.condition = .init(
      identifier: "PSO Uncoated", info: "", profile: "/nowhere.icc")
  },
  Fault("no tags", "untagged") { file in
    file.catalog = "/Lang (en) /ViewerPreferences << /DisplayDocTitle true >>"
    file.trailer = "/Info << /Title (Words) >>"
  } expecting: {
    $0.isTagged = true
  },
  Fault("a title that is not shown", "title-missing") { file in
    file.catalog = tagged + " /Lang (en)"
    file.trailer = "/Info << /Title (Words) >>"
    file.content = "/Artifact BMC 0.2 0.1 0 0 k 0 0 318 418 re f EMC"
  } expecting: {
    $0.isTagged = true
  },
  Fault("a language that is not said", "language-missing") { file in
    file.catalog = tagged + " /ViewerPreferences << /DisplayDocTitle true >>"
    file.trailer = "/Info << /Title (Words) >>"
    file.content = "/Artifact BMC 0.2 0.1 0 0 k 0 0 318 418 re f EMC"
  } expecting: {
    $0.isTagged = true
  },
  Fault("content that no tag refers to", "untagged-content") { file in
    file.catalog = tagged + " /Lang (en) /ViewerPreferences << /DisplayDocTitle true >>"
    file.trailer = "/Info << /Title (Words) >>"
    file.content = "0.2 0.1 0 0 k 0 0 318 418 re f"
  } expecting: {
    $0.isTagged = true
  },
  Fault("a figure without words", "alternative-missing", mark: 1) { file in
    file.catalog = """
      /MarkInfo << /Marked true >> /Lang (en) /ViewerPreferences << /DisplayDocTitle true >>
      /StructTreeRoot << /Type /StructTreeRoot /K << /S /Figure /Pg 3 0 R /K 0 >>
      /ParentTree << /Nums [0 [<< /S /Figure >>]] >> >>
      """
    file.page += " /StructParents 0"
    file.trailer = "/Info << /Title (Words) >>"
    file.content = """
      /Artifact BMC 0.2 0.1 0 0 k 0 0 318 418 re f EMC
      /Figure <</MCID 0>> BDC 0 0 0 1 k 60 60 50 50 re f EMC
      """
  } expecting: {
    $0.isTagged = true
  },
  Fault("a parent tree that leads nowhere", "tags-broken") { file in
    file.catalog = """
      /MarkInfo << /Marked true >> /Lang (en) /ViewerPreferences << /DisplayDocTitle true >>
      /StructTreeRoot << /Type /StructTreeRoot /K << /S /P /Pg 3 0 R /K 0 >>
      /ParentTree << /Nums [] >> >>
      """
    file.trailer = "/Info << /Title (Words) >>"
    file.content = "/P <</MCID 0>> BDC 0.2 0.1 0 0 k 0 0 318 418 re f EMC"
  } expecting: {
    $0.isTagged = true
  },
  Fault("a logo that is too small", "logo-small", measured: "10.58 mm", limit: "20 mm", mark: 0) {
    $0.content = "/Figure <</MCID 0>> BDC 0 0 0 1 k 60 60 30 30 re f EMC"
  } expecting: { expectation in
    expectation.logos = [.init(page: 1, marks: [0], leastWidth: 56.693, clearSpace: 0)]
  },
  Fault("a crowded logo", "logo-crowded", measured: "1.76 mm", limit: "5.29 mm", mark: 0) {
    $0.content = """
      /Figure <</MCID 0>> BDC 0 0 0 1 k 60 60 30 30 re f EMC 95 60 30 30 re f
      """
  } expecting: { expectation in
    expectation.logos = [.init(page: 1, marks: [0], leastWidth: 0, clearSpace: 0.5)]
  },
  Fault("a logo that is not there", "logo-missing") { _ in
  } expecting: { expectation in
    expectation.logos = [.init(page: 1, marks: [7], leastWidth: 20, clearSpace: 0)]
  },
  Fault("a code that is not there", "code-missing") { _ in
  } expecting: { expectation in
    expectation.codes = [.init(page: 1, marks: [7], text: "https://x.org")]
  },
  Fault("text that a copier loses", "lost-in-copies", measured: "47 %", limit: "50 %") {
    $0.profile = nil
    $0.page = "/MediaBox [0 0 300 400]"
    $0.content = "0.46 g 0 0 300 400 re f BT 0 g /F1 12 Tf 60 200 Td (Words) Tj ET"
  } expecting: { expectation in
    expectation.purpose = .office
    expectation.profile = nil
  },
  Fault("a condition without its profile", "intent-without-profile") { file in
    file.profile = nil
    file.catalog = "/OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) >>]"
  },
  Fault("a PDF/X-4 that does not say whether it is trapped", "trapped-unsaid") { file in
    file.trailer = "/Info << /GTS_PDFXVersion (PDF/X-4) >>"
  },
  Fault("a code that no camera reads", "code-unreadable", limit: "https://x.org", mark: 0) {
    $0.content = "/Figure <</MCID 0>> BDC 0 0 0 1 k 60 60 60 60 re f EMC"
  } expecting: { expectation in
    expectation.codes = [.init(page: 1, marks: [0], text: "https://x.org")]
  },
]

/// A tree with nothing in it.
private let tagged = "/MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >>"
