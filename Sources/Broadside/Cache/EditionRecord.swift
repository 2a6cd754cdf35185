import DocumentModel

/// What a cache keeps of an edition that was made.
struct EditionRecord: Sendable, Codable {
  /// The checksum of all that it depends on.
  var key: String
  /// The checksum of the places that its diagnostics point to.
  var places: String
  /// The fields that it shows, as its key has them.
  var fields: String
  /// What became of it.
  var outcome: Outcome
  /// What was found about it after its pages were laid out.
  var diagnostics: [Diagnostic]
  /// The faces that it is set in.
  var fonts: [UsedFont]
  /// The stamps of its files when they had been written, in the order of their sums.
  var stamps: [String]

  /// Whether what it was made from is the same; where lines have moved, only what has nothing to say
  /// about them is.
  func isOf(_ key: EditionKey) -> Bool {
    self.key == key.sum && (diagnostics.isEmpty || places == key.places)
  }
}

/// What a cache keeps of sheets that editions share.
struct SheetRecord: Sendable, Codable {
  /// The checksum of the keys of all editions on them.
  var key: String
  var made: MadeOutput
  var editions: [String]
  var rejected: [String]
  var diagnostics: [Diagnostic]
  var sums: [FileSum]
  var stamps: [String]
}
