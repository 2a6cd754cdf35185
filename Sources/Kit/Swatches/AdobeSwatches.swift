import DocumentModel

/// Swatches for Illustrator, InDesign and Photoshop: Adobe Swatch Exchange, version 1.0.
///
/// Each ink stands in it twice, for screens and for the press, in two groups; a spot ink is a spot.
struct AdobeSwatches {
  let inks: [Ink]

  var bytes: [UInt8] {
    let groups = [
      ("Screen", inks.map(screen)), ("Press", inks.compactMap(press)),
    ].filter { !$0.1.isEmpty }
    let blocks = groups.flatMap { name, colors in
      [block(0xC001, Self.name(name))] + colors + [block(0xC002, [])]
    }
    return Array("ASEF".utf8) + Self.word(1) + Self.word(0) + Self.long(UInt32(blocks.count))
      + blocks.joined()
  }

  private enum Kind: UInt16 { case global, spot, process }

  private func screen(_ ink: Ink) -> [UInt8] {
    let parts = [ink.screen.red, ink.screen.green, ink.screen.blue].map { Float($0) / 255 }
    return color(ink.name, "RGB ", parts, .process)
  }

  private func press(_ ink: Ink) -> [UInt8]? {
    guard let press = ink.press else { return nil }
    let parts = [press.cyan, press.magenta, press.yellow, press.black].map { Float($0) }
    return color(ink.spot?.name ?? ink.name, "CMYK", parts, ink.spot == nil ? .process : .spot)
  }

  private func color(_ name: String, _ model: String, _ parts: [Float], _ kind: Kind) -> [UInt8] {
    block(
      0x0001,
      Self.name(name) + Array(model.utf8) + parts.flatMap { Self.long($0.bitPattern) }
        + Self.word(kind.rawValue))
  }

  private func block(_ type: UInt16, _ body: [UInt8]) -> [UInt8] {
    Self.word(type) + Self.long(UInt32(body.count)) + body
  }

  /// UTF-16 with a zero behind it, which its length counts.
  private static func name(_ name: String) -> [UInt8] {
    let units = Array(name.utf16) + [0]
    return word(UInt16(clamping: units.count)) + units.flatMap(word)
  }

  private static func word(_ value: UInt16) -> [UInt8] {
    [UInt8(value >> 8), UInt8(value & 255)]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    word(UInt16(value >> 16)) + word(UInt16(value & 0xFFFF))
  }
}
