package import DocumentModel

/// A template as read: what it needs, and its design in each of its formats.
package struct Template: Sendable {
  package var name: String
  package var purpose: String
  /// The finished file's title.
  package var title: Words
  package var slots: [Slot]
  /// What a place may have its own way; all else is locked.
  package var open: [OpenPart] = []
  /// The formats in the order in which they are declared.
  package var formats: [String]
  /// The design by format, adaptations applied.
  package var designs: [String: Design]
  package var source: SourceSpan

  package init(
    name: String, purpose: String, title: Words, slots: [Slot], formats: [String],
    designs: [String: Design], source: SourceSpan
  ) {
    self.name = name
    self.purpose = purpose
    self.title = title
    self.slots = slots
    self.formats = formats
    self.designs = designs
    self.source = source
  }

  /// Something that the template needs from the campaign.
  package struct Slot: Sendable {
    package var name: String
    package var from: FieldPath
    /// How many words it may have, in each language.
    package var words: ClosedRange<Int>?
    /// How many characters it may have, where a place says its words.
    package var characters: ClosedRange<Int>?
    /// How many items a list may have.
    package var count: ClosedRange<Int>?
    package var isOptional: Bool
    package var source: SourceSpan

    package init(
      name: String, from: FieldPath, words: ClosedRange<Int>? = nil,
      count: ClosedRange<Int>? = nil, isOptional: Bool = false, source: SourceSpan
    ) {
      self.name = name
      self.from = from
      self.words = words
      self.count = count
      self.isOptional = isOptional
      self.source = source
    }
  }

  /// The template in one format: lengths are points, inks still names.
  package struct Design: Sendable {
    package var trim: Size
    package var margin: Insets
    package var columns: Int
    package var gutter: Double
    package var bleed: Double
    package var ground: InkName?
    /// The distance of the lines of the baseline grid, in points; nil for no grid.
    package var baseline: Double?
    package var first: TemplateBox
    package var continued: TemplateBox?
    package var continuedThread: String?
    package var continuedLimit: Int
    /// The pages that always come behind these: a back, a second sheet.
    package var further: [TemplateBox] = []
    /// What parts of the design depend on, such as how much is to be said.
    package var conditions: [Condition] = []
    /// The design for each combination of conditions that hold: bit by bit, from 1 (the first).
    package var variants: [Design] = []

    package init(
      trim: Size, margin: Insets, columns: Int, gutter: Double, bleed: Double, ground: InkName?,
      baseline: Double? = nil, first: TemplateBox, continued: TemplateBox? = nil,
      continuedThread: String? = nil,
      continuedLimit: Int = 1
    ) {
      self.trim = trim
      self.margin = margin
      self.columns = columns
      self.gutter = gutter
      self.bleed = bleed
      self.ground = ground
      self.baseline = baseline
      self.first = first
      self.continued = continued
      self.continuedThread = continuedThread
      self.continuedLimit = continuedLimit
    }
  }
}

extension Template.Design {
  /// The design as the conditions that hold make it.
  package func adapted(_ holds: (Condition) -> Bool) -> Template.Design {
    var mask = 0
    for (bit, condition) in conditions.enumerated() where holds(condition) { mask |= 1 << bit }
    return mask > 0 && mask <= variants.count ? variants[mask - 1] : self
  }

  /// The contents of all its pages.
  package var pages: [TemplateBox] { [first] + (continued.map { [$0] } ?? []) + further }
}
