import Brand
import DocumentModel
import Kit

/// A small brand, and a painter that only notes what it is to draw.
enum KitFixture {
  struct Notes: LogoPainter {
    func png(
      _ svg: [UInt8], size: Size, height: Int, ground: RGB?, room: Double?
    ) throws(ZipArchive.Failure) -> [UInt8] {
      Array("png \(height) \(ground?.hex ?? "clear") \(room ?? -1)".utf8)
    }

    func pdf(_ svg: [UInt8], size: Size, date: String) throws(ZipArchive.Failure) -> [UInt8] {
      Array("pdf \(date)".utf8)
    }
  }

  static let palette: Palette = {
    var palette = Palette(inks: [
      Ink(
        name: "ink", screen: RGB(red: 27, green: 27, blue: 58),
        press: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1)),
      Ink(name: "paper", screen: .white, press: CMYK.none),
      Ink(
        name: "indigo", screen: RGB(red: 42, green: 47, blue: 127),
        press: CMYK(cyan: 1, magenta: 0.95, yellow: 0.14, black: 0.04)),
      spot,
    ])
    palette.assignRoles { role, palette in
      ["primary": "indigo", "accent": "coral & co"][role].flatMap { palette[$0] }
    }
    return palette
  }()

  private static let spot: Ink = {
    let values = CMYK(cyan: 0, magenta: 0.8, yellow: 0.78, black: 0)
    return Ink(
      name: "coral & co", screen: RGB(red: 240, green: 86, blue: 61), press: values,
      spot: SpotInk(name: "Warm Red C", values: values))
  }()

  private static func typeface(_ families: [(String, [String])]) -> Typeface {
    Typeface(
      variants: families.map { name, scripts in
        Typeface.Variant(
          scripts: scripts, family: FontFamily(name: name, scripts: scripts, faces: []))
      })
  }

  static let brand: KitBrand = {
    let book = BrandBook(
      palette: palette,
      typefaces: [
        "display": typeface([("Inter Display", ["Latn"]), ("Noto Kufi Arabic", ["Arab"])]),
        "text": typeface([("Inter", ["Latn"]), ("Noto Sans Arabic", ["Arab"])]),
      ],
      styles: ["body": TextStyle(typeface: "text", leading: 1.4, ink: "ink")],
      logos: [:], fallbacks: [], source: SourceSpan(file: "brand.yaml"))
    return KitBrand(
      book: book,
      words: [
        .init(
          language: LanguageTag("en"), name: "Schools & Hearts", tagline: "For <all>",
          boilerplate: ""),
        .init(
          language: LanguageTag("ar"), name: "المدارس في القلب", tagline: "ائتلاف", boilerplate: ""),
      ],
      web: "hearts.example", email: "talk@hearts.example", phone: "555-0100", date: "2026-09-14",
      isOnLetter: true)
  }()

  static let svg = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
      <path fill="#2A2F7F" d="M0 0H10V10Z"/><path fill="#FFFFFF" d="M2 2H4V4Z"/>
      <path fill="#F0563D" d="M10 0H20V10Z"/><path d="M12 0H14V10Z"/>
    </svg>
    """.utf8)

  static func files() throws -> [String: [UInt8]] {
    let mark = Kit<Notes>.Mark(
      name: "mark", svg: svg, size: Size(width: 20, height: 10), drawn: [],
      alternatives: [LanguageTag("ar"): "شعار"], alternative: "A heart")
    let files = try Kit(brand: brand, marks: [mark], painter: Notes()).files()
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try files()[path] ?? [], as: UTF8.self)
  }
}
