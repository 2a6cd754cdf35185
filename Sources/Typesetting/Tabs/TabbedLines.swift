import DocumentModel
import Language

/// The lines of a paragraph that have tabs: each is set as one, because text at stops cannot wrap.
struct TabbedLines {
  /// From one forced break to the next, where there is a tab between them.
  private(set) var ranges: [Range<Int>] = []
  /// The tabs that come behind the last stop of their line.
  private(set) var surplus: [Int] = []

  init(of text: ParagraphText, style: ParagraphStyle) {
    guard !style.tabs.isEmpty else { return }
    var start = 0
    var count = 0
    for (offset, scalar) in text.scalars.enumerated() {
      if Self.isTab(scalar) {
        count += 1
        if count > style.tabs.count { surplus.append(offset) }
      }
      let isEnd = ScalarClass.isNewline(scalar) || offset == text.count - 1
      guard isEnd else { continue }
      if count > 0 { ranges.append(start..<offset + 1) }
      (start, count) = (offset + 1, 0)
    }
  }

  static func isTab(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x09 }

  /// Whether a line may not end at an offset unless it must.
  func forbids(_ offset: Int) -> Bool {
    ranges.contains { $0.lowerBound < offset && offset < $0.upperBound }
  }

  /// The opportunities to end lines that are left.
  func opportunities(_ all: [LineBreakOpportunity]) -> [LineBreakOpportunity] {
    ranges.isEmpty ? all : all.filter { $0.isMandatory || !forbids($0.offset) }
  }
}
