/// One thing that an edition depends on, and how it is known again.
public struct EditionInput: Sendable, Hashable, Codable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// The program and the libraries that it is made with.
    case engine
    /// The brand, and the rules of languages.
    case brand
    /// The pages with all words, boxes, styles and sizes.
    case pages
    /// A picture or a font of the campaign's own.
    case file
    /// What is made of the pages: outputs, printers, channels.
    case outputs
    /// The sizes that the edition shares with others.
    case sizes
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Its name: a file's; empty where the kind says all.
  public var name: String
  /// A SHA-256 checksum, in hexadecimal; of sizes its first 16 digits.
  public var sum: String
}
