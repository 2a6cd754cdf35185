package import DocumentModel

/// Finds what reaches the trim but does not run on over it as far as a printer asks.
///
/// Sheets are cut a little beside the line: what ends there would show paper, or what lies below.
package struct BleedCheck {
  private let printer: PrinterProfile
  private let isMirrored: Bool

  /// How near to the trim's edge something ends that is meant to touch it, in points.
  private static let reach = 0.5
  /// What no eye sees, in points.
  private static let tolerance = 0.02

  /// - Parameter direction: In which direction the pages are read, which tells where they start.
  package init(for printer: PrinterProfile, direction: WritingDirection) {
    self.printer = printer
    isMirrored = direction == .rightToLeft
  }

  /// What is wrong with the pages: one error for each thing and side.
  package func findings(on pages: [Page], edition: String) -> [Diagnostic] {
    guard printer.bleed > 0 else { return [] }
    return pages.enumerated().flatMap { index, page in
      page.items.flatMap { findings(on: $0, of: page, within: nil) }.map { finding in
        var finding = finding
        finding.page = index + 1
        finding.edition = edition
        return finding
      }
    }
  }

  private func findings(
    on item: DisplayItem, of page: Page, within clip: Rect?
  ) -> [Diagnostic] {
    switch item.content {
    case .group(let group) where !group.isPiece:
      let inner = group.clip?.bounds?.cut(to: clip) ?? clip
      return group.items.flatMap { findings(on: $0, of: page, within: inner) }
    case .glyphs, .link: return []
    case .path, .image, .group:
      guard let bounds = item.inkedBounds?.cut(to: clip) else { return [] }
      return Side.allCases.compactMap { finding(item, bounds, $0, of: page) }
    }
  }

  private enum Side: CaseIterable {
    case left, top, right, bottom
  }

  private func finding(
    _ item: DisplayItem, _ bounds: Rect, _ side: Side, of page: Page
  ) -> Diagnostic? {
    let over =
      switch side {
      case .left: -bounds.x
      case .top: -bounds.y
      case .right: bounds.maxX - page.size.width
      case .bottom: bounds.maxY - page.size.height
      }
    let touches =
      bounds.maxX > 0 && bounds.x < page.size.width && bounds.maxY > 0
      && bounds.y < page.size.height
    guard touches, over >= -Self.reach, over < printer.bleed - Self.tolerance else { return nil }
    let name = name(of: side)
    var finding = Diagnostic(
      "bleed-missing", at: item.source ?? printer.source,
      "the \(item.thing) reaches the trim at the \(name.place), but runs over it by "
        + "\(millimetres(max(over, 0))), not by the \(millimetres(printer.bleed)) that the "
        + "printer '\(printer.name)' asks for",
      hint: "let it run off the page with 'bleed: [\(name.key)]', or keep it away from the edge",
      frame: item.frame)
    finding.measured = millimetres(max(over, 0))
    finding.limit = millimetres(printer.bleed)
    return finding
  }

  private func name(of side: Side) -> (place: String, key: String) {
    switch side {
    case .left: ("left", isMirrored ? "end" : "start")
    case .top: ("top", "top")
    case .right: ("right", isMirrored ? "start" : "end")
    case .bottom: ("foot", "bottom")
    }
  }

  private func millimetres(_ points: Double) -> String { "\(fixed(points / 72 * 25.4)) mm" }
}

extension DisplayItem {
  /// What the item is called for people.
  fileprivate var thing: String {
    switch content {
    case .image: "picture"
    case .path, .group, .glyphs, .link: "ground"
    }
  }

  /// What the item covers with ink; nil for nothing, or for mere paper.
  fileprivate var inkedBounds: Rect? {
    switch content {
    case .path(let path, let fill, let stroke):
      if let stroke, stroke.paint.isInked { return path.bounds?.grown(by: stroke.width / 2) }
      return fill?.isInked == true ? path.bounds : nil
    case .image(let image): return image.frame.cut(to: image.clip?.bounds)
    case .group(let group):
      let parts = group.items.compactMap(\.inkedBounds)
      guard let first = parts.first else { return nil }
      return parts.dropFirst().reduce(first) { $0.joined(with: $1) }.cut(to: group.clip?.bounds)
    case .glyphs, .link: return nil
    }
  }
}

extension Paint {
  fileprivate var isInked: Bool {
    switch self {
    case .solid(let ink): ink.isInked
    case .gradient(_, let stops): stops.contains { $0.ink.isInked }
    case .pattern(_, let ink, let ground): ink.isInked || ground?.isInked == true
    }
  }
}

extension Ink {
  fileprivate var isInked: Bool { press.map { $0 != .none } ?? (screen != .white) }
}

extension Rect {
  /// The part of the rectangle that lies in another.
  fileprivate func cut(to other: Rect?) -> Rect {
    guard let other else { return self }
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(
      x: left, y: top, width: max(min(maxX, other.maxX) - left, 0),
      height: max(min(maxY, other.maxY) - top, 0))
  }
}
