internal import DocumentModel
internal import PDFFile

/// A link of a page, which is live: the annotation, and the element that it belongs to.
struct LinkAnnotation {
  var object: PDFEditor.Object
  var page: Int
  /// The link's element.
  var element: Int
  /// What a reader who does not see the link is told.
  var description: String
  /// Whether the link is a code, which has no text.
  var isCode: Bool

  /// Gives each page an annotation for every link of its display list; those of a link that goes
  /// over several lines belong to one element.
  static func add(
    to editor: borrowing PDFEditor, _ pages: [Page], _ structure: Structure
  ) -> [LinkAnnotation] {
    var all: [LinkAnnotation] = []
    for (number, page) in pages.enumerated() {
      let links = page.items.flatMap(\.links).compactMap { link -> LinkAnnotation? in
        guard let element = structure.link(of: link) else { return nil }
        let description = description(link, element, structure)
        return LinkAnnotation(
          object: annotation(of: link, at: PagePlace(trim: page.size), description, editor),
          page: number, element: element, description: description,
          isCode: link.tag.role == .figure)
      }
      guard !links.isEmpty else { continue }
      editor.set("/Annots", of: editor.page(number), to: editor.array(links.map(\.object)))
      all += links
    }
    return all
  }

  private static func annotation(
    of link: PlacedLink, at place: PagePlace, _ description: String,
    _ editor: borrowing PDFEditor
  ) -> PDFEditor.Object {
    let annotation = editor.parsed("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>")
    editor.set("/Rect", of: annotation, to: editor.numbers(place.box(link.rect)))
    editor.set("/Contents", of: annotation, to: editor.text(description))
    let action = editor.parsed("<< /Type /Action /S /URI >>")
    editor.set("/URI", of: action, to: editor.ascii(asciiAddress(link.address)))
    editor.set("/A", of: annotation, to: action)
    return editor.numbered(annotation)
  }

  /// What a reader who does not see the link is told: its words, and for a code where it leads.
  private static func description(
    _ link: PlacedLink, _ element: Int, _ structure: Structure
  ) -> String {
    let words = structure.text(of: element).filter { !$0.isNewline }
    guard !words.isEmpty else { return link.address }
    guard link.tag.role == .figure, !words.contains(link.address.withoutScheme) else {
      return words
    }
    return "\(words): \(link.address)"
  }
}

private struct PlacedLink {
  var rect: Rect
  var address: String
  var tag: Tag
}

extension DisplayItem {
  fileprivate var links: [PlacedLink] {
    switch content {
    case .link(let rect, let address): [PlacedLink(rect: rect, address: address, tag: tag)]
    case .group(let group): group.items.flatMap(\.links)
    case .glyphs, .path, .image: []
    }
  }
}

extension Structure {
  /// The element of a link: its own or the one around it, or where a page repeats what an earlier
  /// one says, that of the first that leads there; nil for what leads on and is not read.
  fileprivate func link(of link: PlacedLink) -> Int? {
    guard link.tag.role != .artifact else {
      return elements.firstIndex { $0.role == .link && $0.address == link.address }
    }
    var number: Int? = elements.indices.contains(link.tag.element) ? link.tag.element : nil
    while let element = number, elements[element].role != .link {
      number = elements[element].parent
    }
    return number
  }
}

extension String {
  /// The address as people write it.
  fileprivate var withoutScheme: Substring {
    guard let range = firstRange(of: "://") else { return self[...] }
    return self[range.upperBound...]
  }
}

/// The address in 7-bit ASCII, as PDF wants it (ISO 32000-1, 12.6.4.7): other bytes as `%XX`.
func asciiAddress(_ address: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in address.utf8 {
    if byte > 0x20, byte < 0x7F {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
