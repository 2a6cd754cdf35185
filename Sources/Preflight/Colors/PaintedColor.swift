/// A colour as a finished page asks for it.
struct PaintedColor: Hashable {
  /// What kind of colour space it was given in.
  enum Kind: Hashable {
    case gray, rgb, cmyk, lab, separation, deviceN
  }

  var kind: Kind
  /// Whether the colour carries a profile of its own.
  var isCalibrated = false
  /// The process inks, each from 0 to 1; of colours for the screen, how they would be printed.
  var inks: [Double] = [0, 0, 0, 0]
  /// The spot inks by name.
  var spots: [Spot] = []
  /// The colour on screen, each channel from 0 to 1.
  var screen: [Double] = [0, 0, 0]
  /// Whether it prints on all plates, as marks outside the trim do.
  var isRegistration = false

  struct Spot: Hashable {
    var name: String
    var tint: Double
  }

  static let black = PaintedColor(kind: .gray, inks: [0, 0, 0, 1])

  /// All ink at one place, in per cent.
  var totalInk: Double {
    (inks.reduce(0, +) + spots.reduce(0) { $0 + $1.tint }) * 100
  }

  /// Whether nothing is printed.
  var isPaper: Bool { !isRegistration && totalInk < 0.5 }

  /// Whether only the black plate prints.
  var isBlackOnly: Bool {
    !isRegistration && inks[3] > 0 && inks[0...2].allSatisfy { $0 < 0.005 }
      && spots.allSatisfy { $0.tint < 0.005 }
  }

  /// How many plates print.
  var plateCount: Int {
    inks.count { $0 >= 0.005 } + spots.count { $0.tint >= 0.005 }
  }
}
