/// A line's paint and width in points.
package struct Stroke: Hashable, Encodable, Sendable {
  package var paint: Paint
  package var width: Double

  package init(paint: Paint, width: Double) {
    self.paint = paint
    self.width = width
  }
}
