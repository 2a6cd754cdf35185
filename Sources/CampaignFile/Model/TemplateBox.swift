package import DocumentModel

/// A box of a template: what it holds, when and how often it appears, and how it is dressed.
package struct TemplateBox: Sendable {
  package indirect enum Content: Sendable {
    case stack([TemplateBox])
    case row([TemplateBox])
    case grid([TemplateBox], tracks: [Track], rowGap: Double?)
    case layers([TemplateBox])
    case text(TextRole, Words)
    /// A frame that begins a thread with text, or with boxes.
    case frameOfText(TextRole, Words)
    case frameOfBoxes([TemplateBox])
    /// A frame that goes on with a thread begun elsewhere.
    case frameContinuing(String)
    case table(TemplateTable)
    case picture(PictureSource, PictureOptions)
    case logo(String)
    case qrCode(Words, purpose: Words)
    case rule(InkName, weight: Double)
    case element(TemplateElement)
    case space
  }

  /// The roles that text boxes are named by.
  package enum TextRole: String, Sendable, CaseIterable {
    case headline, title, subtitle, lead, body, label, caption, quote, number
  }

  package enum PictureSource: Sendable {
    case field(FieldExpression)
    case file(Picture)
    case artwork(Artwork)
  }

  package struct PictureOptions: Sendable {
    package var ratio: Double?
    package var scaling: PlacedPicture.Scaling
    package var focus: Point?
    package var mirrors: Bool
    /// The alternative text; nil for the picture's own, empty words for decoration.
    package var alternative: Words?
    /// Whether a drawing in the colours of artwork takes those of the brand.
    package var recolors = false
    /// The one ink that the picture is shown in.
    package var ink: InkName?
    /// The two inks that it is shown in, dark and light; none for its own colours.
    package var duotone: [InkName] = []
    /// The ink that is mixed into it so that text stands out: so much of it as a tint says, or else
    /// as much as that needs.
    package var scrim: InkName?

    package init(
      ratio: Double? = nil, scaling: PlacedPicture.Scaling = .cover, focus: Point? = nil,
      mirrors: Bool = false, alternative: Words? = nil
    ) {
      self.ratio = ratio
      self.scaling = scaling
      self.focus = focus
      self.mirrors = mirrors
      self.alternative = alternative
    }
  }

  /// How text runs around the box, and where the template says so.
  package struct Wrapping: Sendable {
    package var wrap: Wrap
    package var source: SourceSpan

    package init(wrap: Wrap, source: SourceSpan) {
      self.wrap = wrap
      self.source = source
    }
  }

  /// A repetition: the name bound to each item of a list, or to each number of a range.
  package struct Repetition: Sendable {
    package enum Source: Sendable {
      case list(FieldPath)
      case numbers(ClosedRange<Int>, source: SourceSpan)
    }

    package var name: String
    package var items: Source

    package init(name: String, items: Source) {
      self.name = name
      self.items = items
    }
  }

  /// The frame keys of a box that is a frame.
  package struct Flow: Sendable {
    package var thread: String?
    package var columns: Int
    package var gutter: Double?
    package var isBalanced: Bool
    /// Whether baselines stand on the page's grid.
    package var isOnGrid: Bool
    /// Whether notes follow the text rather than stand at the foot of their columns.
    package var hasNotesBehind: Bool

    package init(
      thread: String? = nil, columns: Int = 1, gutter: Double? = nil, isBalanced: Bool = false,
      isOnGrid: Bool = false, hasNotesBehind: Bool = false
    ) {
      self.thread = thread
      self.columns = columns
      self.gutter = gutter
      self.isBalanced = isBalanced
      self.isOnGrid = isOnGrid
      self.hasNotesBehind = hasNotesBehind
    }
  }

  package var content: Content
  package var source: SourceSpan
  package var name: String?
  package var condition: Condition?
  package var repetition: Repetition?
  package var width: Extent?
  package var height: Extent?
  /// How much of the grid around it the box takes.
  package var gridSpan = GridSpan()
  /// How many quarters the content is turned clockwise.
  package var quarterTurns = 0
  /// The share of the room left along the enclosing stack or row.
  package var grow: Double?
  package var minimumHeight: Double = 0
  package var padding: Insets = .zero
  package var gap: Double?
  package var fill: InkName?
  /// What the box lies on where that is no fill, such as a picture.
  package var surface: InkName?
  package var border: Line?
  package var radius: Double = 0
  package var rules: [SideLine] = []
  package var bleed: Edges = []
  package var horizontal: Alignment.Place?
  package var vertical: Alignment.Place?
  package var anchor: Anchor?
  /// Where the template names the box that this one is placed at.
  package var anchorSource: SourceSpan?
  package var isArtifact: Bool = false
  package var wrapping: Wrapping?
  package var text = TextOptions()
  /// The role that an element's text has, where the template says another than the usual.
  package var textRoleName: TextRole?
  package var flow = Flow()

  package init(_ content: Content, source: SourceSpan) {
    self.content = content
    self.source = source
  }

  /// A line's width in points and its ink.
  package struct Line: Sendable {
    package var width: Double
    package var ink: InkName

    package init(width: Double, ink: InkName) {
      self.width = width
      self.ink = ink
    }
  }

  package struct SideLine: Sendable {
    package var side: Edges
    package var line: Line

    package init(side: Edges, line: Line) {
      self.side = side
      self.line = line
    }
  }
}

/// What a text box changes in the brand's style for its role; sizes in points.
package struct TextOptions: Hashable, Sendable {
  package var size: Double?
  package var leading: Double?
  package var tracking: Double?
  package var weight: Int?
  package var isItalic: Bool?
  package var ink: InkName?
  package var family: String?
  package var isUppercase: Bool?
  package var features: [FontFeature]?
  package var forms = LetterForms()
  package var alignment: ParagraphStyle.Alignment?
  package var isBalanced: Bool?
  package var hangsPunctuation: Bool?
  package var isHyphenated: Bool?
  /// Space between paragraphs, in points.
  package var paragraphSpace: Double?
  /// Space between the items of a list, in points.
  package var itemSpace: Double?
  /// Whether headings in running text begin the paragraph behind them.
  package var runsHeadsIn: Bool?
  package var tabs: [TabStop]?
  package var fit: FitOptions?
  package var dropCap: DropCapOptions?
  /// Whether each line is set as large as fills the measure.
  package var fillsMeasure = false
  /// Whether lines run over the box and off the page on purpose.
  package var runsOff = false

  package init() {}
}

/// A first letter set large: how many lines high, and what else differs from the text.
package struct DropCapOptions: Hashable, Sendable {
  package var lines: Int
  package var ink: InkName?
  package var family: String?
  package var weight: Int?
  package var source: SourceSpan

  package init(
    lines: Int, ink: InkName? = nil, family: String? = nil, weight: Int? = nil, source: SourceSpan
  ) {
    self.lines = lines
    self.ink = ink
    self.family = family
    self.weight = weight
    self.source = source
  }
}
