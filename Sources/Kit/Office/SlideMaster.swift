import Brand
import DocumentModel

/// Slides to begin with: a master and its layouts in the brand's theme (PresentationML).
struct SlideMaster {
  let brand: KitBrand
  let words: KitBrand.Words
  /// The mark as PNG, on paper and reversed, and how wide it is for a height of 1; nil for none.
  let mark: Mark?

  struct Mark {
    var png: [UInt8]
    var reversed: [UInt8]
    var ratio: Double
    var alternative: String
  }

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let attributes =
    "xmlns:a=\"\(drawing)\" xmlns:r=\"\(OfficePackage.relations)\""
    + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
  /// Sixteen to nine, in units of 914,400 to the inch.
  private static let (width, height) = (12_192_000, 6_858_000)
  private static let layouts = SlideLayout.all

  func package() throws(ZipArchive.Failure) -> [UInt8] {
    var package = OfficePackage()
    package.describe(title: words.name, language: words.language.rawValue)
    package.link("", "rId1", "officeDocument", to: "ppt/presentation.xml")
    let root = "ppt/presentation.xml"
    package.link(root, "rId1", "slideMaster", to: "slideMasters/slideMaster1.xml")
    package.link(root, "rId2", "slide", to: "slides/slide1.xml")
    package.link(root, "rId3", "theme", to: "theme/theme1.xml")
    package.add(root, presentation, type: "presentationml.presentation.main")
    let master = "ppt/slideMasters/slideMaster1.xml"
    for (index, layout) in Self.layouts.enumerated() {
      let path = "slideLayouts/slideLayout\(index + 1).xml"
      package.link(master, "rId\(index + 1)", "slideLayout", to: "../\(path)")
      package.link("ppt/\(path)", "rId1", "slideMaster", to: "../slideMasters/slideMaster1.xml")
      if layout.isStrong, mark != nil {
        package.link("ppt/\(path)", "rId2", "image", to: "../media/mark-reversed.png")
      }
      package.add("ppt/\(path)", text(of: layout), type: "presentationml.slideLayout")
    }
    package.link(master, "rId9", "theme", to: "../theme/theme1.xml")
    package.add(master, self.master, type: "presentationml.slideMaster")
    package.link(
      "ppt/slides/slide1.xml", "rId1", "slideLayout", to: "../slideLayouts/slideLayout1.xml")
    package.add("ppt/slides/slide1.xml", slide, type: "presentationml.slide")
    package.add("ppt/theme/theme1.xml", OfficeTheme(brand: brand).text, type: OfficeTheme.type)
    if let mark {
      package.link(master, "rId8", "image", to: "../media/mark.png")
      package.addPicture("ppt/media/mark.png", mark.png)
      package.addPicture("ppt/media/mark-reversed.png", mark.reversed)
    }
    return try package.bytes()
  }

  private var isRightToLeft: Bool { words.language.direction == .rightToLeft }

  private var presentation: String {
    """
    <p:presentation \(Self.attributes)\(isRightToLeft ? " rtl=\"1\"" : "")><p:sldMasterIdLst>\
    <p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>\
    <p:sldId id="256" r:id="rId2"/></p:sldIdLst>\
    <p:sldSz cx="\(Self.width)" cy="\(Self.height)"/><p:notesSz cx="6858000" cy="9144000"/>\
    </p:presentation>
    """
  }

  private var master: String {
    let ids = Self.layouts.indices.map {
      "<p:sldLayoutId id=\"\(2_147_483_649 + $0)\" r:id=\"rId\($0 + 1)\"/>"
    }.joined()
    let boxes = [
      SlideLayout.Box("title", 0.06, 0.07, 0.74, 0.16),
      SlideLayout.Box("body", 0.06, 0.27, 0.88, 0.6),
    ]
    return """
      <p:sldMaster \(Self.attributes)><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>\
      </a:solidFill><a:effectLst/></p:bgPr></p:bg>\(tree(boxes, more: picture("rId8", x: 0.94, isAtEnd: true)))</p:cSld>\
      <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" \
      accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" \
      folHlink="folHlink"/><p:sldLayoutIdLst>\(ids)</p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
      \(level(1, size: 4000, ink: "tx2", font: "mj", bold: true))</p:titleStyle><p:bodyStyle>\
      \(level(1, size: 2400, ink: "tx1", font: "mn", bullet: true))\
      \(level(2, size: 2000, ink: "tx1", font: "mn", bullet: true))\
      \(level(3, size: 1800, ink: "tx1", font: "mn", bullet: true))</p:bodyStyle><p:otherStyle>\
      \(level(1, size: 1800, ink: "tx1", font: "mn"))</p:otherStyle></p:txStyles></p:sldMaster>
      """
  }

  private func level(
    _ level: Int, size: Int, ink: String, font: String, bold: Bool = false, bullet: Bool = false
  ) -> String {
    let side = isRightToLeft ? " algn=\"r\" rtl=\"1\"" : " algn=\"l\" rtl=\"0\""
    let indent = bullet ? " marL=\"\(level * 285_750)\" indent=\"-285750\"" : ""
    let sign =
      bullet
      ? "<a:buClr><a:schemeClr val=\"accent2\"/></a:buClr><a:buChar char=\"•\"/>" : "<a:buNone/>"
    return """
      <a:lvl\(level)pPr\(indent)\(side)><a:lnSpc><a:spcPct val="\(bold ? 95_000 : 110_000)"/>\
      </a:lnSpc><a:spcBef><a:spcPts val="\(bold ? 0 : 700)"/></a:spcBef>\(sign)\
      <a:defRPr sz="\(size)"\(bold ? " b=\"1\"" : "")><a:solidFill><a:schemeClr val="\(ink)"/>\
      </a:solidFill><a:latin typeface="+\(font)-lt"/><a:ea typeface="+\(font)-ea"/>\
      <a:cs typeface="+\(font)-cs"/></a:defRPr></a:lvl\(level)pPr>
      """
  }

  // MARK: Layouts and the first slide

  private func text(of layout: SlideLayout) -> String {
    let ground =
      layout.isStrong
      ? "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:effectLst/>"
        + "</p:bgPr></p:bg>" : ""
    return """
      <p:sldLayout \(Self.attributes) type="\(layout.type)" preserve="1"\
      \(layout.isStrong ? " showMasterSp=\"0\"" : "")><p:cSld name="\(layout.name)">\(ground)\
      \(tree(
        layout.boxes, more: layout.isStrong ? picture("rId2", x: 0.066, isAtEnd: false) + bar : "",
        ink: layout.isStrong ? "bg1" : nil))</p:cSld><p:clrMapOvr>\
      <a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
      """
  }

  private var slide: String {
    let boxes = SlideLayout.all[0].boxes
    let texts = [words.name, words.tagline]
    let shapes = zip(boxes, texts).enumerated().map { index, item in
      shape(item.0, id: index + 2, text: item.1, place: false)
    }
    return """
      <p:sld \(Self.attributes)><p:cSld>\(Self.group(shapes.joined()))</p:cSld><p:clrMapOvr>\
      <a:masterClrMapping/></p:clrMapOvr></p:sld>
      """
  }

  private func tree(_ boxes: [SlideLayout.Box], more: String = "", ink: String? = nil) -> String {
    Self.group(
      boxes.enumerated().map { shape($1, id: $0 + 2, ink: ink) }.joined() + more)
  }

  private static func group(_ shapes: String) -> String {
    """
    <p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
    <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>\
    <a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>\(shapes)</p:spTree>
    """
  }

  private func shape(
    _ box: SlideLayout.Box, id: Int, text: String = "", place: Bool = true, ink: String? = nil
  ) -> String {
    let style =
      ink.map {
        "<a:lstStyle><a:lvl1pPr\(box.size == nil ? "" : " marL=\"0\" indent=\"0\"")><a:buNone/>"
          + "<a:defRPr\(box.size.map { " sz=\"\($0)\"" } ?? "")><a:solidFill>"
          + "<a:schemeClr val=\"\($0)\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
      } ?? "<a:lstStyle/>"
    let run =
      text.isEmpty
      ? ""
      : "<a:r><a:rPr lang=\"\(words.language.rawValue)\"/><a:t>\(XML.escaped(text))</a:t></a:r>"
    let anchor =
      place ? "<a:bodyPr anchor=\"\(box.anchor)\"><a:normAutofit/></a:bodyPr>" : "<a:bodyPr/>"
    return """
      <p:sp><p:nvSpPr><p:cNvPr id="\(id)" name="\(box.type) \(id)"/><p:cNvSpPr>\
      <a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="\(box.type)"\
      \(box.index.map { " idx=\"\($0)\"" } ?? "")/></p:nvPr></p:nvSpPr>\
      <p:spPr>\(place ? frame(box.x, box.y, box.width, box.height) : "")</p:spPr>\
      <p:txBody>\(anchor)\(style)<a:p>\(run)</a:p></p:txBody></p:sp>
      """
  }

  private func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    let start = isRightToLeft ? 1 - x - width : x
    func units(_ part: Double, _ whole: Int) -> Int { Int((part * Double(whole)).rounded()) }
    return """
      <a:xfrm><a:off x="\(units(start, Self.width))" y="\(units(y, Self.height))"/>\
      <a:ext cx="\(units(width, Self.width))" cy="\(units(height, Self.height))"/></a:xfrm>
      """
  }

  /// A strip of the accent along the foot of strong slides.
  private var bar: String {
    """
    <p:sp><p:nvSpPr><p:cNvPr id="10" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>\
    <p:spPr>\(frame(0, 0.965, 1, 0.035))<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
    <a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>
    """
  }

  /// The mark at the head of a slide, from a side in on that side.
  private func picture(_ id: String, x: Double, isAtEnd: Bool) -> String {
    guard let mark else { return "" }
    let height = isAtEnd ? 0.1 : 0.16
    let width = height * Double(Self.height) / Double(Self.width) * mark.ratio
    return """
      <p:pic><p:nvPicPr><p:cNvPr id="9" name="Mark" descr="\(XML.escaped(mark.alternative))"/>\
      <p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="\(id)"/><a:stretch>\
      <a:fillRect/></a:stretch></p:blipFill><p:spPr>\(frame(isAtEnd ? x - width : x, 0.07, width, height))\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>
      """
  }
}

/// A layout of slides: what it is for and where its text stands, in parts of the slide.
struct SlideLayout {
  struct Box {
    var type: String
    var index: Int?
    var x, y, width, height: Double
    /// In hundredths of a point, where it is not the master's.
    var size: Int?
    var anchor: String

    init(
      _ type: String, index: Int? = nil, _ x: Double, _ y: Double, _ width: Double,
      _ height: Double, size: Int? = nil, anchor: String = "t"
    ) {
      (self.type, self.index, self.size, self.anchor) = (type, index, size, anchor)
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  var name: String
  /// The kind that programs know it by.
  var type: String
  /// Whether it lies on the brand's main colour.
  var isStrong: Bool
  var boxes: [Box]

  static let all = [
    SlideLayout(
      name: "Title", type: "title", isStrong: true,
      boxes: [
        Box("ctrTitle", 0.06, 0.28, 0.82, 0.34, size: 5400, anchor: "b"),
        Box("subTitle", index: 1, 0.06, 0.65, 0.82, 0.18, size: 2400),
      ]),
    SlideLayout(
      name: "Title and content", type: "obj", isStrong: false,
      boxes: [Box("title", 0.06, 0.07, 0.74, 0.16), Box("body", index: 1, 0.06, 0.27, 0.88, 0.6)]),
    SlideLayout(
      name: "Two columns", type: "twoObj", isStrong: false,
      boxes: [
        Box("title", 0.06, 0.07, 0.74, 0.16), Box("body", index: 1, 0.06, 0.27, 0.42, 0.6),
        Box("body", index: 2, 0.52, 0.27, 0.42, 0.6),
      ]),
    SlideLayout(
      name: "Section", type: "secHead", isStrong: true,
      boxes: [
        Box("title", 0.06, 0.3, 0.82, 0.3, size: 4800, anchor: "b"),
        Box("body", index: 1, 0.06, 0.63, 0.82, 0.2, size: 2400),
      ]),
    SlideLayout(
      name: "Title only", type: "titleOnly", isStrong: false,
      boxes: [Box("title", 0.06, 0.07, 0.74, 0.16)]),
  ]
}
