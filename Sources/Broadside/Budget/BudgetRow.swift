public import DocumentModel

/// How much text fits a field of a template, in one format and language.
public struct BudgetRow: Sendable, Hashable, Codable {
  /// An amount of text.
  public struct Amount: Sendable, Hashable, Codable {
    /// Words by the rules of the language.
    public var words: Int
    /// Characters as readers count them, spaces included.
    public var characters: Int

    /// An amount of text.
    public init(words: Int, characters: Int) {
      self.words = words
      self.characters = characters
    }
  }

  /// The template's name.
  public var template: String
  /// The format's name.
  public var format: String
  /// The BCP 47 tag of the language.
  public var language: String
  /// The template's slot that the field belongs to, if it belongs to one.
  public var slot: String?
  /// The field, such as `story.short` or `strings.flyer.lead`.
  public var field: String
  /// The names of the frames that show it.
  public var frames: [String]
  /// What fits while nothing gives: at the top of the range of sizes; nil for as much as you like.
  public var comfortable: Amount?
  /// What fits when all has been given that the template allows; nil for as much as you like.
  public var floor: Amount?
  /// The most that any edition has.
  public var used: Amount
  /// The edition that has it.
  public var edition: String
  /// How many words the template asks for at least.
  public var least: Int?
  /// How many words the template allows.
  public var most: Int?

  /// Whether some edition has more text than fits, in words and in characters.
  public var isOver: Bool {
    floor.map { used.words > $0.words && used.characters > $0.characters } ?? false
  }
}

/// The room that every field of a campaign's templates leaves, in every language.
public struct BudgetReport: Sendable {
  /// The rows by template, format and language, in the order of the pages.
  public var rows: [BudgetRow]
  /// What is wrong with the campaign.
  public var diagnostics: [Diagnostic]
}
