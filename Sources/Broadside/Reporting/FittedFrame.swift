import Layout

/// How the text of one frame came to fit.
public struct FittedFrame: Sendable, Hashable, Codable {
  /// The frame's name.
  public var frame: String
  /// The series whose frames share one size.
  public var series: String?
  /// The size of its text, and the leading, in points.
  public var size: Double
  /// The distance of baselines, in points.
  public var leading: Double
  /// What was added to the tracking, in thousandths of the size.
  public var tracking: Int
  /// What had to give, in order: `tracking`, `leading`, `size`.
  public var levers: [String]
  /// The shorter words and boxes left out that stand in, in order.
  public var alternatives: [String]
  /// The share of the frame's height that the text takes; nil where the text makes the height.
  public var fill: Double?

  init(_ record: FitRecord) {
    frame = record.frame
    series = record.group
    size = record.size.hundredths
    leading = record.leading.hundredths
    tracking = record.tracking
    levers = record.pulled.map(\.rawValue)
    alternatives = record.alternatives
    fill = record.fill?.hundredths
  }
}

extension Double {
  /// The number rounded to two decimals.
  fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}
