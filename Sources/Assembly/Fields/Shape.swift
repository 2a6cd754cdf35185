import CampaignFile

/// The keys that data have anywhere, so that an absent field can be told from an unknown one.
///
/// Rows differ in what they leave out; a key that one row has is known for all.
struct Shape: Sendable {
  /// Stands for the items of a list.
  static let item = "*"

  private var members: [String: Shape] = [:]
  private(set) var holdsContent = false

  /// Adds the keys of a value, in all of its languages.
  mutating func merge(_ value: Value) {
    switch value.content {
    case .empty, .broken: break
    case .words, .blocks, .picture: holdsContent = true
    case .list(let items):
      holdsContent = true
      for item in items { members[Self.item, default: Shape()].merge(item) }
    case .object(let entries):
      for entry in entries { members[entry.key, default: Shape()].merge(entry.value) }
    case .localized(let translations):
      for translation in translations { merge(translation.value) }
    }
  }

  /// Puts a shape under a key.
  mutating func set(_ key: String, _ shape: Shape) { members[key] = shape }

  /// The shape at the end of a path of keys; nil if the path is not known.
  func at(_ path: some Sequence<String>) -> Shape? {
    var shape = self
    for key in path {
      guard let next = shape.members[key] else { return nil }
      shape = next
    }
    return shape
  }

  func knows(_ key: String) -> Bool { members[key] != nil }

  /// The known keys, sorted.
  var keys: [String] { members.keys.filter { $0 != Self.item }.sorted() }
}
