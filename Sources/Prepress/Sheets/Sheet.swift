package import DocumentModel

/// One side of a sheet of paper: which pages lie where, and the marks between them.
package struct Sheet: Hashable, Sendable {
  /// A page that lies on the sheet.
  package struct Placement: Hashable, Sendable {
    /// The page's index in the finished PDF.
    package var page: Int
    /// Where the page's trim lies, in points from the sheet's top left corner.
    package var frame: Rect
    /// Nothing of the page is seen outside.
    package var clip: Rect
    /// Whether the page stands on its head.
    package var isTurned = false
  }

  package var size: Size
  package var placements: [Placement] = []
  /// Marks of hairlines.
  package var marks: [SheetMark] = []
  /// What the page is called in a reader's list of pages; nil for its number.
  package var label: String?

  package init(size: Size) {
    self.size = size
  }
}

/// A line on a sheet, outside the pages.
package struct SheetMark: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    /// A hairline.
    case line
    /// A hairline of dashes.
    case dashes
    /// A line of letters, so wide in points.
    case pen(Double)
    /// A white line, so wide in points, under another that crosses a picture.
    case light(Double)
    /// A white ground, for letters on a picture.
    case ground
  }

  package var points: [Point]
  package var style: Style

  package init(_ points: [Point], _ style: Style = .line) {
    self.points = points
    self.style = style
  }

  /// A line from one place to another.
  init(from begin: Point, to end: Point, _ style: Style = .line) {
    self.init([begin, end], style)
  }
}

/// Why pages do not come onto a sheet as its design asks.
package struct SheetError: Error, Hashable, Sendable {
  /// A stable name of the kind of problem, such as `fold-does-not-fit`.
  package var code: String
  /// A plain sentence, lower case, without a full stop.
  package var message: String
  /// What to do about it.
  package var hint: String

  init(_ code: String, _ message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
