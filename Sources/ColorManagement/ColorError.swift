/// Why colours cannot be converted: a profile that is missing, broken or of the wrong kind.
package struct ColorError: Error, Hashable, Sendable {
  /// A stable name of the kind of problem: `icc-missing`, `icc-broken`, `icc-wrong-space`.
  package var code: String
  /// A plain sentence, lower case, without a full stop.
  package var message: String
  /// What to do about it.
  package var hint: String?

  package init(_ code: String, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
