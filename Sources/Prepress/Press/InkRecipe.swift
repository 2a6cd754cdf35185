internal import DocumentModel

/// What a colour of a drawing is printed with.
enum InkRecipe: Hashable {
  /// Cyan, magenta, yellow and black.
  case process(CMYK)
  /// An ink of its own, more or less of it.
  case spot(SpotInk)
  /// Black from 0, full, to 1, none, as grays of PDF are numbered.
  case gray(Double)
  /// The screen's colour, to be converted by the printer.
  case screen(RGB)
}

/// A recipe, and whether it is printed over what lies below.
struct PrintedColor: Hashable {
  var recipe: InkRecipe
  var overprints = false
}

extension InkRecipe {
  /// Whether the paper shows.
  var isPaper: Bool {
    switch self {
    case .process(let inks): inks == .none
    case .spot(let spot): spot.part == 0
    case .gray(let white): white >= 1
    case .screen(let color): color == .white
    }
  }

  /// Whether it is full black and nothing else.
  var isBlack: Bool {
    switch self {
    case .process(let inks):
      inks.cyan == 0 && inks.magenta == 0 && inks.yellow == 0 && inks.black >= 1
    case .gray(let white): white <= 0
    case .spot, .screen: false
    }
  }
}
