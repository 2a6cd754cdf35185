/// The room for each line of a paragraph, in points at scale 1.
struct LineMeasures {
  private let special: [Double]
  private let usual: Double

  /// - Parameters:
  ///   - measure: The whole measure, divided by the scale.
  ///   - isFromStart: Whether the first line is the paragraph's own, with its indent.
  init(
    of prepared: PreparedParagraph, measure: Double, scale: Double, shape: LineShape,
    isFromStart: Bool
  ) {
    let usual = measure - prepared.indent(ofFirstLine: false)
    let first = measure - prepared.indent(ofFirstLine: isFromStart)
    var special = shape.insets.indices.map { line in
      let inset = shape.inset(ofLine: line)
      return (line == 0 ? first : usual) - (inset.start + inset.end) / scale
    }
    if special.isEmpty, first != usual { special = [first] }
    self.special = special
    self.usual = usual
  }

  /// How many lines at the start have a measure of their own.
  var specialCount: Int { special.count }
  var widest: Double { special.reduce(usual) { max($0, $1) } }
  var narrowest: Double { special.reduce(usual) { min($0, $1) } }

  subscript(line: Int) -> Double { line < special.count ? special[line] : usual }
}
