package import DocumentModel

/// A drawing of the library, in colours that stand for a brand's roles.
package struct Artwork: Sendable {
  package var picture: Picture?
  /// What it shows, in words, by language.
  package var alternatives: [LanguageTag: String] = [:]
  /// Whether it is mirrored on right-to-left pages.
  package var mirrors = false
  /// Whether it is a tile that is repeated, in one ink.
  package var isPattern = false

  package init(mirrors: Bool = false) {
    self.mirrors = mirrors
  }
}
