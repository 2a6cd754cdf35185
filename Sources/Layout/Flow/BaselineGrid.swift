/// Evenly spaced lines across a page on which baselines stand, as a column sees them.
struct BaselineGrid: Hashable {
  /// The distance between the lines, in points.
  let step: Double
  /// The distance from the column's top to one of the lines, in points.
  let origin: Double

  /// The first line at a distance from the column's top or below it.
  func line(atOrBelow y: Double) -> Double {
    origin + ((y - origin - tolerance) / step).rounded(.up) * step
  }

  /// A distance of lines as whole steps.
  func steps(_ distance: Double) -> Double {
    max(1, ((distance - tolerance) / step).rounded(.up)) * step
  }
}
