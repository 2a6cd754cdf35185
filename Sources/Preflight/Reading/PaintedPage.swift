internal import DocumentModel
internal import Rendering

/// What a finished page paints, from back to front, in points from its trim's top left corner.
struct PaintedPage {
  /// The page, from 0.
  var index: Int
  var boxes: PageBoxes
  /// All that is painted, as a flat list in painting order.
  var objects: [PaintedObject] = []
  /// The same as it is composed.
  var items: [PaintedItem] = []
  /// The page's marked sequences in drawing order.
  var marks: [PageMark] = []
  /// What the reader does not know, each once.
  var unknowns: [Unknown] = []
  /// Whether the page or a group on it is a knockout group, as a rasterised page is.
  var hasKnockout = false
  /// Whether marked sequences with numbers lie inside forms.
  var hasMarksInForms = false
  /// The inks that are named one by one, with how they look in full.
  var spots: [String: PaintedColor] = [:]

  /// What the reader met and does not know.
  struct Unknown: Hashable {
    var what: String
    var mark: Int?
  }

  /// A marked sequence on the page itself.
  struct PageMark: Hashable {
    /// Its tag with the slash.
    var tag: String
    /// Its number in the structure tree.
    var number: Int?
    /// The kind of artifact, such as `/Background`, if it is one.
    var artifact: String?
  }
}

/// A node of what is painted.
enum PaintedItem {
  /// The object with the index in the flat list.
  case object(Int)
  case group(PaintedGroup)
  /// Items repeated at each of the places, inside the clip.
  case tiles([PaintedItem], places: [Point], clip: Clip?)
}

/// Items that are composed before they are laid over what is there.
struct PaintedGroup {
  var items: [PaintedItem]
  var alpha: Double
  var blend: RasterBlend
  var mask: PaintedMask?
  var clip: Clip?
}

/// A group whose alpha or lightness says how much shows of something else.
final class PaintedMask {
  let items: [PaintedItem]
  /// The ground that lightness is reckoned on; nil where the mask is of alpha.
  let ground: PaintedColor?

  init(items: [PaintedItem], ground: PaintedColor?) {
    self.items = items
    self.ground = ground
  }
}

/// A shape outside of which nothing is painted, within another.
final class Clip {
  let path: Path
  let isEvenOdd: Bool
  let bounds: Rect
  let outer: Clip?
  /// Whether its own shape is an upright rectangle.
  let isUprightBox: Bool

  init(path: Path, isEvenOdd: Bool, outer: Clip?) {
    self.path = path
    self.isEvenOdd = isEvenOdd
    self.outer = outer
    isUprightBox = path.isUprightBox
    let own = path.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
    bounds = outer.map { $0.bounds.intersection(own) } ?? own
  }

  /// The shapes from the outermost to this one.
  var chain: [(path: Path, isEvenOdd: Bool)] { (outer?.chain ?? []) + [(path, isEvenOdd)] }
}

/// One thing that is painted.
struct PaintedObject {
  enum Content {
    case fill(Path, isEvenOdd: Bool)
    case stroke(Path, RasterPen)
    case text(PaintedText)
    case picture(PaintedPicture)
    /// The shading of its paint, over all that the clip leaves.
    case shading
  }

  var content: Content
  var paint: PaintedPaint
  var clip: Clip?
  /// The upright rectangle around what shows of it.
  var box: Rect
  /// The marked sequence it lies in, from 0.
  var mark: Int?
  var alpha: Double
  var blend: RasterBlend
  var mask: PaintedMask?
  var overprint: Overprint
  /// Whether it is not seen itself but says how much shows of something else.
  var isMask: Bool

  /// How it goes together with the inks below it.
  struct Overprint: Hashable {
    var isOn = false
    /// 1 where inks with nothing to print leave those below as they are.
    var mode = 0
  }
}

/// What something is painted in.
enum PaintedPaint {
  case solid(PaintedColor)
  case shading(PaintedShading)
  /// A pattern that is drawn as items of its own; its colours are those of its objects.
  case tiles
}

/// Glyphs shown by one operator.
struct PaintedText {
  var font: PDFFont
  var codes: [Int]
  /// The height of its em on the page, in points.
  var size: Double
  /// From the baseline to the height of capitals, around all glyphs.
  var glyphBox: Rect
  /// Whether it is not painted but only there to be found or to clip.
  var isInvisible: Bool
  /// The line around its letters, if they are filled and stroked.
  var outline: Outline?
  /// How wide letters are drawn, as a multiple of what the font has.
  var stretch: Double
  /// How far letters are drawn leaning, in degrees, to the right for more than 0.
  var slant: Double

  /// A line around letters.
  struct Outline {
    var color: PaintedColor?
    /// In points.
    var width: Double
  }

  /// The words, as far as the font says what its codes stand for.
  var words: String { codes.map { font.text($0) }.joined() }

  /// Whether it shows nothing but spaces.
  var isBlank: Bool { codes.allSatisfy { font.isSpace($0) } }
}

/// Pixels on the page.
struct PaintedPicture {
  var width: Int
  var height: Int
  /// Whether its pixels are on or off and painted in the current colour.
  var isStencil: Bool
  var bits: Int
  /// From the unit square to the page.
  var transform: Affine
  /// The colour space's kind; nil for stencils and where it is not known.
  var kind: PaintedColor.Kind?
  var isCalibrated: Bool
  var spots: [String]
  /// Its pixels for the raster; nil where they could not be decoded.
  var pixels: DecodedPicture?
  /// What about it is not known, if anything.
  var unknown: String?

  /// Pixels per inch along the side where they are fewer.
  var resolution: Double {
    let across = (transform.a * transform.a + transform.b * transform.b).squareRoot() / 72
    let down = (transform.c * transform.c + transform.d * transform.d).squareRoot() / 72
    guard across > 0, down > 0 else { return .infinity }
    return min(Double(width) / across, Double(height) / down)
  }
}

/// A change of colour from place to place.
struct PaintedShading {
  enum Geometry {
    case axial(Point, Point)
    case radial(Point, Double, Point, Double)
    /// The colours of a grid on a rectangle, row by row from low y.
    case grid(Rect, columns: Int, rows: Int)
  }

  var geometry: Geometry
  var colors: [PaintedColor]
  var isExtended: Bool
  /// From the shading's own coordinates to the page's.
  var transform: Affine
}

extension Path {
  /// The outlines that it is made of, one for each move.
  var outlines: [Path] {
    var outlines: [Path] = []
    for element in elements {
      if case .move = element { outlines.append(Path()) }
      if outlines.isEmpty { outlines.append(Path()) }
      outlines[outlines.count - 1].elements.append(element)
    }
    return outlines
  }

  /// Whether it is one upright rectangle.
  var isUprightBox: Bool {
    var corners: [Point] = []
    for element in elements {
      switch element {
      case .move(let point) where corners.isEmpty: corners.append(point)
      case .line(let point): corners.append(point)
      case .close: break
      case .move, .curve: return false
      }
    }
    if corners.count == 5, corners[4] == corners[0] { corners.removeLast() }
    guard corners.count == 4 else { return false }
    func isUpright(_ a: Point, _ b: Point) -> Bool {
      abs(a.x - b.x) < 1e-6 || abs(a.y - b.y) < 1e-6
    }
    return (0..<4).allSatisfy { isUpright(corners[$0], corners[($0 + 1) % 4]) }
  }
}

extension Rect {
  /// The part that the rectangles share, without width or height where they share none.
  func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left),
      height: max(0, min(maxY, other.maxY) - top))
  }

  /// The rectangle around both.
  func union(_ other: Rect) -> Rect {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// The rectangle grown by a distance on every side.
  func grown(by distance: Double) -> Rect {
    Rect(
      x: x - distance, y: y - distance, width: max(0, width + 2 * distance),
      height: max(0, height + 2 * distance))
  }

  var isEmpty: Bool { !(width > 0 && height > 0) }

  /// Whether the other lies inside, to within a hair.
  func contains(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    other.x >= x - tolerance && other.y >= y - tolerance && other.maxX <= maxX + tolerance
      && other.maxY <= maxY + tolerance
  }
}

extension PaintedObject {
  /// The colours that it is painted in.
  var colors: [PaintedColor] {
    switch paint {
    case .solid(let color): [color]
    case .shading(let shading): shading.colors
    case .tiles: []
    }
  }

  var text: PaintedText? {
    if case .text(let text) = content { text } else { nil }
  }

  var picture: PaintedPicture? {
    if case .picture(let picture) = content { picture } else { nil }
  }
}
