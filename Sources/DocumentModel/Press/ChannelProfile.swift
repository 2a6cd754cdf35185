/// The rules of a channel that hands material on, such as a school district's for flyers.
package struct ChannelProfile: Hashable, Sendable {
  /// What a channel may ask of an edition.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case sizes
    case mostPages = "most-pages"
    case smallestType = "smallest-type"
    case disclaimer, shows
    case largestFile = "largest-file"
  }

  package var name: String
  /// Where the profile is defined.
  package var source: SourceSpan
  /// The absolute paths of the files that say so: the profile's own, then those it extends.
  package var files: [String] = []
  /// Where each rule stands.
  package var sources: [Rule: SourceSpan] = [:]
  /// The trims that are taken, upright or lying, in points; empty for any.
  package var sizes: [Size] = []
  /// The most pages; nil for any number.
  package var mostPages: Int?
  /// The smallest type in points; nil for any.
  package var leastType: Double?
  /// What each edition must say, word for word, by language.
  package var disclaimers: [LanguageTag: String] = [:]
  /// The fields that an edition must show, such as `place.phone`, as they are written.
  package var requiredFields: [String] = []
  /// The largest file in bytes; nil for any.
  package var mostBytes: Int?

  package init(name: String, source: SourceSpan) {
    self.name = name
    self.source = source
  }

  /// Where a rule stands, or else the profile.
  package func source(of rule: Rule) -> SourceSpan { sources[rule] ?? source }
}
