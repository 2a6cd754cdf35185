import DocumentModel

/// Paragraphs that were prepared, so that the same text in many editions is shaped once.
///
/// Two generations: when the young one is full it becomes the old one and what is used again comes
/// back. At most twice the capacity is kept, and what was used lately is never forgotten.
struct PreparedCache {
  /// Enough for all paragraphs of a large edition.
  private static let capacity = 256

  private var young: [Paragraph: PreparedParagraph] = [:]
  private var old: [Paragraph: PreparedParagraph] = [:]

  /// The prepared paragraph, made if it is not known.
  mutating func value(
    for paragraph: Paragraph, or make: (Paragraph) -> PreparedParagraph
  ) -> PreparedParagraph {
    if let known = young[paragraph] { return known }
    let value = old[paragraph] ?? make(paragraph)
    if young.count >= Self.capacity {
      old = young
      young = [:]
    }
    young[paragraph] = value
    return value
  }
}
