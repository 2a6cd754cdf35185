internal import ColorManagement
internal import DocumentModel
internal import PDFFile

/// Finds what each colour of one drawing is printed with.
struct InkRecipes {
  /// The drawing's inks, by the codes that its colours carry.
  let inks: InkTable
  let conversion: Conversion
  private var known: [CodedColor: PrintedColor] = [:]

  /// How colours become inks, the same for all drawings for one printer.
  enum Conversion {
    /// To the inks of a press; brand inks by their recipes, others through the profile.
    case press(PressPlates)
    /// To grays.
    case gray
  }

  init(inks: InkTable, conversion: Conversion) {
    self.inks = inks
    self.conversion = conversion
  }

  /// What the colour is printed with.
  /// - Throws: `PDFError` with code `ink-unknown` for the code of an ink that the drawing has not.
  mutating func color(_ color: CodedColor) throws(PDFError) -> PrintedColor {
    if let printed = known[color] { return printed }
    let printed = try find(color)
    known[color] = printed
    return printed
  }

  private func find(_ color: CodedColor) throws(PDFError) -> PrintedColor {
    guard let code = color.code else {
      return PrintedColor(recipe: recipe(of: color.color))
    }
    guard let entry = inks[code] else {
      throw PDFError("ink-unknown", "the page has a colour with the code \(code), which no ink has")
    }
    let recipe = recipe(of: entry.ink, as: entry.use)
    return PrintedColor(recipe: recipe, overprints: overprints(entry, recipe))
  }

  /// Black text and lines go over what lies below, so that no gap shows when a plate is out of place.
  private func overprints(_ entry: InkTable.Entry, _ recipe: InkRecipe) -> Bool {
    guard !recipe.isPaper else { return false }
    if let wanted = entry.ink.overprints { return wanted }
    return recipe.isBlack && entry.use != .area
  }

  private func recipe(of ink: Ink, as use: InkTable.Use) -> InkRecipe {
    switch conversion {
    case .press(let plates): plates.recipe(of: ink)
    case .gray: .gray(Grays.white(of: ink.screen, as: use))
    }
  }

  private func recipe(of color: RGB) -> InkRecipe {
    switch conversion {
    case .press(let plates): plates.recipe(of: color)
    case .gray: .gray(Grays.white(of: color, as: .area))
    }
  }
}
