internal import DocumentModel

/// A page with everything that its checks ask about.
final class PageContext {
  let page: PaintedPage
  let facts: FileFacts
  let expectation: Expectation
  let conversion: Conversion
  let annotations: [Annotation]
  let limits: Limits
  /// What is seen: objects that are no masks of others.
  let objects: [(index: Int, object: PaintedObject)]
  /// The page in pixels, drawn when it is asked for; nil if it is empty or too large.
  private(set) lazy var raster = drawn()
  /// The grounds of text that need no pixels.
  private let grounds: PlainGrounds?
  /// The names of the spot plates of a page for a press.
  let spots: [String]
  /// The logos on it.
  let logos: [PlacedLogo]
  /// The trim.
  let trim: Rect
  /// Whether the page is composed in inks.
  let isPress: Bool

  /// The raster has so many pixels along its longer side, at most 72 for an inch.
  private static let pixels = 560.0

  init(
    page: PaintedPage, facts: FileFacts, expectation: Expectation, conversion: Conversion,
    annotations: [Annotation], logos: [PlacedLogo] = []
  ) {
    self.page = page
    self.facts = facts
    self.expectation = expectation
    self.conversion = conversion
    self.annotations = annotations
    trim = page.boxes.page
    limits = Limits(expectation, page: trim)
    objects = page.objects.enumerated().compactMap { $1.isMask ? nil : ($0, $1) }
    isPress = Self.isPress(page, facts, expectation)
    self.logos = logos
    grounds = PlainGrounds(page)
    spots = isPress ? page.spots.keys.sorted() : []
  }

  private func drawn() -> PageRaster? {
    let media = page.boxes.onPage(page.boxes.media)
    let area = media.intersection(trim.grown(by: max(limits.bleed, 9)))
    let scale = min(1, Self.pixels / max(area.width, area.height, 1))
    if area.isEmpty { return nil }
    return PageRaster(
      page, area: area, scale: scale, isPress: isPress, watching: logos.grounds)
  }

  /// What lies under a text; nil if it is not on the page.
  func ground(of index: Int) -> TextGround? {
    guard let text = page.objects[index].text else { return nil }
    return plainGround(under: index, text.glyphBox) ?? raster?.grounds[index]
  }

  /// What lies under a logo, whose first object has the index; nil if it is not on the page.
  func ground(of logo: PlacedLogo, from index: Int) -> TextGround? {
    plainGround(under: index, logo.box) ?? raster?.watched[index]
  }

  private func plainGround(under index: Int, _ box: Rect) -> TextGround? {
    guard let grounds, trim.contains(box) else { return nil }
    return grounds.color(under: index, box).map { color in
      TextGround(pixels: PageRaster.pixels(of: color, spots: isPress ? spots : nil).map { [$0] })
    }
  }

  /// By what the file says, and else by the colours that it uses.
  private static func isPress(
    _ page: PaintedPage, _ facts: FileFacts, _ expectation: Expectation
  ) -> Bool {
    switch expectation.purpose {
    case .screen: return false
    case .press: return facts.intent?.channels != 3
    case .office, .unknown:
      if let channels = facts.intent?.channels { return channels == 4 }
      return page.objects.contains { object in
        object.colors.contains { $0.kind == .cmyk || $0.kind == .separation || $0.kind == .deviceN }
          || object.picture?.kind == .cmyk
      }
    }
  }

  /// A finding on this page, at an object's place.
  func finding(
    _ code: String, severity: Diagnostic.Severity = .error, at object: PaintedObject? = nil,
    measured: String? = nil, limit: String? = nil, _ message: String, hint: String? = nil
  ) -> Finding {
    Finding(
      code, severity: severity, page: page.index + 1, mark: object?.mark, box: object?.box,
      measured: measured, limit: limit, message, hint: hint)
  }

  /// The topmost object, text aside, that shows at a place.
  func object(at x: Double, _ y: Double) -> PaintedObject? {
    objects.last { _, object in
      object.text == nil && object.box.x <= x && object.box.maxX >= x && object.box.y <= y
        && object.box.maxY >= y
    }?.object
  }
}
