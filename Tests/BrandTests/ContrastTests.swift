import Brand
import DocumentModel
import Testing

struct ContrastTests {
  /// The ratios are those of the W3C's formula, worked out elsewhere.
  @Test(arguments: [
    ("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#767676", "#FFFFFF", 4.54),
    ("#FF0000", "#FFFFFF", 4.0), ("#0000FF", "#FFFFFF", 8.59), ("#1B1B3A", "#1B1B3A", 1.0),
  ])
  func `contrast is WCAG's ratio, whichever colour comes first`(
    first: String, second: String, expected: Double
  ) throws {
    let (a, b) = (try #require(RGB(hex: first)), try #require(RGB(hex: second)))
    #expect(abs(Contrast.ratio(a, b) - expected) < 0.01)
    #expect(Contrast.ratio(a, b) == Contrast.ratio(b, a))
  }

  @Test(arguments: [
    (10.0, 400, 4.5), (17.9, 400, 4.5), (18, 400, 3), (14, 700, 3), (14, 600, 4.5),
    (13.9, 800, 4.5),
  ])
  func `large and bold text may be fainter`(size: Double, weight: Int, expected: Double) {
    #expect(Contrast.minimum(size: size, weight: weight) == expected)
  }
}
