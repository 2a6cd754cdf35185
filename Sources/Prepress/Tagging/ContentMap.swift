internal import DocumentModel
internal import PDFFile

/// Where each part of each element is drawn.
struct ContentMap {
  /// A mark of a page.
  struct Place {
    var page: Int
    var mark: Int
  }

  /// A part of an element as it is drawn.
  struct Part {
    var places: [Place] = []
    /// What its glyphs stand for.
    var text = ""
    /// Whether the glyphs alone do not tell its text.
    var isUntold = false
  }

  let structure: Structure
  /// The parts of each element that are drawn, by element and place among its parts.
  private(set) var parts: [[Part]]
  /// What each page's marks are written as.
  private(set) var tags: [[MarkTag]] = []
  /// What figures cover on the first page on which they are.
  private(set) var bounds: [Int: Rect] = [:]
  /// The page and height at which each element begins.
  private(set) var tops: [Int: (page: Int, y: Double)] = [:]
  /// The elements of each page's marks; nil for artifacts.
  private(set) var owners: [[(element: Int, part: Int)?]] = []

  init(_ structure: Structure, _ pages: [Page], at place: (Page) -> PagePlace) {
    self.structure = structure
    parts = structure.elements.map { element in
      [Part](repeating: Part(), count: max(1, element.content.count))
    }
    for (number, page) in pages.enumerated() {
      let place = place(page)
      var (tags, owners): ([MarkTag], [(element: Int, part: Int)?]) = ([], [])
      for (mark, piece) in page.pieces.enumerated() {
        let owner = owner(of: piece.tag)
        owners.append(owner)
        guard let owner else {
          tags.append(.artifact(piece.artifact(at: place)))
          continue
        }
        // A link's words are words like others; on paper they lead nowhere.
        let role = structure.elements[owner.element].role
        tags.append(.content(role == .link ? Role.span.tag : role.tag))
        add(piece, to: owner, Place(page: number, mark: mark))
      }
      self.tags.append(tags)
      self.owners.append(owners)
    }
  }

  /// The part that a tag names; nil for artifacts and what the structure does not know.
  private func owner(of tag: Tag) -> (element: Int, part: Int)? {
    guard tag.role != .artifact, parts.indices.contains(tag.element),
      parts[tag.element].indices.contains(tag.part)
    else { return nil }
    return (tag.element, tag.part)
  }

  private mutating func add(
    _ piece: DrawnPiece, to owner: (element: Int, part: Int), _ place: Place
  ) {
    let (element, part) = owner
    parts[element][part].places.append(place)
    parts[element][part].text += piece.text
    // Readers turn even words that run from left to right if lines around them do not.
    let isTurned = [structure.language, structure.elements[element].language]
      .contains { $0.direction == .rightToLeft }
    if piece.isTurned || isTurned { parts[element][part].isUntold = true }
    if let bounds = piece.bounds, parts[element][part].places[0].page == place.page {
      self.bounds[element] = bounds.joined(with: self.bounds[element])
    }
    if tops[element] == nil, let top = piece.top ?? piece.bounds?.y {
      tops[element] = (place.page, top)
    }
  }

  /// Notes the marks of a page within which the text of some glyphs is told by other marks.
  mutating func note(told: Set<Int>, onPage page: Int) {
    for mark in told {
      guard let owner = owners[page][mark] else { continue }
      parts[owner.element][owner.part].isUntold = true
    }
  }

  /// The text of a part of an element if its glyphs do not tell it as it is to be read.
  func actualText(of element: Int, part: Int) -> String? {
    guard !parts[element][part].places.isEmpty,
      case .text(let spoken)? = structure.elements[element].content.dropFirst(part).first
    else { return nil }
    let drawn = parts[element][part]
    if !drawn.isUntold, drawn.text.readsLike(spoken.text) { return nil }
    return spoken.text.readAloud
  }
}

extension DrawnPiece {
  /// The properties of its mark as an artifact (ISO 32000-1, table 330).
  fileprivate func artifact(at place: PagePlace) -> String {
    switch tag.artifact {
    case .layout: return "<</Type /Layout>>"
    case .pagination:
      guard let y = top ?? bounds?.y else { return "<</Type /Pagination>>" }
      return y + place.origin.y > place.sheet.height / 2
        ? "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>"
        : "<</Type /Pagination /Subtype /Header /Attached [/Top]>>"
    case .background:
      guard let bounds else { return "<</Type /Background>>" }
      let box = place.box(bounds).map { fixed($0) }.joined(separator: " ")
      return "<</Type /Background /BBox [\(box)]>>"
    }
  }
}

extension String {
  /// What a scalar is to those who hear it.
  private enum Reading {
    case nothing, space, itself
  }

  private static func reading(of scalar: Unicode.Scalar) -> Reading {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: .nothing
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2002...0x200A, 0x202F: .space
    default: .itself
    }
  }

  /// The text without signs that direct its writing, line ends as spaces.
  fileprivate var readAloud: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch Self.reading(of: scalar) {
      case .nothing: break
      case .space: text.append(" ")
      case .itself: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Whether two texts are the same words, whatever the spaces between them.
  fileprivate func readsLike(_ other: String) -> Bool {
    var (own, others) = (unicodeScalars.makeIterator(), other.unicodeScalars.makeIterator())
    var isStart = true
    while true {
      let (one, another) = (Self.nextRead(&own), Self.nextRead(&others))
      guard one.scalar == another.scalar else { return false }
      guard one.scalar != nil else { return true }
      // Spaces part words only between them.
      guard isStart || one.isNewWord == another.isNewWord else { return false }
      isStart = false
    }
  }

  /// The next scalar that is read, and whether a space stands before it.
  private static func nextRead(
    _ scalars: inout String.UnicodeScalarView.Iterator
  ) -> (scalar: Unicode.Scalar?, isNewWord: Bool) {
    var isNewWord = false
    while let scalar = scalars.next() {
      switch Self.reading(of: scalar) {
      case .nothing: break
      case .space: isNewWord = true
      case .itself: return (scalar, isNewWord)
      }
    }
    return (nil, isNewWord)
  }
}
