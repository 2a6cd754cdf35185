internal import DocumentModel

/// A brand's rules made ready to hold pages to, with what is reckoned once for all of them.
final class BrandLint {
  let rules: BrandRules
  let colors: ColorMatcher
  let fonts: FontKit
  private let logos: [LogoShape]

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
    guard !logos.isEmpty, !expectation.isSheet else { return [] }
    guard expectation.pictures != nil else {
      return LogoFinder(shapes: page.silhouettes(), conversion: conversion, matcher: colors)
        .logos(logos)
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
}
