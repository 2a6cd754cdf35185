package import DocumentModel

extension Contrast {
  /// The least ratio that text needs against its ground (WCAG 2.2, 1.4.3, level AA).
  ///
  /// - Parameter size: In points.
  package static func minimum(size: Double, weight: Int) -> Double {
    size >= 18 || (size >= 14 && weight >= 700) ? 3 : 4.5
  }
}

extension Palette {
  /// The ink with the least luminance, for what machines read.
  package var darkest: Ink? {
    inks.min { Contrast.luminance($0.screen) < Contrast.luminance($1.screen) }
  }
}
