internal import CCairo
internal import DocumentModel

/// The font faces that a painter has opened, by file; cairo subsets a face once a document only
/// if it meets the same object again.
@safe final class FontStock {
  private struct Key: Hashable {
    let path: String
    let index: Int
    let axes: [FontAxis]

    init(_ font: FontFace) {
      path = font.path
      index = font.index
      axes = font.axes
    }
  }

  private var faces: [Key: OpenFace] = [:]
  private var subsetters: [Key: FontSubsetter?] = [:]
  private let options: OpaquePointer

  init() {
    // Cairo documents that constructors return an error object rather than NULL.
    unsafe options = cairo_font_options_create()!
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
  }

  deinit {
    unsafe cairo_font_options_destroy(options)
  }

  /// Turns hinting of outlines and of metrics off: glyphs stand where the layout put them.
  func setOptions(of context: OpaquePointer) {
    unsafe cairo_set_font_options(context, options)
  }

  /// Opens the faces that pages are set in, of most fonts a copy that holds the pages' glyphs.
  /// - Throws: `RenderingError` if a file is missing or is not a font.
  func prepare(_ pages: [Page]) throws(RenderingError) {
    for (font, glyphs) in UsedGlyphs(pages).faces where font.axes.isEmpty {
      let key = Key(font)
      if faces[key]?.holds(glyphs) == true { continue }
      if subsetters[key] == nil {
        subsetters[key] = .some(FontSubsetter(path: font.path, index: font.index))
      }
      var wanted = glyphs
      if let held = faces[key]?.glyphs { wanted.formUnion(held) }
      // Cairo has no face without a file that opens, so that errors are those of the file.
      guard let subsetter = subsetters[key] ?? nil else { continue }
      wanted.formUnion(subsetter.plainGlyphs)
      guard let copy = subsetter.copy(holding: wanted) else { continue }
      faces[key] = try OpenFace(font, copy: copy, glyphs: wanted)
    }
  }

  /// The cairo face of a font file; owned by the stock.
  /// - Throws: `RenderingError` if the file is missing or is not a font.
  func face(_ font: FontFace) throws(RenderingError) -> OpaquePointer {
    let key = Key(font)
    if let face = faces[key] { return unsafe face.handle }
    let face = try OpenFace(font)
    guard unsafe canBeScaled(face.handle) else { throw Self.unreadable(font.path) }
    faces[key] = face
    return unsafe face.handle
  }

  /// The face at a width, and the part of the factor on its width that is left to scaling.
  ///
  /// A variable font with an axis of widths is moved on it, by half percents so that a document has
  /// few variants of it; others are scaled.
  /// - Throws: `RenderingError` if the file is missing or is not a font.
  func face(
    _ font: FontFace, expansion: Double
  ) throws(RenderingError) -> (handle: OpaquePointer, rest: Double) {
    let handle = try unsafe face(font)
    guard expansion != 1, let axes = faces[Key(font)]?.axes, let widths = axes.widths else {
      return unsafe (handle, expansion)
    }
    let wanted = (axes.width * expansion * 2).rounded() / 2
    let width = min(max(wanted, widths.lowerBound), widths.upperBound)
    var moved = font
    moved.axes.append(FontAxis("wdth", width))
    return unsafe (try face(moved), expansion * axes.width / width)
  }

  /// A glyph of a font file that draws nothing and stands for a right-to-left text, nil if it has none.
  /// - Throws: `RenderingError` if the file is missing or is not a font.
  func blank(of font: FontFace) throws(RenderingError) -> UInt? {
    _ = try unsafe face(font)
    return faces[Key(font)]?.blank
  }

  static func unreadable(_ path: String) -> RenderingError {
    RenderingError(
      "font-unreadable", "the font file '\(path)' cannot be read",
      hint: "check that the file is there and is an OpenType or TrueType font", path: path)
  }

  /// Whether the file behind the face opens: cairo looks at it only when it is scaled.
  private func canBeScaled(_ face: OpaquePointer) -> Bool {
    var identity = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    var size = identity
    let scaled = unsafe cairo_scaled_font_create(face, &size, &identity, options)
    defer { unsafe cairo_scaled_font_destroy(scaled) }
    return unsafe cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS
  }
}
