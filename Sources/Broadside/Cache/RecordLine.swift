import Foundation
import Rendering

/// A line of a cache's file: its checksum, what it is, and a value as JSON.
///
/// A line of which a byte is not as it was written has another checksum and counts as not there; the
/// lines around it stay good.
enum RecordLine {
  /// What a line holds.
  enum Kind: String {
    case edition, sheet, sizes, file, run
  }

  /// The value as a line with its end; nil for what JSON does not know.
  static func text(_ value: some Encodable, as kind: Kind) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else { return nil }
    let words = Array("\(kind.rawValue) ".utf8) + Array(json)
    return Array("\(sum(words)) ".utf8) + words + [UInt8(ascii: "\n")]
  }

  /// The kind of a line and its JSON; nil if it is not as it was written.
  static func read(_ line: Data.SubSequence) -> (kind: Kind, json: Data)? {
    guard line.count > length + 1 else { return nil }
    let words = line.dropFirst(length + 1)
    guard String(decoding: line.prefix(length), as: UTF8.self) == sum(Array(words)),
      let space = words.firstIndex(of: UInt8(ascii: " ")),
      let kind = Kind(rawValue: String(decoding: words[..<space], as: UTF8.self))
    else { return nil }
    return (kind, Data(words[words.index(after: space)...]))
  }

  /// How many digits a checksum has: 128 bits are enough against chance.
  private static let length = 32

  private static func sum(_ bytes: [UInt8]) -> String {
    String(Checksum.sha256(bytes).prefix(length))
  }
}
