internal import Brand
internal import DocumentModel

/// Finds what of a palette painted colours are: its inks, their tints, their recipes on press.
final class ColorMatcher {
  /// The ink that comes nearest to a colour, and how far apart they look.
  struct Match {
    var name: String
    var difference: Double
  }

  /// A colour of the palette as it may be painted.
  private struct Sample {
    var name: String
    var lab: CIELab
  }

  private let palette: Palette
  private let sampled: [(ink: Ink, parts: [Double])]
  private var samples: [String: [Sample]] = [:]
  private var known: [String: [PaintedColor: Match]] = [:]

  /// Tints are looked at in steps of so many hundredths; those between are nearer than is seen.
  private static let step = 2

  init(_ palette: Palette) {
    self.palette = palette
    let tints = stride(from: Self.step, through: 100, by: Self.step).map { Double($0) / 100 }
    sampled =
      (palette.inks + palette.roles.sorted { $0.key < $1.key }.map(\.value)).map { ($0, tints) }
      + palette.artworkShades.map { ($0, [1]) }
      + HouseColors.natural.map { (Ink(name: $0.hex, screen: $0), [1]) }
  }

  /// What of the palette a colour is, or comes nearest to.
  func match(_ color: PaintedColor, _ conversion: Conversion) -> Match {
    if let match = known[conversion.name]?[color] { return match }
    let match = nearest(color, conversion)
    known[conversion.name, default: [:]][color] = match
    return match
  }

  private func nearest(_ color: PaintedColor, _ conversion: Conversion) -> Match {
    let lab = CIELab(color.screen)
    var best = Match(name: "paper", difference: CIELab(RGB.white).difference(from: lab))
    for sample in samples(conversion) {
      // The lightness alone tells most of them apart.
      guard abs(sample.lab.lightness - lab.lightness) < best.difference * 2 + 2 else { continue }
      let difference = sample.lab.difference(from: lab)
      if difference < best.difference { best = Match(name: sample.name, difference: difference) }
    }
    return best
  }

  /// How far a painted colour looks from one of the palette or of a drawing, on screen or by its
  /// recipe on press.
  func difference(
    _ color: PaintedColor, from wanted: PaintedColor, _ conversion: Conversion
  ) -> Double {
    let lab = CIELab(color.screen)
    var least = lab.difference(from: CIELab(wanted.screen))
    let screen = RGB(wanted.screen)
    for ink in palette.inks where ink.screen == screen {
      guard let press = ink.press else { continue }
      least = min(least, lab.difference(from: CIELab(conversion.screen(press.parts))))
    }
    // A colour of the screen that the press has converted for itself.
    guard wanted.inks.count == 4 else { return least }
    return min(least, lab.difference(from: CIELab(conversion.screen(wanted.inks))))
  }

  /// How far a painted colour looks from an ink, on screen or by its recipe on press.
  func difference(_ color: PaintedColor, from ink: Ink, _ conversion: Conversion) -> Double {
    let lab = CIELab(color.screen)
    let onScreen = lab.difference(from: CIELab(ink.screen))
    guard let press = ink.press else { return onScreen }
    return min(onScreen, lab.difference(from: CIELab(conversion.screen(press.parts))))
  }

  /// How far a grey looks from the one that an ink becomes on a printer without colours.
  func difference(_ gray: PaintedColor, fromGrayOf ink: Ink) -> Double {
    let light = Luminance.encoded(Contrast.luminance(ink.screen))
    return CIELab(gray.screen).difference(from: CIELab([light, light, light]))
  }

  private func samples(_ conversion: Conversion) -> [Sample] {
    if let samples = samples[conversion.name] { return samples }
    var made: [Sample] = []
    for (ink, parts) in sampled {
      for part in parts {
        let tint = part < 1 ? palette.tint(of: ink, part: part) : ink
        made.append(Sample(name: tint.name, lab: CIELab(tint.screen)))
        let screen = [tint.screen.red, tint.screen.green, tint.screen.blue].map { Double($0) / 255 }
        let inks = tint.press?.parts ?? conversion.inks(screen)
        made.append(Sample(name: tint.name, lab: CIELab(conversion.screen(inks))))
      }
    }
    samples[conversion.name] = made
    return made
  }
}

extension CIELab {
  /// What a colour on screen measures, each channel from 0 to 1.
  init(_ screen: [Double]) {
    self.init(RGB(screen))
  }
}

extension RGB {
  /// A colour of three channels from 0 to 1.
  init(_ screen: [Double]) {
    func byte(_ index: Int) -> UInt8 {
      UInt8((min(max(screen.indices.contains(index) ? screen[index] : 0, 0), 1) * 255).rounded())
    }
    self.init(red: byte(0), green: byte(1), blue: byte(2))
  }
}

extension CMYK {
  /// The four inks from 0 to 1.
  fileprivate var parts: [Double] { [cyan, magenta, yellow, black] }
}
