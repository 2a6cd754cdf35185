internal import Brand
package import DocumentModel
internal import Rendering

extension Preflighter {
  /// What of a picture file does not keep to the brand: its flat colours, and logos in it.
  ///
  /// - Parameter resolution: Its pixels per inch.
  package func findings(
    in picture: Picture, resolution: Double, rules: BrandRules
  ) -> [Finding] {
    do {
      let pixels = try PicturePixels(picture, most: PictureLint.mostPixels)
      return PictureLint(
        pixels: pixels, lint: lint(for: rules),
        scale: 72 / resolution * picture.size.width / Double(pixels.width)
      ).findings()
    } catch {
      return [
        Finding(
          "picture-damaged", "the picture cannot be read: \(error.message)", hint: error.hint)
      ]
    }
  }
}

/// Whether a picture's flat colours are the palette's, and logos in it as they should be.
///
/// What is set in it as text is pixels as well, and is not read.
struct PictureLint {
  /// Along the longer side; larger pictures are looked at smaller.
  static let mostPixels = 1600.0
  /// A colour that covers less of a picture is an edge's or a photograph's.
  private static let leastShare = 0.004
  let pixels: PicturePixels
  let lint: BrandLint
  /// Points for a pixel.
  let scale: Double

  func findings() -> [Finding] {
    colors() + logos()
  }

  /// Each flat colour that is none of the palette's, with how much of the picture it covers.
  private func colors() -> [Finding] {
    let flat = PixelShapes(
      width: pixels.width, height: pixels.height, pixels: pixels.pixels, tolerance: 1)
    var counts: [UInt32: Int] = [:]
    for part in flat.parts { counts[part.color, default: 0] += part.count }
    let plain = Conversion()
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.compactMap { color, count in
      let share = Double(count) / Double(max(1, pixels.pixels.count))
      let painted = PaintedColor(pixel: color)
      guard share >= Self.leastShare else { return nil }
      let match = lint.colors.match(painted, plain)
      guard match.difference > lint.rules.difference else { return nil }
      let hex = RGB(painted.screen).hex
      return Finding(
        "color-off-palette", page: 1,
        measured: "\(hex), ΔE \(fixed((match.difference * 10).rounded() / 10)), "
          + measure((share * 1000).rounded() / 10, "%"),
        limit: "ΔE \(fixed(lint.rules.difference))",
        "a part of the picture is in \(hex), which is no ink of the palette and no tint of one",
        hint: "use '\(match.name)', which comes nearest")
    }
  }

  private func logos() -> [Finding] {
    let seen = PixelShapes(
      width: pixels.width, height: pixels.height, pixels: pixels.pixels,
      tolerance: LogoShape.tolerance)
    let transform = Affine(scale, 0, 0, scale, 0, 0)
    let placed = LogoFinder(
      shapes: seen.silhouettes(transform, object: 0), conversion: Conversion(),
      matcher: lint.colors, tolerance: LogoFinder.toleranceOfPixels,
      leastShape: LogoFinder.pixelsOfShape * scale
    ).logos(lint.seenLogos)
    return placed.flatMap { logo in
      let check = LogoCheck(
        logo: logo, lint: lint, conversion: Conversion(), page: 1,
        difference: lint.rules.difference + LogoLint.noise)
      let slack = 1.5 * scale
      return check.form(slack: slack) + check.colors() + check.size(slack: slack)
        + surroundings(logo, check)
    }
  }

  // MARK: Surroundings

  /// What lies around a logo: whether its room is free, and whether it is seen on its ground.
  private func surroundings(_ logo: PlacedLogo, _ check: LogoCheck) -> [Finding] {
    let box = logo.box
    let clear = logo.logo.rule.clearSpace * box.height
    let near = ring(box.grown(by: 2 * scale), box.grown(by: 5 * scale))
    guard !near.isEmpty else { return [] }
    let grounds = check.findings(on: near.map { PaintedColor(pixel: $0.color).screen })
    guard clear > 2 * scale, !grounds.contains(where: { $0.code == "logo-ground-busy" }) else {
      return grounds
    }
    let ground = near.map(\.color).sorted()[near.count / 2]
    let intruder = ring(box.grown(by: 2 * scale), box.grown(by: clear - scale)).filter {
      PixelShapes.distance($0.color, ground) > LogoShape.tolerance
    }.map { box.distance(to: $0.place) }.min()
    guard let intruder else { return grounds }
    return grounds + [check.crowded(by: "something", at: intruder, clear: clear)]
  }

  /// The pixels outside one box and inside another, with their places in points.
  private func ring(_ inner: Rect, _ outer: Rect) -> [(color: UInt32, place: Rect)] {
    let columns = Self.range(outer.x / scale, outer.maxX / scale, pixels.width)
    let rows = Self.range(outer.y / scale, outer.maxY / scale, pixels.height)
    return rows.flatMap { row in
      columns.compactMap { column in
        let place = Rect(
          x: Double(column) * scale, y: Double(row) * scale, width: scale, height: scale)
        guard inner.intersection(place).isEmpty else { return nil }
        return (pixels.pixels[row * pixels.width + column], place)
      }
    }
  }

  private static func range(_ from: Double, _ to: Double, _ count: Int) -> Range<Int> {
    let start = min(max(0, Int(from.rounded(.up))), count)
    return start..<max(start, min(count, Int(to.rounded(.down))))
  }
}
