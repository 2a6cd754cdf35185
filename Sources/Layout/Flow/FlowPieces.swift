import DocumentModel
import Typesetting

extension Flow {
  /// A node as pieces: the lines of its text, or itself.
  static func pieces(
    of node: Node, index: Int, width: Double, setting: Setting, scale: Double
  ) -> [Piece] {
    guard case .text = node.box.content, node.box.isPlainText else {
      return [.box(node, height: setting.boxHeight(node, width))]
    }
    return lines(of: node, index: index, width: width, setting: setting, scale: scale)
  }

  /// The lines of a node's text, from a paragraph and an offset in it on.
  static func lines(
    of node: Node, index: Int, width: Double, setting: Setting, scale: Double,
    from start: (paragraph: Int, offset: Int) = (0, 0)
  ) -> [Piece] {
    guard case .text(let block) = node.box.content else { return [] }
    var pieces = [Piece]()
    var space = 0.0
    for (number, paragraph) in block.paragraphs.enumerated() where number >= start.paragraph {
      let offset = number == start.paragraph ? start.offset : 0
      let lines = setting.setter.lines(
        of: paragraph, measure: width, scale: scale, from: offset)
      let isLast = number == block.paragraphs.count - 1
      for (position, line) in lines.enumerated() {
        let before = position == 0 ? max(space, paragraph.style.spaceBefore) * scale : 0
        pieces.append(
          .line(
            FlowLine(
              line: line, node: node, nodeIndex: index, paragraph: number, number: position,
              count: lines.count, spaceBefore: before,
              depth: isLast && position == lines.count - 1 ? paragraph.depth * scale : 0,
              scale: scale,
              isHeading: paragraph.role.isHeading,
              source: paragraph.runs.first?.source)))
      }
      space = paragraph.style.spaceAfter
    }
    return pieces
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

extension SetLine {
  /// How many words stand on the line.
  var wordCount: Int {
    runs.map(\.text).joined().split(whereSeparator: \.isWhitespace).count
  }
}

extension Node {
  /// How many words the node's texts have.
  var wordCount: Int {
    var count = children.map(\.wordCount).reduce(0, +)
    if case .text(let block) = box.content {
      for paragraph in block.paragraphs {
        count += paragraph.text.split(whereSeparator: \.isWhitespace).count
      }
    }
    return count
  }
}
