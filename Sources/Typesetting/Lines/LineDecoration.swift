import DocumentModel

/// The underlines and links of a line whose fragments have their places.
struct LineDecoration {
  let fragments: [LineFragment]
  let prepared: PreparedParagraph
  let visibleEnd: Int
  let scale: Double

  /// Underlines in reading order; stretches that touch and look alike are one.
  func underlines() -> [LineUnderline] {
    var lines = [LineUnderline]()
    for fragment in fragments {
      let style = prepared.paragraph.runs[fragment.item.run].style
      guard style.isUnderlined, let extent = fragment.extent(before: visibleEnd) else { continue }
      let metrics = fragment.item.font.file.metrics
      let size = fragment.item.size
      let rect = Rect(
        x: extent.lowerBound * scale, y: (metrics.underlineOffset * size - style.rise) * scale,
        width: (extent.upperBound - extent.lowerBound) * scale,
        height: metrics.underlineThickness * size * scale)
      if let last = lines.last, last.ink == style.ink, let joined = Self.join(last.rect, rect),
        last.rect.y == rect.y, last.rect.height == rect.height
      {
        lines[lines.count - 1].rect = joined
      } else {
        lines.append(LineUnderline(rect: rect, ink: style.ink))
      }
    }
    return lines
  }

  /// Links in reading order; stretches that touch and lead to one address are one.
  func links(ascent: Double, descent: Double) -> [LineLink] {
    var links = [LineLink]()
    for fragment in fragments {
      guard let address = prepared.paragraph.runs[fragment.item.run].link,
        let extent = fragment.extent(before: visibleEnd)
      else { continue }
      let rect = Rect(
        x: extent.lowerBound * scale, y: -ascent,
        width: (extent.upperBound - extent.lowerBound) * scale, height: ascent + descent)
      let end = max(fragment.range.lowerBound, min(fragment.range.upperBound, visibleEnd))
      let text = prepared.shaped.text.string(fragment.range.lowerBound..<end)
      if let last = links.last, last.address == address, let joined = Self.join(last.rect, rect) {
        links[links.count - 1].rect = joined
        links[links.count - 1].text += text
      } else {
        links.append(LineLink(rect: rect, address: address, source: fragment.item.run, text: text))
      }
    }
    return links
  }

  /// The box around both if they touch side by side.
  private static func join(_ left: Rect, _ right: Rect) -> Rect? {
    let touches =
      abs(left.maxX - right.x) < widthTolerance || abs(right.maxX - left.x) < widthTolerance
    guard touches else { return nil }
    var joined = left
    joined.x = min(left.x, right.x)
    joined.width = max(left.maxX, right.maxX) - joined.x
    return joined
  }
}
