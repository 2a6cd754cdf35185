public import DocumentModel

/// How hard one text is to read, in one language.
public struct ReadingRow: Sendable, Hashable, Codable {
  /// The formula that a language's texts are measured by.
  public enum Formula: String, Sendable, Codable, CaseIterable {
    /// The school year that English takes.
    case fleschKincaid = "flesch-kincaid-grade"
    /// The ease of Spanish, from 0 to 100.
    case fernandezHuerta = "fernandez-huerta"
    /// No formula is known: the length of sentences alone says something.
    case sentenceLength = "sentence-length"
  }

  /// What the text is: `points` or `story`.
  public var kind: String
  /// The audience that the points are for, or the story's name.
  public var name: String
  /// The BCP 47 tag of the language.
  public var language: String
  /// The words of the text.
  public var words: Int
  /// The sentences of the text, headings among them.
  public var sentences: Int
  /// The formula of the language.
  public var formula: Formula
  /// What the formula comes to; nil without one.
  public var score: Double?
  /// The band on the INFLESZ scale, for Spanish.
  public var band: String?
  /// Up to which year of school the text may ask.
  public var target: Int
  /// The ease that the target asks for, for Spanish.
  public var targetScore: Double?
  /// Whether it is harder than it may be; nil if that cannot be told.
  public var isHard: Bool?

  /// The words of a sentence on average.
  public var wordsPerSentence: Double { Double(words) / Double(max(1, sentences)) }
}

/// How hard the texts of a campaign are to read.
public struct ReadingReport: Sendable {
  /// The rows: the points by audience and language, then the stories.
  public var rows: [ReadingRow]
  /// What is wrong with the campaign.
  public var diagnostics: [Diagnostic]
}
