/// How characters look.
package struct CharacterStyle: Hashable, Encodable, Sendable {
  /// Families in the order in which they are tried for each cluster.
  package var families: [FontFamily]
  package var weight: Int
  package var isItalic: Bool
  /// The size in points, before a family's own scale.
  package var size: Double
  package var ink: Ink
  /// Space added after each cluster, in thousandths of the size; never applied to joined scripts.
  package var tracking: Double
  /// The factor on word spaces.
  package var wordSpace: Double
  /// OpenType features by tag, such as `tnum: 1`.
  package var features: [FontFeature]
  /// Figures, small capitals and the like by name.
  package var forms: LetterForms
  package var isUnderlined: Bool
  /// How far the baseline is raised, in points.
  package var rise: Double

  package init(
    families: [FontFamily], weight: Int = 400, isItalic: Bool = false, size: Double, ink: Ink,
    tracking: Double = 0, wordSpace: Double = 1, features: [FontFeature] = [],
    forms: LetterForms = LetterForms(),
    isUnderlined: Bool = false, rise: Double = 0
  ) {
    self.families = families
    self.weight = weight
    self.isItalic = isItalic
    self.size = size
    self.ink = ink
    self.tracking = tracking
    self.wordSpace = wordSpace
    self.features = features
    self.forms = forms
    self.isUnderlined = isUnderlined
    self.rise = rise
  }
}

extension CharacterStyle {
  /// Hashes what styles of a document differ in most; the rest is left to comparison.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(weight)
    hasher.combine(tracking)
  }
}

/// An OpenType feature and its value, 1 for on.
package struct FontFeature: Hashable, Encodable, Sendable {
  package var tag: String
  package var value: Int

  package init(_ tag: String, _ value: Int = 1) {
    self.tag = tag
    self.value = value
  }
}

/// A stretch of text in one style.
package struct TextRun: Hashable, Encodable, Sendable {
  package var text: String
  package var style: CharacterStyle
  /// The language where it differs from the paragraph's.
  package var language: LanguageTag?
  /// The address that the run leads to.
  package var link: String?
  /// What the run is where it differs from the paragraph: a heading that begins it.
  package var role: Role?
  /// The number of the note that the run refers to.
  package var note: Int?
  /// Where the text was written.
  package var source: SourceSpan?

  package init(
    _ text: String, style: CharacterStyle, language: LanguageTag? = nil, link: String? = nil,
    note: Int? = nil, source: SourceSpan? = nil
  ) {
    self.text = text
    self.style = style
    self.language = language
    self.link = link
    self.note = note
    self.source = source
  }
}

/// How the lines of a paragraph are set.
package struct ParagraphStyle: Hashable, Encodable, Sendable {
  package enum Alignment: String, Hashable, Encodable, Sendable {
    case start, center, end, justify
  }

  package var alignment: Alignment
  /// The distance between baselines, as a multiple of the size of the paragraph's style.
  package var leading: Double
  /// Space before and after the paragraph, in points; neighbours' spaces do not add, the larger holds.
  package var spaceBefore: Double
  package var spaceAfter: Double
  /// The indent of all lines and the further indent of the first, in points.
  package var indent: Double
  package var firstLineIndent: Double
  /// Whether ragged lines are balanced to even lengths (headlines) rather than filled.
  package var isBalanced: Bool
  /// Whether opening quotes and the like hang outside the measure at the start of lines.
  package var hangsPunctuation: Bool
  /// Whether words may be divided at line ends, where the language has rules for it.
  package var isHyphenated: Bool
  /// The stops of the tabs on a line, the first tab's first; without any a tab is a space.
  package var tabs: [TabStop]

  package init(
    alignment: Alignment = .start, leading: Double = 1.35, spaceBefore: Double = 0,
    spaceAfter: Double = 0, indent: Double = 0, firstLineIndent: Double = 0,
    isBalanced: Bool = false, hangsPunctuation: Bool = false, isHyphenated: Bool = false,
    tabs: [TabStop] = []
  ) {
    self.alignment = alignment
    self.leading = leading
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.indent = indent
    self.firstLineIndent = firstLineIndent
    self.isBalanced = isBalanced
    self.hangsPunctuation = hangsPunctuation
    self.isHyphenated = isHyphenated
    self.tabs = tabs
  }
}

/// A paragraph: runs of text set together, with its role and, in a list, its marker.
package struct Paragraph: Hashable, Encodable, Sendable {
  package var runs: [TextRun]
  package var style: ParagraphStyle
  package var language: LanguageTag
  package var direction: WritingDirection
  package var role: Role
  /// The bullet or number that hangs in the indent of the first line.
  package var marker: TextRun?
  /// Where the marker stands.
  package var markerColumn = MarkerColumn()
  /// The place of an item among lists; nil for what is no item.
  package var item: ListItem?
  /// How the first letter is set large; nil for like the others.
  package var dropCap: DropCap?

  package init(
    runs: [TextRun], style: ParagraphStyle, language: LanguageTag,
    direction: WritingDirection? = nil, role: Role = .paragraph, marker: TextRun? = nil,
    dropCap: DropCap? = nil
  ) {
    self.runs = runs
    self.style = style
    self.language = language
    self.direction = direction ?? language.direction
    self.role = role
    self.marker = marker
    self.dropCap = dropCap
  }

  /// The paragraph's text without its styles.
  package var text: String { runs.map(\.text).joined() }

  /// The size that the leading is a multiple of: the largest of the runs', in points.
  package var size: Double { runs.map(\.style.size).max() ?? 0 }

  /// The same paragraph with all sizes multiplied.
  package func scaled(by factor: Double) -> Paragraph {
    var scaled = self
    for index in scaled.runs.indices { scaled.runs[index].style.size *= factor }
    scaled.marker?.style.size *= factor
    scaled.markerColumn.start *= factor
    scaled.markerColumn.widest?.style.size *= factor
    scaled.style.indent *= factor
    scaled.style.firstLineIndent *= factor
    return scaled
  }
}

/// What a paragraph is an item of.
package struct ListItem: Hashable, Encodable, Sendable {
  /// How many lists are around its list.
  package var level: Int
  package var numbering: ListNumbering

  package init(level: Int, numbering: ListNumbering) {
    self.level = level
    self.numbering = numbering
  }
}

/// The place of the markers of one list: they end together, so that numbers stand by their periods.
package struct MarkerColumn: Hashable, Encodable, Sendable {
  /// Where the widest marker begins, in points from the start edge.
  package var start: Double
  /// The widest marker of the list, nil for the paragraph's own.
  package var widest: TextRun?

  package init(start: Double = 0, widest: TextRun? = nil) {
    self.start = start
    self.widest = widest
  }
}
