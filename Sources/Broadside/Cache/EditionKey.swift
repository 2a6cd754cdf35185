/// All that an edition depends on, as checksums.
struct EditionKey: Sendable, Hashable, Codable {
  /// One thing that the edition depends on.
  struct Part: Sendable, Hashable, Codable {
    /// What kind of thing it is.
    enum Kind: String, Sendable, Hashable, Codable {
      /// The program and the libraries that it is made with.
      case engine
      /// The brand, the languages' rules and the like.
      case brand
      /// What the pages are, but for their words: boxes, styles, sizes.
      case design
      /// Words of a field, by its path.
      case field
      /// A picture or font file.
      case file
      /// What is made of the pages: outputs, printers, channels.
      case outputs
      /// The sizes that the edition shares with others.
      case sizes
    }

    var kind: Kind
    /// Its name: a field's path, a file's.
    var name: String
    /// Its checksum.
    var sum: String
  }

  /// The checksum over all parts.
  var sum: String
  /// The checksum of the places in source files that its diagnostics point to.
  var places: String
  /// What the checksum is over.
  var parts: [Part]
}
