import Brand
import DocumentModel

/// The theme that office programs dress documents in: twelve colours and two families (DrawingML).
struct OfficeTheme {
  let brand: KitBrand

  static let type = "theme"
  private static let main = "http://schemas.openxmlformats.org/drawingml/2006/main"

  /// The theme as one part, without its declaration.
  var text: String {
    """
    <a:theme xmlns:a="\(Self.main)" name="\(XML.escaped(brand.name))"><a:themeElements>\
    <a:clrScheme name="\(XML.escaped(brand.name))">\(colors)</a:clrScheme>\
    <a:fontScheme name="\(XML.escaped(brand.name))"><a:majorFont>\(fonts("display"))</a:majorFont>\
    <a:minorFont>\(fonts("text"))</a:minorFont></a:fontScheme>\(Self.formats)\
    </a:themeElements></a:theme>
    """
  }

  /// The theme as a file of its own.
  var file: String { XML.declaration + "\n" + text + "\n" }

  /// The theme in a file of its own, to be chosen in a program.
  func package() throws(ZipArchive.Failure) -> [UInt8] {
    var package = OfficePackage()
    package.link("", "rId1", "officeDocument", to: "theme/theme/themeManager.xml")
    package.link("theme/theme/themeManager.xml", "rId1", "theme", to: "theme1.xml")
    package.add(
      "theme/theme/themeManager.xml", "<a:themeManager xmlns:a=\"\(Self.main)\"/>",
      type: "themeManager")
    package.add("theme/theme/theme1.xml", text, type: Self.type)
    return try package.bytes()
  }

  /// The twelve places, in the order that the format has them in.
  private var colors: String {
    let palette = brand.book.palette
    let accents = ["primary", "accent", "highlight"].map(brand.color)
    let fixed = [brand.color("ink"), brand.color("paper"), brand.color("tint")] + accents
    var others: [RGB] = []
    for ink in palette.inks where others.count < 3 && !fixed.contains(ink.screen) {
      let isFar = (fixed + others).allSatisfy {
        CIELab($0).difference(from: CIELab(ink.screen)) >= 8
      }
      if isFar { others.append(ink.screen) }
    }
    let steps = ColorScale(of: accents[0]).steps + ColorScale(of: accents[1]).steps
    for step in [4, 15, 7] where others.count < 3 { others.append(steps[step].color) }
    let slots: [(String, RGB)] =
      [
        ("dk1", brand.color("ink")), ("lt1", brand.color("paper")), ("dk2", accents[0]),
        ("lt2", brand.color("tint")),
      ] + zip(1...6, accents + others).map { ("accent\($0)", $1) }
      + [
        ("hlink", brand.color("ground-strong")), ("folHlink", brand.color("quiet")),
      ]
    return slots.map { name, color in
      "<a:\(name)><a:srgbClr val=\"\(color.hex.dropFirst())\"/></a:\(name)>"
    }.joined()
  }

  /// The families of a typeface: for Latin, East Asian and complex scripts, and for each by name.
  private func fonts(_ typeface: String) -> String {
    func attribute(_ scripts: [String]) -> String {
      let script = brand.scripts.first { scripts.contains($0) }
      return XML.escaped(script.map { brand.family(typeface, script: $0) } ?? "")
    }
    let named = brand.scripts.compactMap { script -> String? in
      guard let name = Self.scripts[script] else { return nil }
      let family = XML.escaped(brand.family(typeface, script: script))
      return "<a:font script=\"\(name)\" typeface=\"\(family)\"/>"
    }
    return """
      <a:latin typeface="\(XML.escaped(brand.family(typeface, script: "Latn")))"/>\
      <a:ea typeface="\(attribute(["Hans", "Hant", "Jpan", "Kore"]))"/>\
      <a:cs typeface="\(attribute(["Arab", "Aran", "Hebr", "Thai", "Khmr", "Deva"]))"/>\
      \(named.joined())
      """
  }

  /// What the format calls scripts.
  private static let scripts = [
    "Arab": "Arab", "Aran": "Arab", "Hebr": "Hebr", "Thai": "Thai", "Khmr": "Khmr",
    "Deva": "Deva", "Hans": "Hans", "Hant": "Hant", "Jpan": "Jpan", "Kore": "Hang",
    "Beng": "Beng", "Ethi": "Ethi", "Mymr": "Mymr", "Laoo": "Laoo",
  ]

  /// Plain fills, lines and no effects, three of each as the format demands.
  private static let formats: String = {
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let lines = [6350, 12700, 25400].map { width in
      "<a:ln w=\"\(width)\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">\(fill)"
        + "<a:prstDash val=\"solid\"/></a:ln>"
    }.joined()
    let effects = String(
      repeating: "<a:effectStyle><a:effectLst/></a:effectStyle>", count: 3)
    let fills = String(repeating: fill, count: 3)
    return """
      <a:fmtScheme name="Plain"><a:fillStyleLst>\(fills)</a:fillStyleLst><a:lnStyleLst>\(lines)\
      </a:lnStyleLst><a:effectStyleLst>\(effects)</a:effectStyleLst><a:bgFillStyleLst>\(fills)\
      </a:bgFillStyleLst></a:fmtScheme>
      """
  }()
}
