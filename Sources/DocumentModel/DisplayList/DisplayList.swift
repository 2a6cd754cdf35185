/// A laid-out page: what to draw, from back to front, in points from its trim's top left corner.
package struct Page: Hashable, Sendable {
  package var size: Size
  /// How far drawing may run over the trim on every side, in points.
  package var bleed: Double
  package var items: [DisplayItem]

  package init(size: Size, bleed: Double = 0, items: [DisplayItem] = []) {
    self.size = size
    self.bleed = bleed
    self.items = items
  }
}

/// One thing to draw, with what it is and where it came from.
package struct DisplayItem: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    case glyphs(GlyphRun)
    case path(Path, fill: Paint?, stroke: Stroke?)
    case image(PlacedImage)
    case group(Group)
    /// A region that leads to an address; draws nothing.
    case link(Rect, address: String)
  }

  package var content: Content
  package var tag: Tag
  package var source: SourceSpan?
  /// The name of the template's frame or box that it was painted for.
  package var frame: String?
  /// Whether it may be cut by the page's edge, as the template wants it.
  package var isCropped = false

  package init(
    _ content: Content, tag: Tag, source: SourceSpan? = nil, frame: String? = nil
  ) {
    self.content = content
    self.tag = tag
    self.source = source
    self.frame = frame
  }
}

/// What an item is for a reader who does not see it.
package struct Tag: Hashable, Sendable {
  /// What is on the page without being content (ISO 32000-1, 14.8.2.2.2).
  package enum Artifact: Hashable, Sendable {
    /// Rules, ornaments, leaders.
    case layout
    /// Grounds of pages and boxes.
    case background
    /// Running heads and feet, page numbers, what a page repeats of an earlier one.
    case pagination
  }

  package var role: Role
  /// The element of the structure that the item belongs to: items of one paragraph or figure share it.
  package var element: Int
  /// The part of the element, by its place in the element's content.
  package var part: Int
  package var language: LanguageTag?
  /// The alternative text of a figure.
  package var alternative: String?
  /// What an artifact is; of no meaning for content.
  package var artifact = Artifact.layout

  package init(
    role: Role, element: Int = 0, part: Int = 0, language: LanguageTag? = nil,
    alternative: String? = nil
  ) {
    self.role = role
    self.element = element
    self.part = part
    self.language = language
    self.alternative = alternative
  }

  package static let artifact = Tag(role: .artifact)
  package static let background = Tag(artifact: .background)
  package static let pagination = Tag(artifact: .pagination)

  private init(artifact: Artifact) {
    self.init(role: .artifact)
    self.artifact = artifact
  }
}

/// Items drawn together: clipped, moved, mirrored.
package struct Group: Hashable, Sendable {
  package var items: [DisplayItem]
  package var clip: Path?
  package var opacity: Double

  package init(items: [DisplayItem], clip: Path? = nil, opacity: Double = 1) {
    self.items = items
    self.clip = clip
    self.opacity = opacity
  }
}

/// A picture at its place; what lies outside the clip is not shown.
package struct PlacedImage: Hashable, Sendable {
  package var picture: Picture
  /// Where the whole picture goes.
  package var frame: Rect
  package var clip: Path?
  package var isMirrored: Bool
  /// How many quarters it is turned clockwise; the frame is that of what is seen.
  package var quarterTurns = 0

  package init(picture: Picture, frame: Rect, clip: Path? = nil, isMirrored: Bool = false) {
    self.picture = picture
    self.frame = frame
    self.clip = clip
    self.isMirrored = isMirrored
  }
}

/// Glyphs of one face and size on one baseline, with the text they stand for.
package struct GlyphRun: Hashable, Sendable {
  package var face: FontFace
  /// The size in points at which the face is drawn.
  package var size: Double
  package var ink: Ink
  /// Glyphs in visual order, left to right, at absolute places on the page.
  package var glyphs: [Glyph]
  /// The clusters in logical (reading) order: how many UTF-8 bytes stand for how many glyphs.
  package var clusters: [Cluster]
  /// The text, in logical order.
  package var text: String
  package var isRightToLeft: Bool
  /// The factor on the width of the glyphs, near 1.
  package var expansion: Double
  /// Whether letters of the script climb from the baseline, as in Nastaliq.
  package var climbs: Bool
  /// How many quarters the letters are turned clockwise; their places are those on the page.
  package var quarterTurns = 0

  package init(
    face: FontFace, size: Double, ink: Ink, glyphs: [Glyph], clusters: [Cluster], text: String,
    isRightToLeft: Bool, expansion: Double = 1, climbs: Bool = false
  ) {
    self.face = face
    self.size = size
    self.ink = ink
    self.glyphs = glyphs
    self.clusters = clusters
    self.text = text
    self.isRightToLeft = isRightToLeft
    self.expansion = expansion
    self.climbs = climbs
  }

  package struct Glyph: Hashable, Sendable {
    package var id: UInt32
    package var x: Double
    package var y: Double
    /// How far the glyph stands above its run's baseline, in points: marks, and letters that climb.
    package var lift: Double

    package init(id: UInt32, x: Double, y: Double, lift: Double = 0) {
      self.id = id
      self.x = x
      self.y = y
      self.lift = lift
    }
  }

  package struct Cluster: Hashable, Sendable {
    package var utf8Count: Int
    package var glyphCount: Int

    package init(utf8Count: Int, glyphCount: Int) {
      self.utf8Count = utf8Count
      self.glyphCount = glyphCount
    }
  }
}

extension GlyphRun {
  /// Moves the glyphs by a distance, in points.
  package mutating func move(x dx: Double, y dy: Double = 0) {
    for index in glyphs.indices {
      glyphs[index].x += dx
      glyphs[index].y += dy
    }
  }
}

extension DisplayItem {
  /// The item with its element at another number: that of a structure in which its own was put.
  package func moved(elementsBy offset: Int) -> DisplayItem {
    var item = self
    if item.tag.role != .artifact { item.tag.element += offset }
    if case .group(var group) = content {
      group.items = group.items.map { $0.moved(elementsBy: offset) }
      item.content = .group(group)
    }
    return item
  }
}
