import DocumentModel

/// What is found of an edition before anything is made.
enum Lookup {
  /// Its files are there, and would be the same; and what is wrong with its words all the same.
  case cached(EditionRecord, [Diagnostic])
  case missing
}
