import DocumentModel

/// The tags of a paragraph's pieces.
struct ParagraphTags {
  /// That of the bullet or number before it.
  var marker: Tag
  /// Those of its text runs.
  var runs: [Tag]

  /// The tags of a paragraph that is not read.
  static func artifact(_ tag: Tag, of paragraph: Paragraph) -> ParagraphTags {
    ParagraphTags(marker: tag, runs: paragraph.runs.map { _ in tag })
  }
}
