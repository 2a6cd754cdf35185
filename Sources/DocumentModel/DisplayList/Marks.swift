extension Page {
  /// The tags of what is drawn as one piece, in drawing order.
  ///
  /// Every piece becomes one marked-content sequence of the PDF, numbered from 0 on its page.
  package var marks: [Tag] { items.flatMap(\.marked).map(\.tag) }

  /// What is drawn as one piece, in drawing order: the items that the marks belong to.
  package var markedItems: [DisplayItem] { items.flatMap(\.marked) }
}

extension DisplayItem {
  fileprivate var marked: [DisplayItem] {
    switch content {
    case .glyphs, .path, .image: [self]
    case .group(let group): group.isPiece ? [self] : group.items.flatMap(\.marked)
    case .link: []
    }
  }
}

extension Group {
  /// Whether the group is drawn as one piece: a group that is not opaque is composed before it is
  /// shown, and marks may not lie inside (ISO 32000-1, 14.7.4.2).
  package var isPiece: Bool { !(opacity >= 1) }
}
