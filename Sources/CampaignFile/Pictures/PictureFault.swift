/// What is wrong with a picture.
struct PictureFault: Error, Hashable {
  enum Kind: String {
    case damaged = "image-damaged"
    case profileBroken = "icc-broken"
    case profileSpace = "icc-wrong-space"
    case rasterised
    case tooLarge = "image-too-large"
    case unknown = "image-unknown"
    case svgBroken = "svg-broken"
    case svgExternal = "svg-external"
    case svgShape = "svg-shape"
    case svgSize = "svg-size"
    case svgText = "svg-text"

    var hint: String {
      switch self {
      case .damaged: "copy the file again, or save it anew"
      case .profileBroken, .profileSpace:
        "save it anew with the profile sRGB, or without one"
      case .rasterised:
        "draw it without, or export the drawing as a PNG picture of 300 pixels an inch"
      case .tooLarge:
        "save a copy of at most 30,000 pixels a side and 100 million pixels in all"
      case .unknown: "save it as JPEG, PNG or SVG"
      case .svgBroken: "save the drawing anew"
      case .svgExternal: "embed what the drawing needs in its own file"
      case .svgShape:
        "a pattern is made of filled paths, circles and rectangles, not moved or turned"
      case .svgSize: "give the 'svg' element a 'viewBox'"
      case .svgText: "turn the letters into outlines (in Inkscape: Path, Object to Path)"
      }
    }
  }

  var kind: Kind
  /// The sentence behind the file's name.
  var message: String
  var hint: String?

  init(_ kind: Kind, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }
}
