/// A finished file that is written beside its place.
struct StagedFile: Sendable {
  /// Its place, relative to the output folder.
  var path: String
  /// Where it is.
  var part: String
  var isRejected: Bool
  /// Whether it is of the run's report, and none of the edition's own.
  var isAside: Bool
  var bytes: Int
  /// The SHA-256 checksum of its bytes.
  var sum: String
}
