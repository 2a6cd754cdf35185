internal import ColorManagement
internal import DocumentModel

/// How one printer's plates are made from a brand's inks and from colours of other drawings.
final class PressPlates {
  let colors: PressColors
  private let policy: PrinterProfile.ColorPolicy
  /// The spots that the printer takes; nil for any.
  private let spots: Set<String>?
  /// The brand's inks by how they show on the screen.
  private let brand: [RGB: Ink]

  /// - Parameter palette: The brand's inks; of two that look alike the later counts.
  init(printer: PrinterProfile, colors: PressColors, palette: [Ink]) {
    self.colors = colors
    policy = printer.colorPolicy
    spots = printer.spots.map(Set.init)
    brand = Dictionary(palette.map { ($0.screen, $0) }) { _, later in later }
  }

  func recipe(of ink: Ink) -> InkRecipe {
    if let spot = ink.spot, takes(spot) { return .spot(spot) }
    guard let press = ink.press else { return .process(colors.inks(for: ink.screen)) }
    return .process(colors.limit.clamped(press))
  }

  /// The recipe of a colour in a drawing: the brand's where it is one of its inks.
  func recipe(of color: RGB) -> InkRecipe {
    if let ink = brand[color] { return recipe(of: ink) }
    return policy == .keep ? .screen(color) : .process(colors.inks(for: color))
  }

  private func takes(_ spot: SpotInk) -> Bool {
    spot.name == SpotInk.registration || spots?.contains(spot.name) ?? true
  }
}

extension SpotInk {
  /// The name of the ink that is on every plate (ISO 32000-1, 8.6.6.4).
  static let registration = "All"
}
