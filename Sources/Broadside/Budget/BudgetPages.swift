import DocumentModel
import Layout

/// What shows on pages whether they hold a text, and what else gave so that they do.
struct BudgetPages {
  struct Overset: Hashable {
    var code: String
    var frame: String?
  }

  private(set) var oversets: Set<Overset> = []
  /// The boxes of the template whose text is on the pages.
  private(set) var boxes: Set<SourceSpan> = []
  private var count = 0
  /// The height of a page, in points.
  private var height = 0.0
  /// The pictures as they are seen, in the order of the pages.
  private var pictures: [Size] = []
  /// The frames of other texts that may give, in the order of the pages.
  private var frames: [FitRecord] = []
  /// How far down the pages' heights the text of each source stands, run by run.
  private var depths: [SourceSpan: [Double]] = [:]

  init() {}

  /// - Parameter places: The text boxes that are measured.
  init(_ result: LaidOutDocument, without places: Set<SourceSpan>) {
    count = result.pages.count
    height = result.pages.first?.size.height ?? 0
    oversets = Set(
      result.diagnostics.filter { $0.code.hasPrefix("overset") }
        .map { Overset(code: $0.code, frame: $0.frame) })
    boxes = Set(result.paragraphs.map(\.box))
    frames = result.fits.filter { !places.contains($0.source) }
    for (index, page) in result.pages.enumerated() {
      collect(page.items, above: Double(index) * height)
    }
  }

  private mutating func collect(_ items: [DisplayItem], above top: Double) {
    for item in items {
      switch item.content {
      case .image(let image): pictures.append((image.clip?.bounds ?? image.frame).size)
      case .group(let group): collect(group.items, above: top)
      case .glyphs(let run):
        guard let source = item.source, let glyph = run.glyphs.first else { continue }
        depths[source, default: []].append(top + glyph.y)
      case .path, .link: break
      }
    }
  }

  /// Whether everything else is as it is on one of two other pages, or between the two.
  func isBetween(_ one: BudgetPages, _ other: BudgetPages) -> Bool {
    guard count <= max(one.count, other.count) else { return false }
    return arePicturesBetween(one, other) && areFramesBetween(one, other)
      && isTextBetween(one, other)
  }

  /// The part of a picture, and of the page's height, that nobody sees that it gave.
  private static let part = 0.05

  private func arePicturesBetween(_ one: BudgetPages, _ other: BudgetPages) -> Bool {
    guard pictures.count == one.pictures.count, pictures.count == other.pictures.count else {
      return false
    }
    return pictures.indices.allSatisfy { index in
      let (a, b) = (one.pictures[index], other.pictures[index])
      return pictures[index].width >= min(a.width, b.width) * (1 - Self.part)
        && pictures[index].height >= min(a.height, b.height) * (1 - Self.part)
    }
  }

  private func areFramesBetween(_ one: BudgetPages, _ other: BudgetPages) -> Bool {
    guard frames.count == one.frames.count, frames.count == other.frames.count else {
      return false
    }
    return frames.indices.allSatisfy { index in
      let (frame, a, b) = (frames[index], one.frames[index], other.frames[index])
      return frame.size >= min(a.size, b.size) - 0.01
        && frame.pulled.count <= max(a.pulled.count, b.pulled.count)
        && frame.alternatives.count <= max(a.alternatives.count, b.alternatives.count)
    }
  }

  /// Text of the same source that is broken otherwise, or is not shown here, does not count.
  private func isTextBetween(_ one: BudgetPages, _ other: BudgetPages) -> Bool {
    let slack = height * Self.part
    return depths.allSatisfy { source, depths in
      guard let a = one.depths[source], let b = other.depths[source],
        a.count == depths.count, b.count == depths.count
      else { return true }
      return depths.indices.allSatisfy { index in
        let (low, high) = (min(a[index], b[index]), max(a[index], b[index]))
        return (low - slack...high + slack).contains(depths[index])
      }
    }
  }
}
