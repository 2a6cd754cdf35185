import Assembly
import DocumentModel

/// Which of a campaign's editions are asked for: all, or those with certain properties.
public struct Selection: Sendable, Hashable {
  /// The properties that a selection may name.
  public static let keys = [
    "place", "person", "audience", "language", "template", "format", "edition",
  ]

  /// The allowed values by property; a property that is not named allows all.
  public private(set) var values: [String: [String]] = [:]

  /// All editions.
  public init() {}

  /// Reads words such as `place=eastside language=en,es`.
  ///
  /// - Throws: `SelectionError` for a word that is not `property=value` or an unknown property.
  public init(_ text: String) throws(SelectionError) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw SelectionError(message: "'\(word)' is not of the form property=value")
      }
      guard Self.keys.contains(parts[0]) else {
        let hint = Suggestion.hint(for: parts[0], among: Self.keys) ?? ""
        throw SelectionError(message: "unknown property '\(parts[0])'; \(hint)")
      }
      values[parts[0], default: []] += parts[1].split(separator: ",").map(String.init)
    }
  }

  /// Asks for one edition alone.
  mutating func choose(edition: String) { values = ["edition": [edition]] }

  func contains(_ edition: Edition) -> Bool {
    values.allSatisfy { key, allowed in
      switch key {
      case "place": edition.place.map(allowed.contains) ?? false
      case "person": edition.person.map(allowed.contains) ?? false
      case "audience": edition.audience.map(allowed.contains) ?? false
      case "language": allowed.contains(edition.language.rawValue)
      case "template": allowed.contains(edition.template)
      case "format": allowed.contains(edition.format)
      default: allowed.contains(edition.id)
      }
    }
  }
}

/// A selection that cannot be read.
public struct SelectionError: Error, CustomStringConvertible {
  /// What is wrong with it, in plain words.
  public var message: String

  /// The message.
  public var description: String { message }
}
