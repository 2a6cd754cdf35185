import Brand
import DocumentModel

/// A sheet to write letters on, with styles and theme (WordprocessingML).
struct Letterhead {
  let brand: KitBrand
  let words: KitBrand.Words
  /// The mark as PNG, and how wide it is for a height of 1; nil for none.
  let mark: (png: [UInt8], ratio: Double, alternative: String)?

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let attributes =
    "xmlns:w=\"\(main)\" xmlns:r=\"\(OfficePackage.relations)\""
  private static let unit = 12_700

  func package() throws(ZipArchive.Failure) -> [UInt8] {
    var package = OfficePackage()
    package.describe(title: words.name, language: words.language.rawValue)
    package.link("", "rId1", "officeDocument", to: "word/document.xml")
    for (id, type, part) in [
      ("rId1", "styles", "styles.xml"), ("rId2", "theme", "theme/theme1.xml"),
      ("rId3", "header", "header1.xml"), ("rId4", "footer", "footer1.xml"),
      ("rId5", "settings", "settings.xml"),
    ] { package.link("word/document.xml", id, type, to: part) }
    package.add("word/document.xml", document, type: "wordprocessingml.document.main")
    package.add("word/styles.xml", styles, type: "wordprocessingml.styles")
    package.add("word/settings.xml", settings, type: "wordprocessingml.settings")
    package.add("word/theme/theme1.xml", OfficeTheme(brand: brand).text, type: OfficeTheme.type)
    package.add("word/header1.xml", header, type: "wordprocessingml.header")
    package.add("word/footer1.xml", footer, type: "wordprocessingml.footer")
    if let mark {
      package.link("word/header1.xml", "rId1", "image", to: "media/mark.png")
      package.addPicture("word/media/mark.png", mark.png)
    }
    return try package.bytes()
  }

  private var isRightToLeft: Bool { words.language.direction == .rightToLeft }
  private var bidi: String { isRightToLeft ? "<w:bidi/>" : "" }

  private var document: String {
    """
    <w:document \(Self.attributes)><w:body><w:p><w:pPr>\(bidi)</w:pPr></w:p><w:sectPr>\
    <w:headerReference w:type="default" r:id="rId3"/>\
    <w:footerReference w:type="default" r:id="rId4"/>\(paper)\
    <w:pgMar w:top="2600" w:right="1300" w:bottom="1900" w:left="1300" w:header="720" \
    w:footer="620" w:gutter="0"/>\(bidi)</w:sectPr></w:body></w:document>
    """
  }

  private var paper: String {
    brand.isOnLetter
      ? "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
  }

  private var settings: String {
    let language = words.language.rawValue
    let place =
      isRightToLeft
      ? "w:bidi"
      : ["zh", "ja", "ko"].contains(words.language.primary)
        ? "w:eastAsia" : "w:val"
    return """
      <w:settings \(Self.attributes)><w:themeFontLang \(place)="\(language)"/></w:settings>
      """
  }

  private var header: String {
    """
    <w:hdr \(Self.attributes)><w:p><w:pPr><w:pStyle w:val="Header"/>\(bidi)\
    <w:textAlignment w:val="center"/></w:pPr>\
    \(picture)<w:r>\(run)<w:t xml:space="preserve">\(mark == nil ? "" : "   ")\
    \(XML.escaped(words.name))</w:t></w:r></w:p></w:hdr>
    """
  }

  private var footer: String {
    let contact = [brand.web, brand.email, brand.phone].filter { !$0.isEmpty }
      .joined(separator: "  ·  ")
    let rule =
      "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"8\""
      + " w:color=\"\(brand.color("accent").hex.dropFirst())\" w:themeColor=\"accent2\"/></w:pBdr>"
    let texts = [words.tagline, contact].filter { !$0.isEmpty }
    let lines = texts.enumerated().map { index, line in
      """
      <w:p><w:pPr><w:pStyle w:val="Footer"/>\(index == 0 ? rule : "")\(bidi)</w:pPr><w:r>\(run)<w:t>\
      \(XML.escaped(line))</w:t></w:r></w:p>
      """
    }
    return "<w:ftr \(Self.attributes)>\(lines.joined())</w:ftr>"
  }

  private var run: String { isRightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : "" }

  private var picture: String {
    guard let mark else { return "" }
    let (width, height) = (
      Int(36 * mark.ratio * Double(Self.unit)), 36 * Self.unit
    )
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" \
      xmlns:wp="\(drawing)/wordprocessingDrawing">\
      <wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="1" name="Mark" descr="\(XML.escaped(mark.alternative))"/>\
      <a:graphic xmlns:a="\(drawing)/main"><a:graphicData uri="\(drawing)/picture">\
      <pic:pic xmlns:pic="\(drawing)/picture"><pic:nvPicPr>\
      <pic:cNvPr id="1" name="mark.png"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
      </a:graphic></wp:inline></w:drawing></w:r>
      """
  }

  // MARK: Styles

  private var styles: String {
    """
    <w:styles \(Self.attributes)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("minor"))\
    <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="\(words.language.rawValue)" \
    w:bidi="\(words.language.rawValue)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>\(style("Normal", "Normal", "", "\(color("text1"))", isDefault: true))\
    \(heading("Title", "Title", 52, "dark2", before: 0))\
    \(heading("Heading1", "heading 1", 36, "dark2", before: 360, level: 0))\
    \(heading("Heading2", "heading 2", 28, "dark2", before: 280, level: 1))\
    \(heading("Heading3", "heading 3", 22, "text1", before: 220, level: 2))\
    \(style("Quote", "Quote", "<w:ind w:left=\"600\" w:right=\"600\"/>",
      "\(color("dark2"))<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"))\
    \(style("Header", "header", "", "\(fonts("major"))<w:b/><w:bCs/>\(color("dark2"))"
      + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"))\
    \(style("Footer", "footer", "<w:spacing w:after=\"20\"/>",
      "\(color("text1"))<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"))</w:styles>
    """
  }

  private func heading(
    _ id: String, _ name: String, _ size: Int, _ ink: String, before: Int, level: Int? = nil
  ) -> String {
    let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    return style(
      id, name,
      "<w:keepNext/><w:spacing w:before=\"\(before)\" w:after=\"100\" w:line=\"252\""
        + " w:lineRule=\"auto\"/>\(outline)",
      "\(fonts("major"))<w:b/><w:bCs/>\(color(ink))<w:sz w:val=\"\(size)\"/>"
        + "<w:szCs w:val=\"\(size)\"/>")
  }

  private func style(
    _ id: String, _ name: String, _ paragraph: String, _ run: String, isDefault: Bool = false
  ) -> String {
    let base = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>"
    return """
      <w:style w:type="paragraph"\(isDefault ? " w:default=\"1\"" : "") w:styleId="\(id)">\
      <w:name w:val="\(name)"/>\(base)<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr>\
      </w:style>
      """
  }

  private func fonts(_ part: String) -> String {
    let name = part == "major" ? "major" : "minor"
    return """
      <w:rFonts w:asciiTheme="\(name)HAnsi" w:hAnsiTheme="\(name)HAnsi" \
      w:eastAsiaTheme="\(name)EastAsia" w:cstheme="\(name)Bidi"/>
      """
  }

  /// A colour of the theme, with what programs show that know no themes.
  private func color(_ theme: String) -> String {
    let color = brand.color(theme == "dark2" ? "primary" : "ink")
    return "<w:color w:val=\"\(color.hex.dropFirst())\" w:themeColor=\"\(theme)\"/>"
  }
}
