import Foundation

/// A manifest as text, keys sorted, its editions encoded one by one.
struct ManifestText {
  private let head: [UInt8]
  private let tail: [UInt8]
  private let editions: [Outcome]

  /// - Parameter document: The manifest without its editions.
  init(_ document: Manifest, editions: [Outcome]) {
    self.editions = editions
    let text = Self.text(document)
    let empty = Data("  \"editions\" : [\n\n  ]".utf8)
    guard let place = text.range(of: empty), !editions.isEmpty else {
      (head, tail) = (Array(text), Array("\n".utf8))
      return
    }
    head = Array(text[..<place.lowerBound]) + Array("  \"editions\" : [\n".utf8)
    tail = Array("\n  ]".utf8) + Array(text[place.upperBound...]) + Array("\n".utf8)
  }

  /// The text in parts.
  var parts: some Sequence<[UInt8]> {
    let last = editions.count
    return (0...last + 1).lazy.map { index in
      switch index {
      case 0: head
      case last + 1: tail
      default: Self.indented(Self.text(editions[index - 1])) + (index == last ? [] : Self.comma)
      }
    }
  }

  private static let comma = Array(",\n".utf8)

  /// The lines of an edition where they stand in the list.
  private static func indented(_ text: Data) -> [UInt8] {
    let room = Array("    ".utf8)
    var indented = room
    for byte in text {
      indented.append(byte)
      if byte == UInt8(ascii: "\n") { indented += room }
    }
    return indented
  }

  private static func text(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)) ?? Data()
  }
}
