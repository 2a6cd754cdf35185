package import DocumentModel

/// How one frame's text came to fit, or by how much it does not.
package struct FitRecord: Hashable, Sendable {
  /// What is too much when everything has been given.
  package struct Excess: Hashable, Sendable {
    package var lines: Int
    package var words: Int
    package var characters: Int
  }

  /// The frame's name, of which a document has only one.
  package var frame: String
  /// The series whose frames share one size.
  package var group: String?
  /// What the template allows.
  package var fit: Fit
  /// The size of the largest paragraph, and its leading, in points.
  package var size: Double
  package var leading: Double
  /// What is added to the tracking, in thousandths of the size.
  package var tracking: Int
  /// The factor on word spaces.
  package var wordSpace: Double
  /// The factor on the width of glyphs.
  package var expansion: Double
  /// The factor on the space between paragraphs.
  package var space: Double
  /// The levers that are pulled, in their order.
  package var pulled: [Fit.Lever]
  /// The largest size that the frame's series allows, in points; nil if none was given.
  package var cap: Double?
  /// The names of the alternatives in use.
  package var alternatives: [String]
  /// The height of the text and of the frame, in points; no frame's if the text bounds itself.
  package var height: Double
  package var room: Double?
  /// All that was tried, in that order.
  package var tried: [FitCandidate]
  package var excess: Excess?
  package var source: SourceSpan

  /// The share of the frame's height that the text takes.
  package var fill: Double? { room.map { $0 > 0 ? height / $0 : 1 } }
}
