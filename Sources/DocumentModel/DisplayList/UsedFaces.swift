extension Page {
  /// The faces that the page's text is set in.
  package var faces: Set<FontFace> { items.reduce(into: []) { $0.formUnion($1.faces) } }
}

extension DisplayItem {
  fileprivate var faces: Set<FontFace> {
    switch content {
    case .glyphs(let run): [run.face]
    case .group(let group): group.items.reduce(into: []) { $0.formUnion($1.faces) }
    case .path, .image, .link: []
    }
  }
}
