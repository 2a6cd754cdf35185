/// A transformation of the plane that keeps lines straight (ISO 32000-1, 8.3.3).
package struct Affine: Hashable, Encodable, Sendable {
  package var a: Double
  package var b: Double
  package var c: Double
  package var d: Double
  package var e: Double
  package var f: Double

  package init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  package static let identity = Affine(1, 0, 0, 1, 0, 0)

  /// The transformation that does this one first and then the other.
  package func then(_ o: Affine) -> Affine {
    Affine(
      a * o.a + b * o.c, a * o.b + b * o.d, c * o.a + d * o.c, c * o.b + d * o.d,
      e * o.a + f * o.c + o.e, e * o.b + f * o.d + o.f)
  }

  /// Where the point goes.
  package func callAsFunction(_ x: Double, _ y: Double) -> Point {
    Point(x: a * x + c * y + e, y: b * x + d * y + f)
  }

  /// The area that a unit square becomes, negative if it is mirrored.
  package var determinant: Double { a * d - b * c }

  /// The side of the square that a unit square would become if it stayed one.
  package var scale: Double { abs(determinant).squareRoot() }

  /// Whether all numbers are finite and it can be undone.
  package var isSound: Bool {
    [a, b, c, d, e, f].allSatisfy(\.isFinite) && abs(determinant) > 1e-12
  }

  /// The transformation that undoes this one, nil if none does.
  package var inverse: Affine? {
    let n = determinant
    guard isSound else { return nil }
    return Affine(
      d / n, -b / n, -c / n, a / n, (c * f - d * e) / n, (b * e - a * f) / n)
  }

  /// The smallest upright rectangle around what a rectangle becomes.
  package func bounds(of rect: Rect) -> Rect {
    let corners = [
      self(rect.x, rect.y), self(rect.maxX, rect.y), self(rect.x, rect.maxY),
      self(rect.maxX, rect.maxY),
    ]
    let (left, top) = (corners.map(\.x).min() ?? 0, corners.map(\.y).min() ?? 0)
    let (right, bottom) = (corners.map(\.x).max() ?? 0, corners.map(\.y).max() ?? 0)
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
