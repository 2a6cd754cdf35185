/// A box of a document: what it holds, how large it wants to be and how it is dressed.
package struct Box: Hashable, Encodable, Sendable {
  /// What a box holds.
  package indirect enum Content: Hashable, Encodable, Sendable {
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
    case table(Table)
    case picture(PlacedPicture)
    case qrCode(QRCode)
    case ornament(Ornament)
    case chart(Chart)
    case map(LocatorMap)
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
  /// How the text of the flow in which it stands runs around it; nil for above and below only.
  package var wrap: Wrap?
  /// How much of the grid around it the box takes.
  package var gridSpan = GridSpan()
  /// How many quarters the content is turned clockwise, on a page that is read from left to right.
  package var quarterTurns = 0

  package init(
    _ content: Content, name: String? = nil, role: Role = .section, source: SourceSpan,
    width: Extent = .share(1), height: Extent = .natural, minimumHeight: Double = 0,
    padding: Insets = .zero, alignment: Alignment = Alignment(),
    decoration: Decoration = Decoration(), bleed: Edges = [], anchor: Anchor? = nil,
    wrap: Wrap? = nil
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
    self.wrap = wrap
  }
}

/// A region through which a thread flows.
package struct Frame: Hashable, Encodable, Sendable {
  /// The thread's name; frames with the same name are filled in document order.
  package var thread: String
  /// What flows; given by the thread's first frame, empty in the others.
  package var flow: [Box]
  package var columns: Int
  package var gutter: Double
  /// Space between the flow's boxes, in points.
  package var gap: Double
  /// Whether columns are made equally high rather than filled in turn.
  package var isBalanced: Bool
  /// Whether baselines stand on the page's grid.
  package var isOnGrid: Bool
  package var fit: Fit?

  package init(
    thread: String, flow: [Box], columns: Int = 1, gutter: Double = 12, gap: Double = 0,
    isBalanced: Bool = false, isOnGrid: Bool = false, fit: Fit? = nil
  ) {
    self.thread = thread
    self.flow = flow
    self.columns = columns
    self.gutter = gutter
    self.gap = gap
    self.isBalanced = isBalanced
    self.isOnGrid = isOnGrid
    self.fit = fit
  }
}
