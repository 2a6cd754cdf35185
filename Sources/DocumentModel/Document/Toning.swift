/// A recolouring of photographs, made ready for millions of pixels.
///
/// Drawings have few colours, and each is looked up; of photographs either the lightness of a pixel
/// counts alone, or its channels are changed one by one.
package struct Toning: Sendable {
  /// The colours by lightness, 256 of them; none where channels are changed by themselves.
  private var tones: [RGB] = []
  private var red: [UInt8] = []
  private var green: [UInt8] = []
  private var blue: [UInt8] = []

  /// - Parameter recoloring: What is to become of the colours; the replacing of single colours has no
  ///   meaning for photographs and is left out.
  package init(_ recoloring: Recoloring) {
    let grays = (0...255).map { RGB(red: UInt8($0), green: UInt8($0), blue: UInt8($0)) }
    let recoloring = recoloring.withoutReplacing
    if recoloring?.isTonal == true {
      tones = grays.map { recoloring?($0) ?? $0 }
    } else {
      let changed = grays.map { recoloring?($0) ?? $0 }
      (red, green, blue) = (changed.map(\.red), changed.map(\.green), changed.map(\.blue))
    }
  }

  /// What becomes of a pixel.
  package func callAsFunction(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> RGB {
    guard !tones.isEmpty else {
      return RGB(
        red: self.red[Int(red)], green: self.green[Int(green)], blue: self.blue[Int(blue)])
    }
    // The weights of ITU-R BT.601 in 256ths.
    return tones[(77 * Int(red) + 150 * Int(green) + 29 * Int(blue)) >> 8]
  }
}

extension Recoloring {
  /// Whether how light a colour is decides alone what becomes of it.
  fileprivate var isTonal: Bool {
    switch self {
    case .single, .duotone: true
    case .veiled(let base, _, _): base?.isTonal ?? false
    case .replacing: false
    }
  }

  fileprivate var withoutReplacing: Recoloring? {
    switch self {
    case .replacing: nil
    case .single, .duotone: self
    case .veiled(let base, let veil, let part):
      .veiled(base?.withoutReplacing, by: veil, part: part)
    }
  }
}
