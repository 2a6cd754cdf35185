import DocumentModel
import Typesetting

/// One thing that flows, in reading order.
enum FlowItem {
  /// A paragraph, which may go on in the next column between any two of its lines.
  case paragraph(FlowParagraph)
  /// A box that is kept whole.
  case box(Node)
  /// A box that stands at a side of the column, beside the text that follows.
  case beside(Node, Wrap)

  var isBeside: Bool {
    if case .beside = self { true } else { false }
  }
}

/// A paragraph of a text that flows.
struct FlowParagraph {
  let node: Node
  let nodeIndex: Int
  /// The paragraph's index in the node's text.
  let index: Int
  let paragraph: Paragraph
  /// The space over it when another of the same text is above it, in points at scale 1.
  let spaceBefore: Double
  /// Whether it ends the node's text.
  let isLast: Bool
  /// The notes that the paragraph refers to, each with the scalar offset of its number.
  let notes: [(offset: Int, note: Note)]

  var isHeading: Bool { paragraph.role.isHeading }
}

/// What flows through a thread, broken into lines for one width and fit; shared by all trials.
///
/// Lines are broken when they are first asked for and then remembered, so that columns of many
/// heights can be tried at the cost of adding up.
final class FlowStream {
  let items: [FlowItem]
  let width: Double
  /// How its text is set to fit.
  let fit: FitSetting
  private let setting: FlowSetting
  private var known: [Request: SetParagraph] = [:]
  private var heights: [Int: Double] = [:]
  private var knownNotes: [Int: SetParagraph] = [:]

  /// A way in which lines of a paragraph may be asked for.
  private struct Request: Hashable {
    var item: Int
    var offset: Int
    var looseness: Int
    var shape: LineShape
    var distance: Double?
  }

  init(items: [FlowItem], width: Double, fit: FitSetting, setting: FlowSetting) {
    self.items = items
    self.width = width
    self.fit = fit
    self.setting = setting
  }

  convenience init(nodes: [Node], width: Double, fit: FitSetting, setting: FlowSetting) {
    let items = FlowStream.items(of: nodes)
    self.init(items: items, width: width, fit: fit, setting: setting)
  }

  /// The same things for columns of another width.
  func rebroken(width: Double) -> FlowStream {
    FlowStream(items: items, width: width, fit: fit, setting: setting)
  }

  /// The same things with their text set otherwise.
  func set(with fit: FitSetting) -> FlowStream {
    FlowStream(items: items, width: width, fit: fit, setting: setting)
  }

  /// The lines of an item's paragraph from a scalar offset on.
  ///
  /// - Parameters:
  ///   - looseness: how many lines more than usual are wanted, or fewer.
  ///   - grid: where the lines will stand.
  func lines(
    of text: FlowParagraph, item: Int, from offset: Int = 0, looseness: Int = 0,
    shape: LineShape = LineShape(), grid: BaselineGrid? = nil
  ) -> SetParagraph {
    let paragraph = text.paragraph
    // Only beside a large letter does it matter how far apart lines will stand.
    let distance =
      paragraph.dropCap == nil
      ? nil : grid?.steps(paragraph.style.leading * paragraph.size * fit.scale * fit.leading)
    let request = Request(
      item: item, offset: offset, looseness: looseness, shape: shape, distance: distance)
    if let lines = known[request] { return lines }
    let lines = setting.setter.lines(
      of: text.index, in: text.node, measure: width, setting: fit, from: offset, shape: shape,
      looseness: looseness, distance: distance)
    known[request] = lines
    return lines
  }

  /// How many lines the rest of the paragraph at a position takes; nil before a box or the end.
  func lineCount(at position: FlowPosition) -> Int? {
    guard position.item < items.count, case .paragraph(let text) = items[position.item] else {
      return nil
    }
    return lines(of: text, item: position.item, from: position.offset).lines.count
  }

  /// The size of a box that stands at a side.
  func size(of item: Int, _ node: Node) -> Size {
    let width = min(setting.boxWidth(node, width), width)
    if let height = heights[item] { return Size(width: width, height: height) }
    let height = setting.boxHeight(node, width)
    heights[item] = height
    return Size(width: width, height: height)
  }

  /// The direction of the page.
  var direction: WritingDirection { setting.direction }

  /// Whether a box's picture keeps its sides although the page is mirrored.
  func isTurned(_ node: Node) -> Bool {
    guard direction == .rightToLeft else { return false }
    if case .picture(let placed) = node.box.content { return !placed.mirrors }
    return false
  }

  /// A note's lines at the stream's width.
  func lines(of note: Note) -> SetParagraph {
    if let lines = knownNotes[note.number] { return lines }
    let lines = setting.setter.lines(of: note.paragraph, measure: width)
    knownNotes[note.number] = lines
    return lines
  }

  /// The height of a box at the stream's width.
  func height(of item: Int, _ node: Node) -> Double {
    if let height = heights[item] { return height }
    let height = setting.boxHeight(node, width)
    heights[item] = height
    return height
  }

  /// The height of a part of a table, which remembers it.
  func height(of slice: Node) -> Double { setting.boxHeight(slice, width) }

  /// What flows: text and boxes in turn, and those that stand beside text where that begins.
  private static func items(of nodes: [Node]) -> [FlowItem] {
    var items = [FlowItem]()
    var waiting = [(after: Int, item: FlowItem)]()
    for (index, node) in nodes.enumerated() {
      if let wrap = node.box.wrap {
        waiting.append((wrap.after, .beside(node, wrap)))
        continue
      }
      for item in FlowStream.items(of: node, index: index) {
        items += waiting.filter { $0.after <= 0 }.map(\.item)
        waiting.removeAll { $0.after <= 0 }
        items.append(item)
        for place in waiting.indices { waiting[place].after -= 1 }
      }
    }
    // Where there are fewer paragraphs than were counted on, the last one is as good.
    items.insert(contentsOf: waiting.map(\.item), at: max(0, items.count - 1))
    return items
  }

  /// A node as what flows: the paragraphs of its text, or itself.
  private static func items(of node: Node, index: Int) -> [FlowItem] {
    guard case .text(let block) = node.box.content, node.box.isPlainText else {
      return [.box(node)]
    }
    var space = 0.0
    return block.paragraphs.enumerated().map { number, paragraph in
      defer { space = paragraph.style.spaceAfter }
      return .paragraph(
        FlowParagraph(
          node: node, nodeIndex: index, index: number, paragraph: paragraph,
          spaceBefore: number == 0
            ? paragraph.style.spaceBefore : max(space, paragraph.style.spaceBefore),
          isLast: number == block.paragraphs.count - 1,
          notes: paragraph.references(to: block.notes)))
    }
  }
}

/// How far a flow has got: an item, and an offset in its text.
struct FlowPosition: Equatable {
  var item = 0
  /// The scalar offset in the item's paragraph at which the next line begins.
  var offset = 0
  /// The lines that are left of the paragraph as they were broken with those before; nil to break
  /// it anew.
  var rest: ArraySlice<SetLine>?
  /// The items that still wait for a place beside text, in order.
  var waiting: [Int] = []

  static func == (left: FlowPosition, right: FlowPosition) -> Bool {
    left.item == right.item && left.offset == right.offset && left.waiting == right.waiting
  }
}

extension Box {
  /// Whether the box is nothing but text, so that it may break between lines.
  var isPlainText: Bool {
    padding == .zero && decoration == Decoration() && width == .share(1) && height == .natural
  }
}

extension Role {
  var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }
}
