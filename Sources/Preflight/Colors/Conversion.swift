internal import ColorManagement
internal import PDFFile

/// How colours for paper look on screen and colours for the screen are printed.
///
/// Goes through the file's own printing condition where it names one, by plain arithmetic otherwise.
final class Conversion {
  /// What sets it apart from others, for what is kept converted.
  let name: String
  /// Whether it goes by plain arithmetic, for want of a profile that is one.
  var isPlain: Bool { toScreen == nil }
  private let toScreen: ColorTransform?
  private let toPress: ColorTransform?
  private var screens: [[UInt8]: [Double]] = [:]
  private var presses: [[UInt8]: [Double]] = [:]

  /// By plain arithmetic.
  init() {
    name = "plain"
    toScreen = nil
    toPress = nil
  }

  /// Through the profile of a press.
  /// - Throws: `ColorError` if it is none or is broken.
  init(condition: ICCProfile, name: String) throws(ColorError) {
    self.name = name
    let press = try condition.expecting(.cmyk, for: "the press")
    toScreen = try ColorTransform(from: press, to: .sRGB())
    // A profile for proofs alone does not say how colours are printed.
    toPress = try? ColorTransform(from: .sRGB(), to: press)
  }

  /// The inks, from 0 to 1, of a colour on screen.
  func inks(_ screen: [Double]) -> [Double] {
    guard let toPress else {
      let black = 1 - (screen.max() ?? 0)
      guard black < 1 else { return [0, 0, 0, 1] }
      return screen.map { 1 - $0 - black } + [black]
    }
    let key = screen.map { UInt8(($0 * 255).rounded()) }
    if let inks = presses[key] { return inks }
    let inks = toPress.color(screen)
    if presses.count < 50_000 { presses[key] = inks }
    return inks
  }

  /// The colour on screen of inks, white standing for the paper.
  func screen(_ inks: [Double]) -> [Double] {
    guard let toScreen else { return inks[0..<3].map { max(0, 1 - $0 - inks[3]) } }
    let key = inks.map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
    if let screen = screens[key] { return screen }
    let screen = toScreen.color(inks.map { min(max($0, 0), 1) })
    if screens.count < 50_000 { screens[key] = screen }
    return screen
  }

  /// The colour on screen of a CIE L*a*b* colour (IEC 61966-2-1, white D50 taken for D65).
  static func screen(lab: [Double]) -> [Double] {
    func cube(_ t: Double) -> Double {
      t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - 4.0 / 29)
    }
    let l = (lab[0] + 16) / 116
    let (x, y, z) = (
      0.9505 * cube(l + lab[1] / 500), cube(l), 1.089 * cube(l - lab[2] / 200)
    )
    let linear = [
      3.2406 * x - 1.5372 * y - 0.4986 * z, -0.9689 * x + 1.8758 * y + 0.0415 * z,
      0.0557 * x - 0.2040 * y + 1.0570 * z,
    ]
    return linear.map { Luminance.encoded(min(max($0, 0), 1)) }
  }
}

/// Keeps conversions by the profile that they go through, across files.
final class ConversionCache {
  private var conversions: [UInt64: Conversion] = [:]
  private let plain = Conversion()

  /// The conversion for a file with the profile; plain if there is none for a press.
  func conversion(
    for profile: PDFEditor.Object?, _ editor: borrowing PDFEditor
  ) -> Conversion {
    guard let profile, let raw = editor.data(of: profile, decoded: .none) else { return plain }
    let key = PictureCache.checksum(raw)
    if let conversion = conversions[key] { return conversion }
    var made = plain
    if let bytes = editor.data(of: profile, decoded: .general),
      let condition = try? ICCProfile(bytes, name: "output intent"),
      let conversion = try? Conversion(condition: condition, name: "\(key)")
    {
      made = conversion
    }
    if conversions.count < 8 { conversions[key] = made }
    return made
  }
}
