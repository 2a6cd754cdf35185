internal import DocumentModel

/// The glyphs that pages show, by face.
struct UsedGlyphs {
  private(set) var faces: [FontFace: GlyphSet] = [:]

  init(_ pages: [Page]) {
    for page in pages { add(page.items) }
  }

  private mutating func add(_ items: [DisplayItem]) {
    for item in items { add(item) }
  }

  private mutating func add(_ item: DisplayItem) {
    switch item.content {
    case .glyphs(let run):
      var glyphs = faces.removeValue(forKey: run.face) ?? GlyphSet()
      for glyph in run.glyphs { glyphs.insert(glyph.id) }
      faces[run.face] = glyphs
    case .group(let group): add(group.items)
    case .path, .image, .link: break
    }
  }
}
