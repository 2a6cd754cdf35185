package import Brand
package import DocumentModel

/// What a brand asks of whatever carries it, as finished files can be held to it.
package final class BrandRules: Sendable {
  /// A font of the kit, by the names that files give it.
  package struct Font: Hashable, Sendable {
    /// The family as people know it.
    package var family: String
    /// The name in PDF files, such as `Inter-Bold`.
    package var postScriptName: String
    /// Whether it serves only what the brand's own families do not: other scripts and signs.
    package var isFallback: Bool

    package init(family: String, postScriptName: String, isFallback: Bool = false) {
      self.family = family
      self.postScriptName = postScriptName
      self.isFallback = isFallback
    }
  }

  /// One variant of the logo.
  package struct Logo: Sendable {
    package var name: String
    /// Its drawing (SVG); nil for one of pixels.
    package var drawing: [UInt8]?
    package var picture: Picture
    /// The least width in points.
    package var leastWidth: Double
    /// The room around it that stays free, as a share of its height.
    package var clearSpace: Double
    /// The inks that it may stand on; empty for all on which it can be seen.
    package var grounds: [Ink]

    package init(
      name: String, drawing: [UInt8]?, picture: Picture, leastWidth: Double, clearSpace: Double,
      grounds: [Ink] = []
    ) {
      self.name = name
      self.drawing = drawing
      self.picture = picture
      self.leastWidth = leastWidth
      self.clearSpace = clearSpace
      self.grounds = grounds
    }
  }

  /// The palette with its roles and the shades of its artwork.
  package let palette: Palette
  package let fonts: [Font]
  package let logos: [Logo]
  package let wording: Wording
  /// The greatest difference of a colour from the palette (CIEDE2000).
  package let difference: Double

  package init(
    palette: Palette, fonts: [Font], logos: [Logo], wording: Wording,
    difference: Double = LintRules().difference
  ) {
    self.palette = palette
    self.fonts = fonts
    self.logos = logos
    self.wording = wording
    self.difference = difference
  }
}

extension BrandRules: Hashable {
  package static func == (left: BrandRules, right: BrandRules) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
