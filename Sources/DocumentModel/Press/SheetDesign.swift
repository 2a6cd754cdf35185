/// A way to bring the finished pages of an edition onto sheets of paper.
package struct SheetDesign: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case grid(SheetGrid)
    case tiles(SheetTiling)
    case fold(SheetFold)
  }

  package enum Orientation: String, Hashable, Sendable, CaseIterable {
    case portrait, landscape
  }

  package var name: String
  /// Where the sheet is defined.
  package var source: SourceSpan
  package var kind: Kind
  /// The paper, upright, in points.
  package var paper: Size
  /// How the paper lies; nil for the way in which the pages fit.
  package var orientation: Orientation?
  /// Which pages are taken: a press's with their bleed, or those for the office without any.
  package var purpose: PrinterProfile.Purpose = .office
  /// The edge that the machine cannot print on, in points; nil for the printer profile's.
  package var edge: Double?
  /// How much of the pages' bleed is shown around their trim, in points.
  package var bleed = 0.0
  /// Whether marks show where to cut and to fold.
  package var hasMarks = true

  /// Whether the pages of several editions lie on the sheets of one file.
  package var isShared: Bool {
    guard case .grid(let grid) = kind else { return false }
    return grid.fill == .sequence
  }

  package init(name: String, source: SourceSpan, kind: Kind, paper: Size) {
    self.name = name
    self.source = source
    self.kind = kind
    self.paper = paper
  }
}

/// Which edge the paper is turned over for its other side.
package enum SheetTurn: String, Hashable, Sendable, CaseIterable {
  case longEdge = "long-edge"
  case shortEdge = "short-edge"
  /// Front and back lie on one plate, and the paper is turned to be printed by it again.
  case workAndTurn = "work-and-turn"
}

/// Several pages on a sheet, to be cut apart.
package struct SheetGrid: Hashable, Sendable {
  /// What the places of a sheet are filled with.
  package enum Fill: String, Hashable, Sendable, CaseIterable {
    /// One page, again and again.
    case repeated = "repeat"
    /// The pages one after the other.
    case sequence
  }

  /// Places as they are on paper that is cut already: the first, and how far apart they begin.
  package struct Labels: Hashable, Sendable {
    package var start: Point
    package var step: Size

    package init(start: Point, step: Size) {
      self.start = start
      self.step = step
    }
  }

  package var columns: Int
  package var rows: Int
  /// The room between columns and between rows, in points.
  package var gutter = Size(width: 0, height: 0)
  /// Where the places begin; nil for a grid in the middle of the paper.
  package var labels: Labels?
  package var fill = Fill.repeated
  /// How the paper is turned for its back; nil if every page is a front.
  package var backs: SheetTurn?

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A page larger than the paper, on several sheets to be glued together.
package struct SheetTiling: Hashable, Sendable {
  /// How much of the page neighbours both show, in points.
  package var overlap = 36.0
  /// Whether a first sheet shows how the others lie.
  package var hasMap = true

  package init() {}
}

/// Pages on a sheet that is folded.
package struct SheetFold: Hashable, Sendable {
  package enum Style: String, Hashable, Sendable, CaseIterable {
    /// Once in the middle: four pages, or a booklet of four times as many.
    case half
    /// Twice, the last panel turned in: six pages.
    case tri
    /// A table tent: one page or two, of which one stands on its head.
    case tent
    /// A pocket booklet: eight pages on one side of the paper, cut once in the middle.
    case pocket
  }

  package var style: Style
  package var backs = SheetTurn.shortEdge
  /// How much narrower the panel is that is turned in, in points: a sixteenth of an inch.
  package var short = 4.5
  /// How far each sheet of a booklet is pushed out by the one around it, in points.
  package var creep = 0.0
  /// The flap under a tent that it is glued together by, in points; 0 for none.
  package var flap = 0.0

  package init(_ style: Style) {
    self.style = style
  }
}
