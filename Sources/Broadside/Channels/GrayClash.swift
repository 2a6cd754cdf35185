import Assembly
import CampaignFile
import ColorManagement
import DocumentModel
import Layout

/// Finds grounds side by side, or one on the other, whose colours differ and whose grays do not.
///
/// A copier without colours makes one of the two. Text is looked at in the finished files.
struct GrayClash {
  /// A part of the page in one colour.
  private struct Ground {
    var rect: Rect
    var color: RGB
    var item: DisplayItem
  }

  /// Grays that differ by less are one to the eye when they are copied, as parts of white.
  private static let leastDifference = 0.06
  /// Colours whose channels differ by less, all together, are meant to be alike.
  private static let leastContrast = 90

  /// What clashes on the pages of an edition that goes to a printer without colours.
  static func findings(_ edition: Edition, _ laidOut: LaidOutDocument) -> [Diagnostic] {
    let output = edition.outputs.first { output in
      output.kind.purpose == .office && output.printer?.colorPolicy == .gray
    }
    guard let output else { return [] }
    return laidOut.pages.enumerated().flatMap { index, page in
      clashes(on: page).map { lower, upper in
        var found = Diagnostic(
          "gray-clash", severity: .warning,
          at: upper.item.source ?? lower.item.source ?? SourceSpan(file: edition.id),
          "\(lower.color.hex) and \(upper.color.hex) meet and are the same gray on a copier",
          hint: "make one of them lighter or darker, or put a rule between them",
          edition: edition.id, frame: upper.item.frame ?? lower.item.frame)
        (found.file, found.page) = (output.files.first, index + 1)
        return found
      }
    }
  }

  private static func clashes(on page: Page) -> [(Ground, Ground)] {
    var grounds: [Ground] = []
    var found: [(Ground, Ground)] = []
    for ground in page.items.flatMap(grounds(of:)) {
      let clash = grounds.last { other in
        other.rect.touches(ground.rect) && isClash(other.color, ground.color)
          && !grounds.contains { between in
            // What lies between them keeps them apart.
            between.rect.holds(ground.rect) && !between.rect.holds(other.rect)
              && between.color != other.color
          }
      }
      if let clash { found.append((clash, ground)) }
      grounds.append(ground)
    }
    return found
  }

  private static func grounds(of item: DisplayItem) -> [Ground] {
    switch item.content {
    case .path(let path, .solid(let ink)?, _):
      guard let rect = path.bounds, rect.width >= 6, rect.height >= 6 else { return [] }
      return [Ground(rect: rect, color: ink.screen, item: item)]
    case .group(let group): return group.items.flatMap(grounds(of:))
    case .path, .glyphs, .image, .link: return []
    }
  }

  private static func isClash(_ left: RGB, _ right: RGB) -> Bool {
    let apart = [(left.red, right.red), (left.green, right.green), (left.blue, right.blue)]
      .reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    return apart >= leastContrast
      && abs(GrayColors.gray(of: left) - GrayColors.gray(of: right)) < leastDifference
  }
}

extension Rect {
  /// Whether the two meet or overlap, to half a point.
  fileprivate func touches(_ other: Rect) -> Bool {
    x - 0.5 <= other.maxX && other.x - 0.5 <= maxX && y - 0.5 <= other.maxY
      && other.y - 0.5 <= maxY
  }

  /// Whether the other lies inside.
  fileprivate func holds(_ other: Rect) -> Bool {
    x <= other.x && y <= other.y && maxX >= other.maxX && maxY >= other.maxY
  }
}
