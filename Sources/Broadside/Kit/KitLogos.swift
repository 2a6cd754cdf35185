import Brand
import CampaignFile
import DocumentModel
import Foundation
import Kit
import Rendering

/// The logos of a brand, as its kit takes them, and what is wrong with them.
struct KitLogos {
  private(set) var marks: [Kit<CairoLogoPainter>.Mark] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Names of logos that are variants of the first, by the variant that each is.
  private static let variants = ["reversed": "reversed", "mono": "one-color", "black": "black"]

  /// The logos of the campaign's brand, and those that brands of places have of their own.
  init(_ campaign: Campaign) {
    add(campaign.brand)
    for (place, own) in campaign.subBrands.sorted(by: { $0.key < $1.key }) {
      let changed = own.book.logos.filter { name, logo in
        Self.variants[name] == nil && campaign.brand.logos[name] != logo
      }
      for (name, logo) in changed.sorted(by: { $0.key < $1.key }) {
        add(name == "mark" ? place : "\(place)-\(name)", logo)
      }
    }
  }

  private mutating func add(_ book: BrandBook) {
    let main = book.logos.keys.sorted { left, right in
      // `mark` goes first: letters, slides and icons show it.
      (left == "mark" ? 0 : 1, left) < (right == "mark" ? 0 : 1, right)
    }.filter { Self.variants[$0] == nil }
    for name in main {
      guard let logo = book.logos[name] else { continue }
      add(name, logo, drawn: marks.isEmpty ? drawn(in: book) : [])
    }
    // A lock-up that the brand draws itself takes the place of one made of parts.
    marks = marks.enumerated().filter { index, mark in
      !marks[(index + 1)...].contains { $0.name == mark.name }
    }.map(\.element)
  }

  private mutating func add(_ name: String, _ logo: Logo, drawn: [LogoVariants.Variant] = []) {
    guard let svg = drawing(name, logo) else { return }
    func add(_ name: String, _ svg: [UInt8], _ size: Size, _ drawn: [LogoVariants.Variant] = []) {
      marks.append(
        Kit.Mark(
          name: name, svg: svg, size: size, drawn: drawn, alternatives: logo.alternatives,
          alternative: logo.picture.alternative ?? logo.alternatives.values.min() ?? name))
    }
    let isFirst = marks.isEmpty
    guard isFirst, let parts = Self.parts(of: svg, size: logo.picture.size),
      let mark = parts.markAlone, let stacked = parts.stacked
    else { return add(name, svg, logo.picture.size, drawn) }
    // One drawing of mark and name is all three; what the brand draws itself goes before.
    add(name, mark.svg, mark.size, drawn)
    add("horizontal", svg, logo.picture.size)
    add("stacked", stacked.svg, stacked.size)
  }

  private static func parts(of svg: [UInt8], size: Size) -> LogoParts? {
    guard LogoParts.areSaid(in: svg) else { return nil }
    let painter = DrawingPainter(svg, name: "logo")
    guard let mark = try? painter.extent(of: "mark", in: size), mark.width > 0,
      let name = try? painter.extent(of: "name", in: size), name.width > 0
    else { return nil }
    return LogoParts(svg, size: size, mark: mark, name: name)
  }

  /// The variants of the first logo that the brand has drawings of its own for.
  private func drawn(in book: BrandBook) -> [LogoVariants.Variant] {
    let primary = (book.palette["primary"] ?? book.palette.darkest)?.screen
    return Self.variants.sorted { $0.key < $1.key }.compactMap { name, variant in
      guard let logo = book.logos[name], logo.picture.format == .svg,
        let svg = FileManager.default.contents(atPath: logo.picture.path)
      else { return nil }
      return LogoVariants.Variant(
        name: variant, svg: Array(svg), ground: variant == "reversed" ? primary : nil)
    }
  }

  private mutating func drawing(_ name: String, _ logo: Logo) -> [UInt8]? {
    let source = logo.picture.source
    func report(_ code: String, _ severity: Diagnostic.Severity, _ words: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(code, severity: severity, at: source, "the logo '\(name)' \(words)", hint: hint))
    }
    guard logo.picture.format == .svg else {
      report(
        "logo-raster", .warning, "is a picture of pixels, of which no variants can be made",
        "give its drawing, SVG; the kit is made without it")
      return nil
    }
    guard let data = FileManager.default.contents(atPath: logo.picture.path) else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    if text.contains("<image") {
      report(
        "logo-raster", .warning, "has a picture of pixels in it, which does not change its colours",
        "draw it without")
    }
    if !text.contains("viewBox") {
      report(
        "logo-size", .warning, "has no 'viewBox', so programs cut it off instead of scaling it",
        "add viewBox=\"0 0 \(fixed(logo.picture.size.width)) \(fixed(logo.picture.size.height))\"")
    }
    let colors = (try? ColorMeter.colors(of: logo.picture)) ?? []
    if colors.allSatisfy({ Contrast.ratio($0.color, .white) < 1.35 }) {
      report(
        "logo-white", .error, "is all white: nothing of it is seen on paper",
        "give its drawing in colour, and name this one 'reversed'")
      return nil
    }
    let written =
      LogoVariants(svg: Array(data), palette: Palette(inks: [])).colors + [.black, .white]
    // Where an edge covers a part of a pixel its colour is mixed with the paper's.
    let known =
      written
      + written.flatMap { color in
        [0.2, 0.4, 0.6, 0.8].map { color.mixed(with: .white, part: $0) }
      }
    let strays = colors.filter { color in
      color.part > 0.01 && !known.contains { CIELab($0).difference(from: CIELab(color.color)) < 12 }
    }
    if let stray = strays.first, !text.contains("Gradient") {
      report(
        "logo-colors", .warning,
        "has colours written otherwise than '#RRGGBB', such as \(stray.color.hex), which variants keep",
        "write them with six digits")
    }
    return Array(data)
  }
}

/// Draws logos with Cairo.
struct CairoLogoPainter: LogoPainter {
  func png(
    _ svg: [UInt8], size: Size, height: Int, ground: RGB?, room: Double?
  ) throws(RenderingError) -> [UInt8] {
    let painter = DrawingPainter(svg, name: "logo")
    let side = Double(height)
    guard let room else {
      let pixels = Size(
        width: max(1, (side * size.width / size.height).rounded()), height: side)
      return try painter.png(
        of: pixels, frame: Rect(origin: .zero, size: pixels), ground: ground)
    }
    let free = side * (1 - 2 * room)
    let scale = free / max(size.width, size.height)
    let drawn = Size(width: size.width * scale, height: size.height * scale)
    let origin = Point(x: (side - drawn.width) / 2, y: (side - drawn.height) / 2)
    return try painter.png(
      of: Size(width: side, height: side), frame: Rect(origin: origin, size: drawn), ground: ground)
  }

  func pdf(_ svg: [UInt8], size: Size, date: String) throws(RenderingError) -> [UInt8] {
    try DrawingPainter(svg, name: "logo").pdf(size: size, date: date)
  }
}
