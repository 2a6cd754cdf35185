internal import DocumentModel

/// Letters and digits of single lines, as plotters write them: labels need no font to be embedded.
enum StrokeFont {
  /// The lines of each sign on a grid of four by six from its upper left corner, each point as its
  /// column and row, lines parted by spaces.
  private static let lines: [Character: String] = [
    "0": "103041453616050110", "1": "112026", "2": "01103041420646",
    "3": "0110304142334445361605 1333", "4": "36300444", "5": "400002324345361605",
    "6": "413010010516364544331304", "7": "004016", "8": "103041423313020110 133344453616050413",
    "9": "051636454130100102133342",
    "A": "062046 1434", "B": "0333444536060030414233", "C": "4130100105163645",
    "D": "00204244260600", "E": "40000646 0333", "F": "400006 0333", "G": "41301001051636454323",
    "H": "0006 4046 0343", "I": "2026", "J": "4045361605", "K": "0006 4004 1346", "L": "000646",
    "M": "0600234046", "N": "06004640", "O": "103041453616050110", "P": "06003041423303",
    "Q": "103041453616050110 3446", "R": "06003041423303 2346", "S": "413010010213334445361605",
    "T": "0040 2026", "U": "000516364540", "V": "002640", "W": "0016233640", "X": "0046 4006",
    "Y": "002340 2326", "Z": "00400646",
    "i": "2226 2021", "m": "0602 03122326 23324346", "n": "0602 0312324346", "x": "0246 4206",
    "y": "0224 4206", "-": "1333", "+": "0343 2125", ".": "2626",
  ]

  /// How far apart two signs stand, on the grid.
  private static let gap = 1.6

  /// How a text stands to the point that it is written at.
  enum Alignment {
    case left, middle, right
  }

  /// The width of a text whose capitals are so high.
  static func width(_ text: String, height: Double) -> Double {
    let widths = text.map { width(of: strokes(of: $0)) }
    return (widths.reduce(0, +) + gap * Double(max(0, text.count - 1))) * height / 6
  }

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - point: Where the text stands, on its baseline.
  ///   - height: The height of capitals in points.
  static func marks(
    _ text: String, at point: Point, height: Double, _ alignment: Alignment = .left
  ) -> [SheetMark] {
    let unit = height / 6
    var x =
      switch alignment {
      case .left: point.x
      case .middle: point.x - width(text, height: height) / 2
      case .right: point.x - width(text, height: height)
      }
    var marks: [SheetMark] = []
    for sign in text {
      let strokes = strokes(of: sign)
      let left = strokes.joined().map(\.x).min() ?? 0
      for stroke in strokes {
        let points = stroke.map {
          Point(x: x + ($0.x - left) * unit, y: point.y + ($0.y - 6) * unit)
        }
        marks.append(SheetMark(points, .pen(height / 9)))
      }
      x += (width(of: strokes) + gap) * unit
    }
    return marks
  }

  private static func strokes(of sign: Character) -> [[Point]] {
    (lines[sign] ?? "").split(separator: " ").map { line in
      let digits = line.compactMap(\.wholeNumberValue).map(Double.init)
      return stride(from: 0, to: digits.count - 1, by: 2).map {
        Point(x: digits[$0], y: digits[$0 + 1])
      }
    }
  }

  /// The width of a sign on the grid; of one that is not known, a space's.
  private static func width(of strokes: [[Point]]) -> Double {
    let xs = strokes.joined().map(\.x)
    guard let least = xs.min(), let most = xs.max() else { return 3 }
    return most - least
  }
}
