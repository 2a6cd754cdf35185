import Assembly
import DocumentModel
import Foundation
import Rendering

/// A profile that editions are held to, and how its files are known again.
public struct UsedProfile: Sendable, Hashable, Codable {
  /// Whether it is a printer's or a channel's.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A way of printing.
    case printer
    /// A channel that hands material on.
    case channel
  }

  /// A file and its checksum.
  public struct Source: Sendable, Hashable, Codable {
    /// The file's name.
    public var file: String
    /// The SHA-256 checksum of its bytes, in hexadecimal.
    public var sha256: String

    init(_ path: String) {
      file = URL(fileURLWithPath: path).lastPathComponent
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: path))
      sha256 = bytes.map { Checksum.sha256(Array($0)) } ?? ""
    }
  }

  /// The profile's name.
  public var name: String
  /// Whether it is a printer's or a channel's.
  public var kind: Kind
  /// The file that says what it asks, then those that it extends.
  public var files: [Source]
  /// The registered name of the printing condition.
  public var condition: String?
  /// The ICC profile of the printing condition.
  public var icc: Source?

  init(_ printer: PrinterProfile) {
    name = printer.name
    kind = .printer
    files = printer.files.map(Source.init)
    condition = printer.condition?.identifier
    icc = printer.condition.map { Source($0.profile) }
  }

  init(_ channel: ChannelProfile) {
    name = channel.name
    kind = .channel
    files = channel.files.map(Source.init)
  }
}

extension Assembler {
  /// The profiles that editions are made for and held to, each once: printers by name, then
  /// channels by name.
  func profiles(of editions: [Edition]) -> [UsedProfile] {
    let printers = Set(editions.flatMap(\.outputs).compactMap(\.printer))
    let channels = Set(Set(editions.map(\.piece)).flatMap(channels(ofPiece:)))
    let sorted = printers.sorted { ($0.name, $0.files) < ($1.name, $1.files) }
    return sorted.map(UsedProfile.init)
      + channels.sorted { ($0.name, $0.files) < ($1.name, $1.files) }.map(UsedProfile.init)
  }
}

/// Names first, then paths in their order.
private func < (left: (String, [String]), right: (String, [String])) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}
