/// A PDF of one page written object by object, so that a test can put any fault into it.
///
/// As it stands it is a sound press file: a ground that bleeds, words in black, one font.
struct HandWrittenPDF {
  var catalog = ""
  var page = """
    /MediaBox [0 0 318 418] /BleedBox [0 0 318 418] /TrimBox [9 9 309 409]
    """
  var content = """
    0.2 0.1 0 0 k 0 0 318 418 re f
    BT 0 0 0 1 k /F1 12 Tf 60 200 Td (Words) Tj ET
    """
  var fonts = "/F1 10 0 R"
  var states = ""
  var spaces = ""
  var pictures = ""
  var others = ""
  var embedding = "/FontFile2 12 0 R"
  /// Streams by number from 20 on: the entries of the dictionary and the bytes.
  var streams: [(entries: String, bytes: [UInt8])] = []
  var trailer = ""
  /// The printing condition's profile.
  var profile: [UInt8]?

  /// The file, with a table of objects that is right.
  var bytes: [UInt8] {
    var file = Array("%PDF-1.6\n".utf8)
    var places: [Int: Int] = [:]
    func add(_ number: Int, _ body: String, stream: [UInt8]? = nil) {
      places[number] = file.count
      if let stream {
        file += Array("\(number) 0 obj\n<< \(body) /Length \(stream.count) >>\nstream\n".utf8)
        file += stream + Array("\nendstream\nendobj\n".utf8)
      } else {
        file += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
      }
    }
    let intent =
      profile == nil
      ? ""
      : """
      /OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39)
      /DestOutputProfile 13 0 R >>]
      """
    add(1, "<< /Type /Catalog /Pages 2 0 R \(intent) \(catalog) >>")
    add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    add(
      3,
      """
      << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << \(fonts) >>
      /ExtGState << \(states) >> /ColorSpace << \(spaces) >> /XObject << \(pictures) >> \(others) >>
      \(page) >>
      """)
    add(4, "", stream: Array(content.utf8))
    let widths = Array(repeating: "500", count: 95).joined(separator: " ")
    add(
      10,
      """
      << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Plain /FirstChar 32 /LastChar 126
      /Widths [\(widths)] /FontDescriptor 11 0 R /Encoding /WinAnsiEncoding >>
      """)
    add(11, "<< /Type /FontDescriptor /FontName /ABCDEF+Plain /CapHeight 700 \(embedding) >>")
    add(12, "", stream: Array("no font at all".utf8))
    if let profile { add(13, "/N 4", stream: profile) }
    for (index, stream) in streams.enumerated() {
      add(20 + index, stream.entries, stream: stream.bytes)
    }
    let table = file.count
    let last = places.keys.max() ?? 0
    file += Array("xref\n0 \(last + 1)\n0000000000 65535 f \n".utf8)
    for number in 1...last {
      let place = places[number].map { ($0, "00000 n") } ?? (0, "65535 f")
      let digits = "\(place.0)"
      let padded = String(repeating: "0", count: 10 - digits.count) + digits
      file += Array("\(padded) \(place.1) \n".utf8)
    }
    file += Array(
      "trailer\n<< /Size \(last + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return file
  }
}
