import DocumentModel

/// Where patterns come from, and the page that they are set on.
struct PatternSource {
  let files: TemplateFiles
  let page: Size
  /// The patterns that are the brand's; nil for all of the library.
  var allowed: [String]?

  /// How large a tile is set unless the template says so: as drawn on a letter page, and larger on
  /// a larger page as its sides are.
  var scale: Double {
    (page.width * page.height / (612 * 792)).squareRoot()
  }
}
