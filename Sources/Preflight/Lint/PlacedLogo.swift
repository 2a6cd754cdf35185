internal import DocumentModel

/// A logo that was found on a page.
struct PlacedLogo {
  var logo: LogoShape
  /// From the logo's drawing to the page.
  var transform: Affine
  /// What it is drawn with, by index.
  var objects: Set<Int>
  /// The upright rectangle around it.
  var box: Rect
  /// The share of its drawing that is there.
  var share: Double
  /// Its shapes' colours as they are painted and as they should be, with their areas.
  var colors: [(found: PaintedColor, wanted: PaintedColor, area: Double)] = []
  /// How far its shapes lie from where they should, all together, in points.
  var deviation = 0.0
  /// The side of a pixel, in points, if it is seen in a picture; 0 if it is drawn.
  var pixel = 0.0
}

extension [PlacedLogo] {
  /// Where the ground of each is looked at: in it, before its first object is drawn.
  var grounds: [Int: Rect] {
    reduce(into: [:]) { grounds, logo in
      if let first = logo.objects.min() { grounds[first] = logo.box }
    }
  }
}
