internal import DocumentModel

/// The clusters of scripts whose letters and marks stand above and below each other: Thai, Lao,
/// Tibetan, Burmese and Khmer.
///
/// Readers of PDF sort what overlaps by its place; told together it stays in order.
enum StackedClusters {
  /// The clusters with every mark and subscript letter joined to the letter that bears it.
  static func joined(_ clusters: [GlyphRun.Cluster], of text: String) -> [GlyphRun.Cluster] {
    guard text.unicodeScalars.contains(where: isStacked) else { return clusters }
    var joined = [GlyphRun.Cluster]()
    var (rest, last): (Substring, Unicode.Scalar?) = (text[...], nil)
    for cluster in clusters {
      let split = text.utf8.index(rest.startIndex, offsetBy: cluster.utf8Count)
      let first = rest[..<split].unicodeScalars.first
      if !joined.isEmpty, let first, isBorne(first, after: last) {
        joined[joined.count - 1].utf8Count += cluster.utf8Count
        joined[joined.count - 1].glyphCount += cluster.glyphCount
      } else {
        joined.append(cluster)
      }
      last = rest[..<split].unicodeScalars.last
      rest = rest[split...]
    }
    return joined
  }

  private static func isStacked(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00..<0x10A0, 0x1780..<0x1800: true
    default: false
    }
  }

  /// The signs that make the next letter a subscript in Burmese and Khmer.
  private static let viramas: Set<Unicode.Scalar> = ["\u{1039}", "\u{17D2}"]

  private static func isBorne(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    guard isStacked(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return last.map(viramas.contains) ?? false
    }
  }
}
