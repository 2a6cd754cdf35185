internal import DocumentModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Whether text stands out from what is really drawn under it.
///
/// The text's luminance is held against the pixels under its letters; of these the worst tenth
/// counts (WCAG 2.2, 1.4.3). On paper the inks are looked at through the output intent.
enum ContrastChecks {
  static func findings(_ context: PageContext) -> [Finding] {
    context.objects.flatMap { index, object -> [Finding] in
      guard let text = object.text, !text.isBlank, !text.isInvisible, object.alpha > 0,
        case .solid(let color) = object.paint, !context.isDecoration(object),
        let ground = context.ground(of: index)
      else { return [] }
      let screens = context.screens(of: ground)
      guard !screens.isEmpty else { return [] }
      let pairs = screens.map { ground in
        let mixed = zip(color.screen, ground.color).map {
          $0 * object.alpha + $1 * (1 - object.alpha)
        }
        return Pair(
          text: Luminance.of(mixed), ground: Luminance.of(ground.color), count: ground.count)
      }
      return contrast(pairs, object, text, context) + copy(pairs, object, text, context)
    }
  }

  /// The lightness of text and of what lies under so many pixels of it.
  private struct Pair {
    var text: Double
    var ground: Double
    var count: Int
  }

  /// The value that a tenth of the pixels are below.
  private static func worst(_ pairs: [Pair], _ value: (Pair) -> Double) -> Double {
    let values = pairs.map { (value: value($0), count: $0.count) }.sorted { $0.value < $1.value }
    var left = pairs.reduce(0) { $0 + $1.count } / 10
    for (value, count) in values {
      if left < count { return value }
      left -= count
    }
    return .infinity
  }

  private static func contrast(
    _ pairs: [Pair], _ object: PaintedObject, _ text: PaintedText, _ context: PageContext
  ) -> [Finding] {
    let worst = worst(pairs) { Luminance.contrast($0.text, $0.ground) }
    let limit = text.isLarge ? 3.0 : 4.5
    guard worst < limit - 0.05 else { return [] }
    let isPaper = context.isPress
    return [
      context.finding(
        "contrast-rendered", severity: isPaper && worst >= limit * 2 / 3 ? .warning : .error,
        at: object,
        measured: "\(fixed(worst)):1", limit: "\(fixed(limit)):1",
        "\(object.noun) does not stand out from what is drawn under it"
          + (isPaper ? " as it is printed" : ""),
        hint: "darken or lighten one of them, or put a plain ground under the text")
    ]
  }

  /// An office copier sees no colour and makes everything lighter or darker than it is.
  private static func copy(
    _ pairs: [Pair], _ object: PaintedObject, _ text: PaintedText, _ context: PageContext
  ) -> [Finding] {
    guard context.expectation.purpose == .office else { return [] }
    let worst = worst(pairs) { abs(Copier.tone($0.text) - Copier.tone($0.ground)) }
    let limit = text.isLarge ? Copier.leastDifferenceOfLarge : Copier.leastDifference
    guard worst < limit else { return [] }
    return [
      context.finding(
        "lost-in-copies", severity: .warning, at: object,
        measured: measure((worst * 100).rounded(), "%"),
        limit: measure(limit * 100, "%"),
        "\(object.noun) is lost on a photocopier, which knows black and white and little between",
        hint: "set it in black, or on white")
    ]
  }
}

/// What a photocopier makes of greys.
enum Copier {
  /// Of the distance between black and white, so much must be left for text to be read.
  static let leastDifference = 0.5
  /// Large letters are read in a light grey, too, as long as it is one.
  static let leastDifferenceOfLarge = 0.15

  /// How light a luminance is on the copy: an S-curve four times as steep as the original in the
  /// middle, as copies of copies have it.
  static func tone(_ luminance: Double) -> Double {
    1 / (1 + exp(-16 * (Luminance.lightness(luminance) - 0.5)))
  }
}

extension PaintedText {
  /// Whether it is large text as WCAG 2.2 has it: 18 points, or 14 and bold.
  fileprivate var isLarge: Bool { size >= 18 || size >= 14 && font.isBold }
}

extension PageContext {
  /// The colours on screen of what lies under a text, each with the number of its pixels.
  func screens(of ground: TextGround) -> [(color: [Double], count: Int)] {
    guard isPress else {
      return (ground.pixels.first ?? []).runs.map { pixel, count in
        ([16, 8, 0].map { Double(pixel >> $0 & 255) / 255 }, count)
      }
    }
    return pressScreens(of: ground).map { ($0, 1) }
  }

  private func pressScreens(of ground: TextGround) -> [[Double]] {
    (0..<(ground.pixels.first?.count ?? 0)).map { index in
      let inks = PixelInks(ground.pixels, index, spots: spots.count)
      guard inks.values.count >= 4 else { return [1, 1, 1] }
      var screen = conversion.screen(Array(inks.values[0..<4]))
      for (spot, tint) in zip(spots, inks.values.dropFirst(4)) where tint > 0 {
        // A spot ink filters the light as its stand-in does, in proportion.
        guard let full = page.spots[spot] else { continue }
        screen = zip(screen, full.screen).map { $0 * (1 - tint * (1 - $1)) }
      }
      return screen
    }
  }

  /// Whether the object is tagged as ornament.
  func isDecoration(_ object: PaintedObject) -> Bool {
    guard let mark = object.mark, page.marks.indices.contains(mark),
      let artifact = page.marks[mark].artifact
    else { return false }
    return artifact == "/Background" || artifact == "/Layout" || artifact == "/Page"
  }
}

extension [UInt32] {
  /// The values that there are, each with how often.
  fileprivate var runs: [(value: UInt32, count: Int)] {
    var runs: [(value: UInt32, count: Int)] = []
    for value in sorted() {
      if runs.last?.value == value {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((value, 1))
      }
    }
    return runs
  }
}
