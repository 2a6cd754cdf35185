/// All that an edition depends on, as checksums.
struct EditionKey: Sendable, Hashable {
  /// The checksum over all that the pages consist of, before sizes are shared.
  var pages: String
  /// The checksum over everything.
  var sum: String
  /// The checksum of the places in source files that its diagnostics point to.
  var places: String
  /// What the checksum is over, for people.
  var parts: [EditionInput]
  /// The fields that it shows, a line each: the path and the first digits of its words' checksum.
  var fields: String
  /// The campaign's files that it is made of.
  var files: [String]
}
