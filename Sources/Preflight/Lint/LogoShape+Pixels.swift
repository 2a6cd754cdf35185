internal import DocumentModel
internal import Rendering

extension LogoShape {
  /// A logo is looked at in so many pixels along its longer side.
  private static let side = 480.0
  /// What the logo lies on, which no brand's logo is in.
  private static let ground: UInt32 = 0x01FE7F
  /// Parts of one colour differ by less, for the smoothing of edges and JPEG's noise.
  static let tolerance = 40

  /// The logo as it is seen in pixels: what covers what, and holes; nil if it cannot be drawn.
  static func seen(_ rule: BrandRules.Logo) -> LogoShape? {
    guard let drawing = rule.drawing, var page = page(of: drawing, rule) else {
      return photographed(rule)
    }
    let area = page.boxes.page
    let ground = PaintedObject(
      content: .fill(Path(area), isEvenOdd: false), paint: .solid(PaintedColor(pixel: Self.ground)),
      clip: nil, box: area, alpha: 1, blend: .normal, overprint: .init(), isMask: false)
    page.objects.append(ground)
    page.items.insert(.object(page.objects.count - 1), at: 0)
    let scale = side / max(area.width, area.height, 0.01)
    guard let raster = PageRaster(page, area: area, scale: scale, isPress: false),
      let pixels = raster.pixels().first
    else { return nil }
    let shapes = PixelShapes(
      width: raster.width, height: raster.height, pixels: pixels, tolerance: tolerance)
    return seen(rule, shapes, Affine(1 / scale, 0, 0, 1 / scale, 0, 0), ground: Self.ground)
  }

  /// A logo that is a picture of pixels itself.
  private static func photographed(_ rule: BrandRules.Logo) -> LogoShape? {
    guard let picture = try? PicturePixels(rule.picture, most: side) else { return nil }
    let shapes = PixelShapes(
      width: picture.width, height: picture.height, pixels: picture.pixels, tolerance: tolerance)
    let scale = rule.picture.size.width / Double(picture.width)
    return seen(rule, shapes, Affine(scale, 0, 0, scale, 0, 0), ground: 0xFFFFFF)
  }

  private static func seen(
    _ rule: BrandRules.Logo, _ shapes: PixelShapes, _ transform: Affine, ground: UInt32
  ) -> LogoShape? {
    let own = shapes.silhouettes(transform, object: 0).enumerated().filter { index, _ in
      PixelShapes.distance(shapes.parts[index].color, ground) > tolerance
    }.map(\.element)
    return LogoShape(rule, shapes: own)
  }
}
