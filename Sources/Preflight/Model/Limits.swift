internal import DocumentModel

/// What a page is held to: the printer's profile, or what printers commonly ask for.
struct Limits {
  var bleed: Double
  var safe: Double
  var inkLimit: Double
  var leastResolution: Double
  var goodResolution: Double
  var leastLine: Double
  var leastReversedLine: Double
  var leastType: Double
  var leastReversedType: Double

  /// The diagonal of a tabloid and an A3, in points.
  ///
  /// Larger pages are read from farther away in proportion: twice as far, half the pixels. No poster
  /// needs fewer than three tenths.
  private static let nearDiagonal = 1470.0

  init(_ expectation: Expectation, page: Rect) {
    let profile =
      expectation.profile
      ?? PrinterProfile(name: "usual", source: SourceSpan(file: ""))
    let isPress = expectation.purpose == .press
    bleed = expectation.profile == nil ? 0 : profile.bleed
    safe = expectation.profile == nil ? 0 : profile.safe
    inkLimit = profile.inkLimit
    let whole = expectation.whole ?? page.size
    let diagonal = (whole.width * whole.width + whole.height * whole.height).squareRoot()
    let distance = max(1, min(diagonal / Self.nearDiagonal, 10.0 / 3))
    leastResolution = profile.leastResolution / distance
    goodResolution = profile.goodResolution / distance
    leastLine = profile.leastLine
    leastReversedLine = profile.leastReversedLine
    leastType = profile.leastType
    leastReversedType = profile.leastReversedType
    if isPress, expectation.profile == nil { bleed = 8.504 }
    if expectation.isSheet { (bleed, safe) = (0, 0) }
  }
}

/// A number with its unit, as findings print it.
func measure(_ value: Double, _ unit: String) -> String {
  value.isFinite ? "\(fixed(value)) \(unit)" : "unknown"
}

/// Points as millimetres.
func millimetres(_ points: Double) -> String { measure(points * 25.4 / 72, "mm") }
