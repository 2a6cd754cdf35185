import CampaignFile
import DocumentModel
import Foundation

/// The templates that come with Broadside: what they are for and what they need.
public struct Catalogue: Sendable {
  /// A template.
  public struct Entry: Sendable, Codable, Hashable {
    /// Its name in campaign files.
    public var name: String
    /// One sentence for people.
    public var purpose: String
    /// The sizes that it comes in.
    public var formats: [String]
    /// What it needs from the campaign.
    public var slots: [Slot]
    /// What a place may have its own way.
    public var open: [Open] = []
    /// A picture of it, a PNG file.
    public var picture: String
  }

  /// Something that a template needs.
  public struct Slot: Sendable, Codable, Hashable {
    /// Its name in the template.
    public var name: String
    /// The field that fills it.
    public var from: String
    /// How many words it may have: `3..9`.
    public var words: String?
    /// How many items it may have: `2..5`.
    public var count: String?
    /// Whether it may be empty.
    public var isOptional: Bool
  }

  /// A part of a template that a place may have its own way.
  public struct Open: Sendable, Codable, Hashable {
    /// Its name in the template.
    public var name: String
    /// What it may be, in words: `2..9 words`.
    public var limits: String
  }

  /// The templates by name.
  public let entries: [Entry]
  /// What is wrong with them.
  public let diagnostics: [Diagnostic]

  /// Reads the templates that come with Broadside.
  public init() {
    let library = LibraryFolders.bundled
    let (templates, findings) = TemplateCatalogue.templates(in: library)
    diagnostics = findings.diagnostics.ordered()
    entries = templates.map { template in
      Entry(
        name: template.name, purpose: template.purpose, formats: template.formats,
        slots: template.slots.map(Slot.init), open: template.open.map(Open.init),
        picture: "\(library.root ?? "")/Templates/\(template.name)/preview.png")
    }
  }

  /// The templates as a list for people.
  public var text: String {
    let width = entries.map(\.name.count).max() ?? 0
    return entries.map { entry in
      entry.name.padding(toLength: width + 2, withPad: " ", startingAt: 0)
        + "\(entry.purpose)  [\(entry.formats.joined(separator: ", "))]"
    }.joined(separator: "\n")
  }

  /// The templates as JSON.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}

extension Catalogue.Entry {
  /// All about the template, for people.
  public var text: String {
    var lines = ["\(name): \(purpose)", "formats: \(formats.joined(separator: ", "))", "needs:"]
    for slot in slots {
      let limits =
        [slot.words.map { "\($0) words" }, slot.count.map { "\($0) items" }]
        .compactMap(\.self) + (slot.isOptional ? ["may be empty"] : [])
      lines.append(
        "  \(slot.name) from \(slot.from)"
          + (limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))"))
    }
    if !open.isEmpty { lines.append("a place may have its own:") }
    lines += open.map { "  \($0.name) (\($0.limits))" }
    lines.append("picture: \(picture)")
    return lines.joined(separator: "\n")
  }
}

extension Catalogue.Open {
  fileprivate init(_ part: OpenPart) {
    let limits =
      switch part.kind {
      case .words(let words, let characters):
        [words.map { "\($0.written) words" }, characters.map { "\($0.written) characters" }]
          .compactMap(\.self).joined(separator: ", ")
      case .picture: "a picture"
      case .choice(let choices): choices.joined(separator: " or ")
      case .ink(let inks, of: let box):
        "\(box) in \(inks.map(\.text).joined(separator: " or "))"
      }
    self.init(name: part.name, limits: limits.isEmpty ? "words" : limits)
  }
}

extension ClosedRange<Int> {
  /// The range as templates write it: `3..9`, or `3..` without an end.
  fileprivate var written: String {
    upperBound == .max ? "\(lowerBound).." : "\(lowerBound)..\(upperBound)"
  }
}

extension Catalogue.Slot {
  fileprivate init(_ slot: Template.Slot) {
    self.init(
      name: slot.name, from: slot.from.text, words: slot.words?.written,
      count: slot.count?.written, isOptional: slot.isOptional)
  }
}
