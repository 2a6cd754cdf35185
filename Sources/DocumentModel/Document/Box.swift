/// A box of a document: what it holds, how large it wants to be and how it is dressed.
package struct Box: Hashable, Sendable {
  /// What a box holds.
  package indirect enum Content: Hashable, Sendable {
    /// Boxes from top to bottom, the gap between them in points.
    case stack([Box], gap: Double)
    /// Boxes side by side, the gap between them in points.
    case row([Box], gap: Double)
    /// Boxes in columns by weight, filled row by row.
    case grid([Box], tracks: [Track], columnGap: Double, rowGap: Double)
    /// Boxes one over the other, the first at the bottom, each placed by its anchor.
    case layers([Box])
    /// Paragraphs in this box alone.
    case text(TextBlock)
    /// A frame through which a thread of content flows, over columns and from frame to frame.
    case frame(Frame)
    case picture(PlacedPicture)
    case qrCode(QRCode)
    /// Nothing: room, or a rule when the box has a fill.
    case space
  }

  package var content: Content
  /// The name under which the box is known in the template and in diagnostics.
  package var name: String?
  package var role: Role
  package var source: SourceSpan
  /// The width; by default the whole width of a stack, an equal share of a row.
  package var width: Extent
  /// The height; by default what the content needs.
  ///
  /// In a row or grid a box without a length is as high as the row.
  package var height: Extent
  package var minimumHeight: Double
  package var padding: Insets
  /// Where the content stands in a box that is larger than it.
  package var alignment: Alignment
  package var decoration: Decoration
  /// The sides on which the box's background and picture run to the page's edge and over the bleed.
  package var bleed: Edges
  /// Where the box stands among layers; nil fills them.
  package var anchor: Anchor?

  package init(
    _ content: Content, name: String? = nil, role: Role = .section, source: SourceSpan,
    width: Extent = .share(1), height: Extent = .natural, minimumHeight: Double = 0,
    padding: Insets = .zero, alignment: Alignment = Alignment(),
    decoration: Decoration = Decoration(), bleed: Edges = [], anchor: Anchor? = nil
  ) {
    self.content = content
    self.name = name
    self.role = role
    self.source = source
    self.width = width
    self.height = height
    self.minimumHeight = minimumHeight
    self.padding = padding
    self.alignment = alignment
    self.decoration = decoration
    self.bleed = bleed
    self.anchor = anchor
  }
}

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

/// How a box is dressed: ground, border, rules, corners.
package struct Decoration: Hashable, Sendable {
  package var fill: Paint?
  package var border: Stroke?
  package var radius: Double
  /// Rules along sides of the box.
  package var rules: [Rule]

  package init(fill: Paint? = nil, border: Stroke? = nil, radius: Double = 0, rules: [Rule] = []) {
    self.fill = fill
    self.border = border
    self.radius = radius
    self.rules = rules
  }

  package struct Rule: Hashable, Sendable {
    package var side: Edges
    package var stroke: Stroke

    package init(side: Edges, stroke: Stroke) {
      self.side = side
      self.stroke = stroke
    }
  }
}

/// A line's paint and width in points.
package struct Stroke: Hashable, Sendable {
  package var paint: Paint
  package var width: Double

  package init(paint: Paint, width: Double) {
    self.paint = paint
    self.width = width
  }
}
