import DocumentModel

/// The mark with the brand's name: beside it, or under it.
struct LockUp {
  enum Arrangement: String, CaseIterable {
    case horizontal, stacked
  }

  /// The mark's drawing in the colours of a variant, and its size.
  let mark: [UInt8]
  let size: Size
  let lettering: Lettering
  let color: RGB
  let arrangement: Arrangement
  /// Whether the name stands to the left of the mark.
  let isRightToLeft: Bool

  /// The mark is so high; all else is in proportion to it.
  private static let height = 100.0
  /// The size of the name and the room to the mark, of the mark's height.
  private static let parts: [Arrangement: (letters: Double, gap: Double)] = [
    .horizontal: (0.4, 0.26), .stacked: (0.3, 0.2),
  ]

  /// Where all stands: the whole's size, the mark's left edge, the first baseline.
  private struct Places {
    var size: Size
    var mark: Double
    var baseline: Double
  }

  private var part: (letters: Double, gap: Double) { Self.parts[arrangement] ?? (0.4, 0.26) }
  /// The factor on the letters: smaller beside the mark where lines reach over its height.
  private var scale: Double {
    let scale = part.letters * Self.height / Lettering.size
    guard arrangement == .horizontal else { return scale }
    return min(scale, Self.height / (reach.upperBound - reach.lowerBound))
  }

  /// How far the letters reach from the first baseline, up below 0, in their own size.
  private var reach: ClosedRange<Double> {
    let lines = bounds.enumerated().map { number, box in
      (box.y + Double(number) * lettering.leading, box.maxY + Double(number) * lettering.leading)
    }
    let (top, bottom) = (lines.map(\.0).min() ?? 0, lines.map(\.1).max() ?? 0)
    return top...max(top + 1, bottom)
  }
  private var markWidth: Double { Self.height * size.width / size.height }
  private var bounds: [Rect] {
    lettering.lines.map { $0.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0) }
  }
  private var nameWidth: Double { (bounds.map(\.width).max() ?? 0) * scale }

  private var places: Places {
    let gap = part.gap * Self.height
    let lines = Double(lettering.lines.count - 1) * lettering.leading * scale
    let capitals = lettering.capHeight * scale
    switch arrangement {
    case .horizontal:
      return Places(
        size: Size(width: markWidth + gap + nameWidth, height: Self.height),
        mark: isRightToLeft ? nameWidth + gap : 0,
        baseline: min(
          max((Self.height - lines - capitals) / 2 + capitals, -reach.lowerBound * scale),
          Self.height - reach.upperBound * scale))
    case .stacked:
      let below = max((bounds.last?.maxY ?? 0) * scale, 0)
      let width = max(markWidth, nameWidth)
      return Places(
        size: Size(width: width, height: Self.height + gap + capitals + lines + below),
        mark: (width - markWidth) / 2, baseline: Self.height + gap + capitals)
    }
  }

  /// The drawing and its size; nil where the mark is no drawing that can stand in another.
  var drawing: (svg: [UInt8], size: Size)? {
    let places = places
    let frame = Rect(x: places.mark, y: 0, width: markWidth, height: Self.height)
    guard let inner = NestedDrawing(mark, size: size).element(in: frame) else { return nil }
    let name = "<path fill=\"\(color.hex)\" d=\"\(letters(places))\"/>"
    return (NestedDrawing.root(places.size, [inner, name]), places.size)
  }

  /// The name's lines as the data of one path.
  private func letters(_ places: Places) -> String {
    var data = ""
    for (number, box) in bounds.enumerated() {
      let width = box.width * scale
      let start: Double =
        switch arrangement {
        case .horizontal: isRightToLeft ? nameWidth - width : places.size.width - nameWidth
        case .stacked: (places.size.width - width) / 2
        }
      let place = Point(
        x: start - box.x * scale,
        y: places.baseline + Double(number) * lettering.leading * scale)
      data += lettering.lines[number].data(moved: place, scale: scale)
    }
    return data
  }
}
