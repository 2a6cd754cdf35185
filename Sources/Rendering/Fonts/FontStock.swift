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

  /// Owns one cairo face, which owns its FreeType face and library.
  ///
  /// Cairo hands out one object for all patterns that name the same file, and two documents drawn
  /// at the same time crash over it (cairo 1.16); a face of its own shares nothing.
  @safe private final class Face {
    let handle: OpaquePointer
    let blank: UInt?
    let axes: VariationAxes

    init(_ font: FontFace) throws(RenderingError) {
      var library: FT_Library?
      guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library else {
        throw FontStock.unreadable(font.path)
      }
      var face: FT_Face?
      let index = FT_Long(clamping: font.index)
      guard unsafe FT_New_Face(library, font.path, index, &face) == 0, let face = unsafe face
      else {
        unsafe FT_Done_FreeType(library)
        throw FontStock.unreadable(font.path)
      }
      unsafe axes = VariationAxes(of: face, in: library, at: font.axes)
      unsafe blank = Self.blankGlyph(of: face)
      // Cairo documents that constructors return an error object rather than NULL.
      unsafe handle = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING))!
      // Cairo's caches may outlive this object; the library, and with it the face, goes with the
      // last of them.
      if unsafe b_font_face_own(handle, library) != CAIRO_STATUS_SUCCESS {
        unsafe FT_Done_FreeType(library)
        throw FontStock.unreadable(font.path)
      }
    }

    deinit { unsafe cairo_font_face_destroy(handle) }

    /// The glyph of a mark that runs from right to left, or failing that another, without outline.
    ///
    /// Not the space: cairo takes that from another subset, and the text would fall apart.
    private static func blankGlyph(of face: FT_Face) -> UInt? {
      for character: FT_ULong in [0x61C, 0x200F, 0x200B] {
        let glyph = unsafe FT_Get_Char_Index(face, character)
        guard glyph != 0, unsafe FT_Load_Glyph(face, glyph, Int32(FT_LOAD_NO_SCALE)) == 0,
          unsafe face.pointee.glyph.pointee.outline.n_points == 0
        else { continue }
        return UInt(glyph)
      }
      return nil
    }

  }

  private var faces: [Key: Face] = [:]
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

  /// The cairo face of a font file; owned by the stock.
  /// - Throws: `RenderingError` if the file is missing or is not a font.
  func face(_ font: FontFace) throws(RenderingError) -> OpaquePointer {
    let key = Key(font)
    if let face = faces[key] { return unsafe face.handle }
    let face = try Face(font)
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

  fileprivate static func unreadable(_ path: String) -> RenderingError {
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
