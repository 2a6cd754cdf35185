import DocumentModel

extension Node {
  /// The tags of one of its paragraphs: of an artifact if nothing was said of it.
  func tags(ofParagraph index: Int) -> ParagraphTags {
    if tags.indices.contains(index) { return tags[index] }
    return .artifact(artifact, of: paragraphs[index])
  }
}
