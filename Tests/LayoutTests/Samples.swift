import DocumentModel
import Layout
import Typesetting

/// Small documents for the tests of layout.
enum Sample {
  static let source = SourceSpan(file: "template.yaml", line: 3)
  static let ink = Ink(name: "ink", screen: .black)
  static let family = FontFamily(
    name: "Inter", faces: [FontFace(path: "/usr/share/fonts/opentype/inter/Inter-Regular.otf")])

  static func paragraph(
    _ text: String, size: Double = 10, leading: Double = 1.4, role: Role = .paragraph
  ) -> Paragraph {
    Paragraph(
      runs: [
        TextRun(
          text, style: CharacterStyle(families: [family], size: size, ink: ink), source: source)
      ],
      style: ParagraphStyle(leading: leading), language: LanguageTag("en"), role: role)
  }

  static func text(
    _ text: String, size: Double = 10, name: String? = nil, fit: Fit? = nil,
    height: Extent = .natural
  ) -> Box {
    Box(
      .text(TextBlock(paragraphs: [paragraph(text, size: size)], fit: fit)), name: name,
      role: .paragraph, source: source, height: height)
  }

  static func space(
    width: Extent = .share(1), height: Extent = .natural, fill: String? = nil, bleed: Edges = [],
    anchor: Anchor? = nil
  ) -> Box {
    let paint = fill.map { Paint.solid(Ink(name: $0, screen: .black)) }
    return Box(
      .space, role: .artifact, source: source, width: width, height: height,
      decoration: Decoration(fill: paint), bleed: bleed, anchor: anchor)
  }

  /// A document of one page, 200×300 points, margins 20, four columns with gutters of 8.
  static func document(_ content: Box, language: String = "en", more: [PageDesign] = []) -> Document
  {
    Document(
      edition: "test/\(language)",
      metadata: Metadata(
        title: "Test", author: "Test", language: LanguageTag(language), date: "2026-09-14"),
      page: PageGeometry(
        trim: Size(width: 200, height: 300), margin: Insets(20), columns: 4, gutter: 8, bleed: 9),
      pages: [PageDesign(content: content)] + more)
  }

  static func stack(_ boxes: [Box], gap: Double = 0) -> Box {
    Box(.stack(boxes, gap: gap), source: source)
  }

  static func layout(_ document: Document, caps: [String: Double] = [:]) -> LaidOutDocument {
    LayoutEngine(typesetter: Typesetter()).layout(of: document, caps: caps)
  }

  /// The filled rectangles of a page by ink name, in points.
  static func fills(_ page: Page) -> [String: String] {
    var fills: [String: String] = [:]
    for item in page.items {
      guard case .path(let path, .solid(let ink)?, _) = item.content else { continue }
      let points = path.elements.compactMap { element -> Point? in
        switch element {
        case .move(let point), .line(let point): point
        case .curve(_, _, let point): point
        case .close: nil
        }
      }
      guard let x = points.map(\.x).min(), let y = points.map(\.y).min(),
        let right = points.map(\.x).max(), let bottom = points.map(\.y).max()
      else { continue }
      fills[ink.name] = "\(fixed(x)),\(fixed(y)) \(fixed(right - x))×\(fixed(bottom - y))"
    }
    return fills
  }

  /// All glyph runs of a page.
  static func runs(_ page: Page) -> [GlyphRun] {
    page.items.compactMap { item in
      guard case .glyphs(let run) = item.content else { return nil }
      return run
    }
  }

  static let prose = String(
    repeating: "Every child is known here, and every door stays open long after the bell. ",
    count: 12)
}
