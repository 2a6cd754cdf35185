package import DocumentModel

/// The most ink that a press takes at one place, all inks together.
package struct InkLimit: Hashable, Sendable {
  /// In parts of one ink's full cover: 3 for 300 %.
  package var total: Double

  /// - Parameter percent: In per cent, such as 300.
  package init(percent: Double) {
    total = percent / 100
  }

  /// The colour within the limit: cyan, magenta and yellow give way in proportion, then black.
  package func clamped(_ color: CMYK) -> CMYK {
    let colors = color.cyan + color.magenta + color.yellow
    guard colors + color.black > total else { return color }
    let black = min(color.black, total)
    let part = colors > 0 ? max(total - black, 0) / colors : 0
    return CMYK(
      cyan: color.cyan * part, magenta: color.magenta * part, yellow: color.yellow * part,
      black: black)
  }

  /// Brings pixels of four inks, a byte each, within the limit.
  package func clamp(_ pixels: inout [UInt8]) {
    let limit = Int(total * 255)
    guard limit < 4 * 255 else { return }
    for at in stride(from: 0, to: pixels.count - 3, by: 4) {
      let black = Int(pixels[at + 3])
      let colors = Int(pixels[at]) + Int(pixels[at + 1]) + Int(pixels[at + 2])
      guard colors + black > limit else { continue }
      let rest = max(limit - black, 0)
      for channel in at..<at + 3 {
        // Rounded down: four roundings up could pass the limit again.
        pixels[channel] = UInt8(Int(pixels[channel]) * rest / max(colors, 1))
      }
      pixels[at + 3] = UInt8(min(black, limit))
    }
  }
}
