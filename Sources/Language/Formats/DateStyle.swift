/// How a date is written.
package enum DateStyle: Hashable, Sendable {
  /// With the weekday: Thursday, October 8, 2026.
  case full
  /// October 8, 2026.
  case long
  /// Oct 8, 2026.
  case medium
  /// 10/8/26.
  case short
  /// The fields to show, by UTS #35 (`MMMd`, `EEEEMMMMd`); the language gives order and signs.
  case skeleton(String)

  /// The style that a template names: one of the four words or a skeleton.
  package init?(_ name: String) {
    switch name {
    case "full": self = .full
    case "long": self = .long
    case "medium": self = .medium
    case "short": self = .short
    default:
      guard Self.isSkeleton(name) else { return nil }
      self = .skeleton(name)
    }
  }

  /// The letters of UTS #35 that ask for parts of a date.
  static func isSkeleton(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 32 && text.allSatisfy("GyYuQqMLwWdDFgEec".contains)
  }
}
