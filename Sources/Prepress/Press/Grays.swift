internal import ColorManagement
internal import DocumentModel

/// Colours as grays, from 0 for black to 1 for white.
enum Grays {
  /// The darkest text and lines are all black: copiers break grays into dots, which frays letters.
  private static let blackBelow = 0.35
  /// The lightest grounds are paper: a copier would make specks of them.
  private static let paperAbove = 0.96

  static func white(of color: RGB, as use: InkTable.Use) -> Double {
    let white = GrayColors.gray(of: color)
    switch use {
    case .text, .line: return white < blackBelow ? 0 : white
    case .area: return white > paperAbove ? 1 : white
    }
  }

  /// Whether nothing is printed where the colour is.
  static func isPaper(_ color: RGB) -> Bool { GrayColors.gray(of: color) > paperAbove }
}
