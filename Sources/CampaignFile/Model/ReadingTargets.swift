/// Up to which school year texts may ask of their readers, by audience.
package struct ReadingTargets: Sendable, Hashable {
  /// The name by which a campaign sets the target of its stories.
  package static let stories = "stories"

  /// What the campaign sets itself; nil if it has no `reading`, and then warns of nothing.
  package var own: [String: Int]?

  package init(own: [String: Int]? = nil) {
    self.own = own
  }

  /// The target of an audience's talking points, or of stories.
  package func grade(of name: String) -> Int {
    if let own = own?[name] { return own }
    switch name {
    case "families": return 6
    case "policymakers": return 10
    default: return 8
    }
  }
}
