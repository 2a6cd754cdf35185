public import DocumentModel

/// Why the text of an edition looks as it does.
public struct Explanation: Sendable, Codable {
  /// The edition's id.
  public var edition: String
  /// The frames with text, in the order of the pages.
  public var frames: [ExplainedFrame]
  /// What is wrong with the edition, or with what was asked for.
  public var diagnostics: [Diagnostic]
}

/// A frame: how its text came to fit, and how its paragraphs are set.
public struct ExplainedFrame: Sendable, Hashable, Codable {
  /// The frame's name, or the line of its box.
  public var frame: String
  /// Where its box stands in the template.
  public var source: SourceSpan
  /// How it came to fit; nil if nothing of it may give.
  public var fit: ExplainedFit?
  /// Its paragraphs from the first to the last.
  public var paragraphs: [ExplainedParagraph]
}

/// How a frame's text came to fit.
public struct ExplainedFit: Sendable, Hashable, Codable {
  /// What it came to.
  public var result: FittedFrame
  /// The least and the largest size that the template allows, in points.
  public var floor: Double?
  /// The largest size that the template allows, in points.
  public var ceiling: Double?
  /// How many lines the template allows.
  public var lines: Int?
  /// The largest size that the frame's series allows, in points.
  public var cap: Double?
  /// The edition that needs the series to be that small.
  public var decidedBy: String?
  /// The heights of the text and of the frame, in points.
  public var height: Double
  /// The height of the frame, in points; nil if the text makes it.
  public var room: Double?
  /// What was tried, in that order.
  public var tried: [TriedSetting]
  /// How many lines, words and characters are too much, all levers pulled.
  public var excess: [Int]?
}

/// One setting that was tried.
public struct TriedSetting: Sendable, Hashable, Codable {
  /// The size, in points.
  public var size: Double
  /// The distance of baselines, in points.
  public var leading: Double
  /// What is added to the tracking, in thousandths of the size.
  public var tracking: Int
  /// The factor on the width of glyphs.
  public var expansion: Double
  /// The factor on word spaces.
  public var wordSpace: Double
  /// The factor on the space between paragraphs.
  public var space: Double
  /// Whether paragraphs are broken for a line less each.
  public var isTight: Bool
  /// How many lines the text has.
  public var lines: Int
  /// The height that the text takes, in points.
  public var height: Double
  /// Whether it fits.
  public var fits: Bool
}

/// How a paragraph is set.
public struct ExplainedParagraph: Sendable, Hashable, Codable {
  /// A way to break the paragraph into lines.
  public struct Way: Sendable, Hashable, Codable {
    /// How many lines it has.
    public var lines: Int
    /// What it costs: the squares of what its lines lack and other faults, summed up.
    public var demerits: Double
  }

  /// Its first words.
  public var text: String
  /// The BCP 47 tag of its language.
  public var language: String
  /// The width of its lines, in points.
  public var measure: Double
  /// How many lines it has on the page.
  public var lines: Int
  /// What they cost.
  public var demerits: Double
  /// What a line less would cost; nil if it cannot be done.
  public var tighter: Way?
  /// What a line more would cost; nil if it cannot be done.
  public var looser: Way?
  /// Whether, and by what, words are divided at line ends.
  public var hyphenation: String
  /// The fonts of its text, from the first to the last.
  public var fonts: [ExplainedFont]
}

/// The font of a stretch of text, and why it is that one.
public struct ExplainedFont: Sendable, Hashable, Codable {
  /// The first words of the stretch.
  public var text: String
  /// The family's name.
  public var family: String
  /// The name of the font file.
  public var file: String
  /// Why it is that font.
  public var reason: String
}
