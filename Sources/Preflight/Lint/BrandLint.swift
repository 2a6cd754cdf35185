internal import DocumentModel

/// A brand's rules made ready to hold pages to, with what is reckoned once for all of them.
final class BrandLint {
  let rules: BrandRules
  let colors: ColorMatcher
  let fonts: FontKit
  private let logos: [LogoShape]
  /// The logos as they are seen in pixels.
  private(set) lazy var seenLogos = rules.logos.compactMap { LogoShape.seen($0) }

  init(_ rules: BrandRules) {
    self.rules = rules
    colors = ColorMatcher(rules.palette)
    fonts = FontKit(rules.fonts)
    logos = rules.logos.compactMap { LogoShape($0) }
  }
}

extension BrandLint {
  /// The logos on a page: where a campaign placed them, or wherever their shapes are.
  func logos(
    on page: PaintedPage, _ expectation: Expectation, _ conversion: Conversion
  ) -> [PlacedLogo] {
    guard !rules.logos.isEmpty, !expectation.isSheet else { return [] }
    guard expectation.pictures != nil else {
      return LogoFinder(shapes: page.silhouettes(), conversion: conversion, matcher: colors)
        .logos(logos) + logosInPictures(on: page, conversion)
    }
    return expectation.logos.filter { $0.page == page.index + 1 }.flatMap { known in
      let objects = page.objects.indices.filter {
        page.objects[$0].mark.map(known.marks.contains) == true
      }
      return LogoFinder(
        shapes: page.silhouettes(of: Set(objects)), conversion: conversion, matcher: colors
      ).logos(logos)
    }
  }

  /// The logos that pictures on the page show.
  private func logosInPictures(
    on page: PaintedPage, _ conversion: Conversion
  ) -> [PlacedLogo] {
    page.objects.indices.flatMap { index -> [PlacedLogo] in
      let object = page.objects[index]
      guard !object.isMask, !object.box.isEmpty, let picture = object.picture,
        !picture.isStencil, let shown = picture.pixels, picture.transform.isUpright
      else { return [] }
      let pixels = Affine(
        1 / Double(shown.width), 0, 0, -1 / Double(shown.height), 0, 1
      ).then(picture.transform)
      let shapes = PixelShapes(
        width: shown.width, height: shown.height, pixels: shown.onWhite,
        tolerance: LogoShape.tolerance)
      let found = LogoFinder(
        shapes: shapes.silhouettes(pixels, object: index), conversion: conversion,
        matcher: colors, tolerance: LogoFinder.toleranceOfPixels,
        leastShape: LogoFinder.pixelsOfShape * pixels.scale
      ).logos(seenLogos)
      return found.map { logo in
        var logo = logo
        let sides = pixels.sides
        logo.pixel = max(sides.across, sides.down)
        return logo
      }
    }
  }
}

extension Affine {
  /// Whether it neither turns nor mirrors a picture, whose own coordinates run upwards.
  fileprivate var isUpright: Bool {
    abs(b) + abs(c) < 0.01 * (abs(a) + abs(d)) && a > 0 && d < 0
  }
}

extension DecodedPicture {
  /// Its pixels on white paper: `0x00RRGGBB`.
  fileprivate var onWhite: [UInt32] {
    (0..<width * height).map { pixel in
      let opaque = UInt32(alpha[pixel])
      return (0..<3).reduce(UInt32(0)) { value, channel in
        let shown = UInt32(screen[pixel * 3 + channel]) * opaque + 255 * (255 - opaque)
        return value << 8 | shown / 255
      }
    }
  }
}
