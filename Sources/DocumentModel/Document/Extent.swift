/// How long a box is in one direction.
package enum Extent: Hashable, Encodable, Sendable {
  /// As its content needs: one line of text, a picture's own size.
  case natural
  /// In points.
  case fixed(Double)
  /// A number of the page grid's columns with the gutters between them (widths only).
  case span(Int)
  /// A part of the room that is left, by weight.
  case share(Double)
  /// A part of the enclosing box's length, from 0 to 1.
  case fraction(Double)
  /// The width divided by a number (heights only).
  case aspect(Double)
}

/// A column of a grid.
package enum Track: Hashable, Encodable, Sendable {
  /// A weight of the room that is left.
  case share(Double)
  /// In points.
  case fixed(Double)
  /// As wide as its content.
  case natural
  /// As wide as its content, within limits in points.
  case between(Double, Double)
  /// A weight of the room that is left, but not less than so many points.
  case atLeast(Double, share: Double)
}

/// How many columns and rows of a grid a cell takes.
package struct GridSpan: Hashable, Encodable, Sendable {
  package var columns = 1
  package var rows = 1

  package init(columns: Int = 1, rows: Int = 1) {
    self.columns = columns
    self.rows = rows
  }
}

/// Where content stands in a larger box.
package struct Alignment: Hashable, Encodable, Sendable {
  package enum Place: String, Hashable, Encodable, Sendable {
    case start, center, end, stretch
  }

  package var horizontal: Place
  package var vertical: Place

  package init(horizontal: Place = .stretch, vertical: Place = .start) {
    self.horizontal = horizontal
    self.vertical = vertical
  }
}

/// A place in a layer: parts of the layer's size, and an offset in points.
package struct Anchor: Hashable, Encodable, Sendable {
  /// The point of the layer, from 0,0 (top start) to 1,1 (bottom end), to which the same point of the box goes.
  package var at: Point
  package var offset: Point
  /// The name of the box at which this one is placed instead, and the point of that box.
  package var target: String?
  package var point: Point

  package init(at: Point, offset: Point = .zero, target: String? = nil, point: Point = .zero) {
    self.at = at
    self.offset = offset
    self.target = target
    self.point = point
  }
}
