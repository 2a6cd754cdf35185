import CampaignFile
import DocumentModel

/// Where the items of a text's lists stand, and what their markers say.
struct ListSetting {
  /// The marker of one item.
  struct Marker {
    var text: String
    var item: ListItem
    /// The longest marker of its list, after which all are aligned.
    var longest: String
    /// Where the markers begin and where the text begins, in em.
    var start: Double
    var indent: Double
    /// Whether another item of a list stands right above.
    var followsItem: Bool
  }

  /// The bullets from the outermost list in: each lighter than the one around it.
  private static let bullets = ["•", "–", "▪"]
  /// From a bullet to its text, in em.
  private static let bulletRoom = 1.2
  /// What a figure takes at most in text faces, and what the full stop and the gap behind it take.
  private static let figureWidth = 0.6
  private static let stopRoom = 0.75

  /// By the index of the block; nil for what is no item.
  private(set) var markers: [Marker?]

  /// - Parameter number: Writes a list item's number.
  init(_ blocks: [TextBlockContent], number: (Int) -> String) {
    markers = [Marker?](repeating: nil, count: blocks.count)
    var open: [(indices: [Int], isNumbered: Bool)] = []
    for (index, block) in blocks.enumerated() {
      guard case .item(let level, let value) = block.kind else {
        close(&open, to: 0)
        continue
      }
      close(&open, to: level + 1)
      if let last = open.last, open.count == level + 1, last.isNumbered != (value != nil) {
        close(&open, to: level)
      }
      while open.count <= level { open.append(([], value != nil)) }
      open[level].indices.append(index)
      let text = value.map(number) ?? Self.bullets[level % Self.bullets.count]
      let isAfterItem = index > 0 && markers[index - 1] != nil
      markers[index] = Marker(
        text: text, item: ListItem(level: level, numbering: value == nil ? .bullets : .numbers),
        longest: text, start: Double(level), indent: 0, followsItem: isAfterItem)
    }
    close(&open, to: 0)
    place(blocks)
  }

  /// Ends the lists deeper than a level: their longest markers are known.
  private mutating func close(_ open: inout [(indices: [Int], isNumbered: Bool)], to level: Int) {
    while open.count > level {
      let indices = open.removeLast().indices
      let longest = indices.compactMap { markers[$0]?.text }.max { $0.count < $1.count }
      for index in indices { markers[index]?.longest = longest ?? "" }
    }
  }

  /// Puts each list where the text of the item around it begins.
  private mutating func place(_ blocks: [TextBlockContent]) {
    var indents: [Double] = []
    for (index, block) in blocks.enumerated() {
      guard case .item(let level, let value) = block.kind, let marker = markers[index] else {
        indents = []
        continue
      }
      while indents.count < level { indents.append((indents.last ?? 0) + Self.bulletRoom) }
      indents.removeLast(indents.count - level)
      let figures = Double(marker.longest.filter(\.isNumber).count)
      let room = value == nil ? Self.bulletRoom : figures * Self.figureWidth + Self.stopRoom
      let start = indents.last ?? 0
      markers[index]?.start = start
      markers[index]?.indent = start + room
      indents.append(start + room)
    }
  }
}
