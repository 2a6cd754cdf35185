/// A picture file that has been looked at: what it is and how large.
package struct Picture: Hashable, Encodable, Sendable {
  package enum Format: String, Hashable, Encodable, Sendable {
    case jpeg, png, svg
  }

  /// The absolute path of the file.
  package var path: String
  package var format: Format
  /// The picture's own size: pixels, or SVG user units.
  package var size: Size
  /// The point that stays in sight when the picture is cropped, from 0,0 (top left) to 1,1.
  package var focus: Point
  /// What the picture shows, in words; nil for decoration.
  package var alternative: String?
  /// Other colours than the file's own, for drawings.
  package var recoloring: Recoloring?
  /// Whether it is shown as a specimen, to which the brand's rules for logos do not apply.
  package var isSpecimen = false
  /// Where the picture was named.
  package var source: SourceSpan

  package init(
    path: String, format: Format, size: Size, focus: Point = Point(x: 0.5, y: 0.5),
    alternative: String? = nil, source: SourceSpan
  ) {
    self.path = path
    self.format = format
    self.size = size
    self.focus = focus
    self.alternative = alternative
    self.source = source
  }
}
