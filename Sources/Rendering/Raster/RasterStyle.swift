package import DocumentModel

/// How what is drawn goes together with what lies under it (ISO 32000-1, 11.3.5).
package enum RasterBlend: String, Hashable, Sendable, CaseIterable {
  case normal = "/Normal"
  case multiply = "/Multiply"
  case screen = "/Screen"
  case overlay = "/Overlay"
  case darken = "/Darken"
  case lighten = "/Lighten"
  case colorDodge = "/ColorDodge"
  case colorBurn = "/ColorBurn"
  case hardLight = "/HardLight"
  case softLight = "/SoftLight"
  case difference = "/Difference"
  case exclusion = "/Exclusion"
  case hue = "/Hue"
  case saturation = "/Saturation"
  case color = "/Color"
  case luminosity = "/Luminosity"
}

/// A colour of three channels, each from 0 (dark) to 1 (light), and how opaque it is.
package struct RasterColor: Hashable, Sendable {
  package var first: Double
  package var second: Double
  package var third: Double
  package var alpha: Double

  package init(_ first: Double, _ second: Double, _ third: Double, alpha: Double = 1) {
    (self.first, self.second, self.third, self.alpha) = (first, second, third, alpha)
  }
}

/// What a shape is filled with.
package enum RasterPaint {
  case solid(RasterColor)
  /// A gradient between two circles, whose radii are zero for one along a line.
  case gradient(RasterGradient)
  /// A picture on the unit square, its first row on top, put on the page by the transformation.
  case picture(RasterPicture, Affine)
}

/// A gradient along a line or between circles.
package struct RasterGradient: Sendable {
  package var start: Point
  package var startRadius: Double
  package var end: Point
  package var endRadius: Double
  package var stops: [(offset: Double, color: RasterColor)]
  /// Whether its first and last colours go on beyond its ends.
  package var isExtended: Bool
  /// From the gradient's own coordinates to the page's.
  package var transform: Affine

  package init(
    start: Point, startRadius: Double = 0, end: Point, endRadius: Double = 0,
    stops: [(offset: Double, color: RasterColor)], isExtended: Bool,
    transform: Affine = .identity
  ) {
    self.start = start
    self.startRadius = startRadius
    self.end = end
    self.endRadius = endRadius
    self.stops = stops
    self.isExtended = isExtended
    self.transform = transform
  }
}

/// The line that a path is drawn with.
package struct RasterPen: Hashable, Sendable {
  package var width: Double
  /// 0 for ends cut off, 1 for round ones, 2 for square ones.
  package var cap: Int
  /// 0 for pointed corners, 1 for round ones, 2 for flat ones.
  package var join: Int
  package var miterLimit: Double
  package var dashes: [Double]
  package var dashStart: Double

  package init(
    width: Double, cap: Int = 0, join: Int = 0, miterLimit: Double = 10, dashes: [Double] = [],
    dashStart: Double = 0
  ) {
    self.width = width
    self.cap = cap
    self.join = join
    self.miterLimit = miterLimit
    self.dashes = dashes
    self.dashStart = dashStart
  }
}
