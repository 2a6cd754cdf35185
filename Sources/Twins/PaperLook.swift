package import DocumentModel

/// What a browser takes over of how an edition looks on paper.
package struct PaperLook: Hashable, Sendable {
  /// How wide figures stand, in points, by the numbers of their elements.
  private(set) var widths: [Int: Double] = [:]
  /// The sizes of type, in points, by the numbers of the elements.
  private var sizes: [Int: Double] = [:]
  /// The size of most of the text.
  private var common = 1.0

  package init(_ pages: [Page]) {
    var letters: [Int: [Double: Int]] = [:]
    for page in pages { add(page.items, counting: &letters) }
    sizes = letters.compactMapValues(Self.mostFrequent)
    let all = letters.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    common = Self.mostFrequent(all) ?? 1
  }

  private static func mostFrequent(_ counts: [Double: Int]) -> Double? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func add(
    _ items: [DisplayItem], counting letters: inout [Int: [Double: Int]]
  ) {
    for item in items where item.tag.role != .artifact {
      let element = item.tag.element
      switch item.content {
      case .glyphs(let run):
        letters[element, default: [:]][run.size, default: 0] += run.glyphs.count
      case .image(let image):
        widths[element] = image.clip?.bounds?.width ?? image.frame.width
      case .group(let group): add(group.items, counting: &letters)
      case .path, .link: break
      }
    }
  }

  /// How large the type of an element is, 1 for that of most text.
  func prominence(of element: Int) -> Double { sizes[element].map { $0 / common } ?? 1 }
}
