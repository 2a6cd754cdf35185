/// How long a box is in one direction.
package enum Extent: Hashable, Sendable {
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
}

/// A column of a grid: a weight of the room that is left, or points.
package enum Track: Hashable, Sendable {
  case share(Double)
  case fixed(Double)
}

/// Where content stands in a larger box.
package struct Alignment: Hashable, Sendable {
  package enum Place: String, Hashable, Sendable {
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
package struct Anchor: Hashable, Sendable {
  /// The point of the layer, from 0,0 (top start) to 1,1 (bottom end), to which the same point of the box goes.
  package var at: Point
  package var offset: Point

  package init(at: Point, offset: Point = .zero) {
    self.at = at
    self.offset = offset
  }
}
