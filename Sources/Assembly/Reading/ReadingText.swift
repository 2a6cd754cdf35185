package import DocumentModel
package import Language

/// A text of the campaign in one language, measured by what makes it hard to read.
package struct ReadingText: Sendable {
  /// What the text is.
  package enum Kind: String, Sendable {
    case points, story
  }

  package var kind: Kind
  /// The audience that the points are for, or the story's name.
  package var name: String
  package var language: LanguageTag
  /// The file that it stands in.
  package var source: SourceSpan
  package var measure: TextMeasure
  /// How hard it is; nil if it has no words.
  package var level: ReadingLevel?
  /// Up to which year of school it may ask.
  package var target: Int

  /// Whether it is harder than it may be; nil if that cannot be told.
  package var isHard: Bool? { level?.isHarder(thanGrade: target) }
}
