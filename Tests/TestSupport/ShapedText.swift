package import DocumentModel

/// Text that HarfBuzz has shaped before the test, so that tests of drawing need no shaper.
package struct ShapedText: Sendable {
  package var language: LanguageTag
  package var text: String
  /// The font file, as Debian installs it.
  package var path: String
  private var unitsPerEm: Double
  /// What `hb-shape --no-glyph-names --utf8-clusters --cluster-level=1` prints, without brackets.
  private var shaping: String

  /// The text on one baseline that begins at the point.
  package func run(at origin: Point, size: Double, ink: Ink = .ink) -> GlyphRun {
    var (x, glyphs, starts) = (origin.x, [GlyphRun.Glyph](), [Int]())
    for word in shaping.split(separator: "|") {
      // Glyph=byte@x,y+advance, the offset left out where it is none.
      let numbers = word.split { "=@,+".contains($0) }.compactMap { Int($0) }
      let (dx, dy) = numbers.count == 5 ? (numbers[2], numbers[3]) : (0, 0)
      let scale = size / unitsPerEm
      glyphs.append(
        GlyphRun.Glyph(
          id: UInt32(numbers[0]), x: x + Double(dx) * scale, y: origin.y - Double(dy) * scale,
          lift: Double(dy) * scale))
      starts.append(numbers[1])
      x += Double(numbers[numbers.count - 1]) * scale
    }
    let isRightToLeft = language.direction == .rightToLeft
    let face = FontFace(path: path)
    return GlyphRun(
      face: face, size: size, ink: ink, glyphs: glyphs,
      clusters: clusters(from: isRightToLeft ? starts.reversed() : starts), text: text,
      isRightToLeft: isRightToLeft)
  }

  /// The text as one item of a page.
  package func item(
    at origin: Point, size: Double, role: Role = .paragraph, element: Int = 0
  ) -> DisplayItem {
    DisplayItem(
      .glyphs(run(at: origin, size: size)),
      tag: Tag(role: role, element: element, language: language),
      source: SourceSpan(file: "campaign.yaml", line: 3, column: 5))
  }

  private func clusters(from starts: [Int]) -> [GlyphRun.Cluster] {
    var clusters: [GlyphRun.Cluster] = []
    for start in Set(starts).sorted() {
      let end = starts.filter { $0 > start }.min() ?? text.utf8.count
      clusters.append(
        GlyphRun.Cluster(
          utf8Count: end - start, glyphCount: starts.count { $0 == start }))
    }
    return clusters
  }
}

extension ShapedText {
  package static let all = [english, spanish, vietnamese, arabic]

  package static let english = ShapedText(
    language: LanguageTag("en"), text: "Schools open until six: office & fjord.",
    path: "/usr/share/fonts/opentype/inter/Inter-Regular.otf", unitsPerEm: 2816,
    shaping: """
      395=0+1796|582=1+1572|660=2+1664|775=3+1680|775=4+1680|723=5+668|867=6+1472|1682=7+792|\
      775=8+1680|827=9+1716|612=10+1640|759=11+1648|1682=12+792|900=13+1636|759=14+1648|\
      885=15+1024|679=16+668|723=17+668|1682=18+792|867=19+1472|679=20+668|946=21+1520|\
      1408=22+776|1682=23+792|775=24+1680|645=25+1016|645=26+1016|679=27+668|582=28+1572|\
      612=29+1640|1682=30+792|1329=31+1800|1682=32+792|645=33+1016|707=34+668|775=35+1680|\
      837=36+1000|594=37+1748|1405=38+776
      """)

  package static let spanish = ShapedText(
    language: LanguageTag("es"), text: "¿Quién decide? Educación pública, mañana.",
    path: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", unitsPerEm: 1000,
    shaping: """
      129=0+434|52=2+781|88=3+618|76=4+258|171=5+564|81=7+618|3=8+260|71=9+615|72=10+564|\
      70=11+480|76=12+258|71=13+615|72=14+564|34=15+434|3=16+260|40=17+556|71=18+615|88=19+618|\
      70=20+480|68=21+561|70=22+480|76=23+258|181=24+605|81=26+618|3=27+260|83=28+615|188=29+618|\
      69=31+615|79=32+258|76=33+258|70=34+480|68=35+561|15=36+268|3=37+260|80=38+935|68=39+561|\
      179=40+618|68=42+561|81=43+618|68=44+561|17=45+268
      """)

  package static let vietnamese = ShapedText(
    language: LanguageTag("vi"), text: "Mỗi trường là một trung tâm cộng đồng.",
    path: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", unitsPerEm: 1000,
    shaping: """
      48=0+907|816=1+605|76=4+258|3=5+260|87=6+361|85=7+413|583=8+674|822=10+616|81=13+618|\
      74=14+615|3=15+260|79=16+258|162=17+561|3=19+260|80=20+935|818=21+605|87=24+361|3=25+260|\
      87=26+361|85=27+413|88=28+618|81=29+618|74=30+615|3=31+260|87=32+361|164=33+561|80=35+935|\
      3=36+260|70=37+480|818=38+605|81=41+618|74=42+615|3=43+260|211=44+617|812=46+605|81=49+618|\
      74=50+615|17=51+268
      """)

  package static let arabic = ShapedText(
    language: LanguageTag("ar"), text: "مدارس المجتمع مفتوحة لكل عائلة",
    path: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", unitsPerEm: 1000,
    shaping: """
      1271=54+486|670=52+300|1504=50+269|47=48+291|10=46+503|3=45+260|666=43+730|560=41+508|\
      667=39+260|3=38+260|1271=36+486|417=34+589|1468=32+472|1269=30+373|308=28+495|771=26+525|\
      3=25+260|9=23+531|773=21+578|1269=19+373|533=17+637|773=15+578|667=13+260|46=11+238|\
      3=10+260|1075=8+1209|978=6+367|46=4+238|215=2+532|771=0+525
      """)
}

extension ShapedText {
  /// Arabic with a ligature of two letters, vowel marks and brackets.
  package static let voweledArabic = ShapedText(
    language: LanguageTag("ar"), text: "أهلاً بالعائلات (مَدرسة)، إلى",
    path: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", unitsPerEm: 1000,
    shaping: """
      716=49+996|54=47+238|3=46+260|173=44+328|0=43+600|1271=41+486|1077=39+784|978=37+367|\
      215=35+532|291=33@142,-100+0|771=31+525|0=30+600|3=29+260|1265=27+993|705=23+599|\
      1504=21+269|47=19+291|12=17+521|667=15+260|47=13+291|102=11+269|3=10+260|299=8@-44,95+0|\
      705=4+599|481=2+574|51=0+235
      """)

  /// The same without the vowel marks.
  package static let bracketedArabic = ShapedText(
    language: LanguageTag("ar"), text: "أهلا بالعائلات (مدرسة)، إلى",
    path: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", unitsPerEm: 1000,
    shaping: """
      716=45+996|54=43+238|3=42+260|173=40+328|0=39+600|1271=37+486|1077=35+784|978=33+367|\
      215=31+532|771=29+525|0=28+600|3=27+260|1265=25+993|705=21+599|1504=19+269|47=17+291|\
      12=15+521|667=13+260|47=11+291|102=9+269|3=8+260|705=4+599|481=2+574|51=0+235
      """)
}

extension Ink {
  package static let ink = Ink(name: "ink", screen: RGB(red: 20, green: 30, blue: 40))
  package static let signal = Ink(name: "signal", screen: RGB(red: 200, green: 40, blue: 60))
}
