extension Page {
  /// The tags of what is drawn as one piece, in drawing order.
  ///
  /// Every piece becomes one marked-content sequence of the PDF, numbered from 0 on its page.
  package var marks: [Tag] { items.flatMap(\.marks) }
}

extension DisplayItem {
  fileprivate var marks: [Tag] {
    switch content {
    case .glyphs, .path, .image: [tag]
    case .group(let group): group.isPiece ? [tag] : group.items.flatMap(\.marks)
    case .link: []
    }
  }
}

extension Group {
  /// Whether the group is drawn as one piece: a group that is not opaque is composed before it is
  /// shown, and marks may not lie inside (ISO 32000-1, 14.7.4.2).
  package var isPiece: Bool { !(opacity >= 1) }
}
