/// A field that a channel wants each edition to show, and what this one shows of it.
package struct RequiredField: Hashable, Encodable, Sendable {
  /// Why no text box shows it.
  package enum Absence: Hashable, Encodable, Sendable {
    /// There is no such field; what to write instead, if that is known.
    case unknown(hint: String?)
    /// It has no value here, and where that is so if it is known.
    case empty(SourceSpan?)
    /// It has the value that stands there.
    case hidden(SourceSpan)
  }

  /// The field as the channel's profile names it, such as `place.phone`.
  package var path: String
  /// What text boxes say in its place, as it is written there.
  package var texts: [String]
  /// Why nothing is said in its place; nil if something is.
  package var absence: Absence?

  package init(path: String, texts: [String], absence: Absence? = nil) {
    self.path = path
    self.texts = texts
    self.absence = absence
  }
}
