package import DocumentModel

/// A drawing of SVG as a part of another.
package struct NestedDrawing: Sendable {
  let svg: [UInt8]
  /// The size that the drawing has by itself.
  let size: Size

  package init(_ svg: [UInt8], size: Size) {
    self.svg = svg
    self.size = size
  }

  /// The drawing filling a frame; nil if it has no root.
  ///
  /// - Parameter hidden: The `id` of a group of it that is not shown.
  func element(in frame: Rect, hiding hidden: String? = nil) -> String? {
    var text = String(decoding: svg, as: UTF8.self)
    if let hidden {
      for quote in ["\"", "'"] {
        text = text.replacing(" id=\(quote)\(hidden)\(quote)", with: " display=\"none\"")
      }
    }
    guard let root = text.firstRange(of: "<svg"),
      let end = text[root.upperBound...].firstIndex(of: ">")
    else { return nil }
    var tag = String(text[root.lowerBound..<end])
    for name in ["x", "y", "width", "height"] { tag = tag.withoutAttribute(name) }
    if !tag.contains("viewBox") {
      tag += " viewBox=\"0 0 \(fixed(size.width)) \(fixed(size.height))\""
    }
    return tag + Self.place(frame) + text[end...].trimmedAtEnd
  }

  /// A part of the drawing in a frame, with all of the rest hidden that a group of it holds.
  func cut(_ part: Rect, in frame: Rect, hiding hidden: String) -> String? {
    let all = Rect(origin: .zero, size: size)
    return element(in: all, hiding: hidden).map { inner in
      let box = [part.x, part.y, part.width, part.height].map(fixed).joined(separator: " ")
      return "<svg\(Self.place(frame)) viewBox=\"\(box)\">\n\(inner)\n</svg>"
    }
  }

  private static func place(_ frame: Rect) -> String {
    " x=\"\(fixed(frame.x))\" y=\"\(fixed(frame.y))\" width=\"\(fixed(frame.width))\""
      + " height=\"\(fixed(frame.height))\""
  }

  /// A whole drawing of parts.
  static func root(_ size: Size, _ parts: [String]) -> [UInt8] {
    let (width, height) = (fixed(size.width), fixed(size.height))
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)">
      \(parts.joined(separator: "\n"))
      </svg>

      """.utf8)
  }
}

/// A logo whose drawing says which of its groups is the mark and which the name, by their `id`.
package struct LogoParts: Sendable {
  private let drawing: NestedDrawing
  /// Where the two stand, in the drawing's own size.
  private let mark: Rect
  private let name: Rect

  package init(_ svg: [UInt8], size: Size, mark: Rect, name: Rect) {
    drawing = NestedDrawing(svg, size: size)
    self.mark = mark
    self.name = name
  }

  /// Whether a drawing has the two groups.
  package static func areSaid(in svg: [UInt8]) -> Bool {
    let text = String(decoding: svg, as: UTF8.self)
    return ["mark", "name"].allSatisfy { id in
      text.contains(" id=\"\(id)\"") || text.contains(" id='\(id)'")
    }
  }

  /// The mark alone, and its size.
  package var markAlone: (svg: [UInt8], size: Size)? {
    drawing.cut(mark, in: Rect(origin: .zero, size: mark.size), hiding: "name")
      .map { (NestedDrawing.root(mark.size, [$0]), mark.size) }
  }

  /// The mark over the name, both in the middle: the name as wide as twice the mark at most.
  package var stacked: (svg: [UInt8], size: Size)? {
    let scale = min(1, 2 * mark.width / name.width)
    let letters = Size(width: name.width * scale, height: name.height * scale)
    let gap = mark.height * 0.2
    let size = Size(
      width: max(mark.width, letters.width), height: mark.height + gap + letters.height)
    let upper = Rect(
      origin: Point(x: (size.width - mark.width) / 2, y: 0), size: mark.size)
    let lower = Rect(
      origin: Point(x: (size.width - letters.width) / 2, y: mark.height + gap), size: letters)
    guard let above = drawing.cut(mark, in: upper, hiding: "name"),
      let below = drawing.cut(name, in: lower, hiding: "mark")
    else { return nil }
    return (NestedDrawing.root(size, [above, below]), size)
  }
}

extension String {
  /// The tag without an attribute.
  fileprivate func withoutAttribute(_ name: String) -> String {
    for quote in ["\"", "'"] {
      guard let start = firstRange(of: " \(name)=\(quote)"),
        let end = self[start.upperBound...].firstIndex(of: Character(quote))
      else { continue }
      return String(self[..<start.lowerBound] + self[index(after: end)...])
    }
    return self
  }
}

extension Substring {
  fileprivate var trimmedAtEnd: Substring {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
