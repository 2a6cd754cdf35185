/// A place on a page, in points from the page's top left corner.
package struct Point: Hashable, Encodable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(x: 0, y: 0)
}

/// A width and a height, in points.
package struct Size: Hashable, Encodable, Sendable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle, in points; y grows downwards.
package struct Rect: Hashable, Encodable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package init(origin: Point, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
  }

  package var maxX: Double { x + width }
  package var maxY: Double { y + height }
  package var origin: Point { Point(x: x, y: y) }
  package var size: Size { Size(width: width, height: height) }
  package var middle: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// The rectangle made larger on every side.
  package func grown(by distance: Double) -> Rect {
    Rect(
      x: x - distance, y: y - distance, width: width + 2 * distance,
      height: height + 2 * distance)
  }

  /// The rectangle made smaller by the insets of a left-to-right page.
  package func inset(by insets: Insets) -> Rect {
    Rect(
      x: x + insets.start, y: y + insets.top,
      width: max(0, width - insets.start - insets.end),
      height: max(0, height - insets.top - insets.bottom))
  }

  /// The rectangle mirrored in a page of the given width.
  package func mirrored(in width: Double) -> Rect {
    Rect(x: width - maxX, y: y, width: self.width, height: height)
  }
}

/// Distances from the four sides, in points; start is the side where reading begins.
package struct Insets: Hashable, Encodable, Sendable {
  package var top: Double
  package var end: Double
  package var bottom: Double
  package var start: Double

  package init(top: Double, end: Double, bottom: Double, start: Double) {
    self.top = top
    self.end = end
    self.bottom = bottom
    self.start = start
  }

  package init(_ all: Double) {
    self.init(top: all, end: all, bottom: all, start: all)
  }

  package static let zero = Insets(0)

  package var horizontal: Double { start + end }
  package var vertical: Double { top + bottom }
}

/// The sides of a box; start is where reading begins.
package struct Edges: OptionSet, Hashable, Encodable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let top = Edges(rawValue: 1)
  package static let end = Edges(rawValue: 2)
  package static let bottom = Edges(rawValue: 4)
  package static let start = Edges(rawValue: 8)
  package static let all: Edges = [.top, .end, .bottom, .start]
}
