internal import CCairo
internal import DocumentModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Owns one cairo face, which owns its FreeType face and library.
///
/// Cairo hands out one object for all patterns that name the same file, and two documents drawn
/// at the same time crash over it (cairo 1.16); a face of its own shares nothing.
@safe final class OpenFace {
  let handle: OpaquePointer
  let blank: UInt?
  let axes: VariationAxes
  /// The glyphs that a copy of the file holds; nil for the file itself.
  let glyphs: GlyphSet?

  /// - Parameters:
  ///   - copy: A copy of the file that holds the glyphs alone; nil for the file.
  /// - Throws: `RenderingError` if the file is missing or is not a font.
  init(
    _ font: FontFace, copy: [UInt8]? = nil, glyphs: GlyphSet? = nil
  ) throws(RenderingError) {
    var library: FT_Library?
    guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library else {
      throw FontStock.unreadable(font.path)
    }
    let bytes = unsafe copy.map { unsafe Self.allocated($0) }
    var face: FT_Face?
    let status =
      if let copy, let bytes = unsafe bytes {
        unsafe FT_New_Memory_Face(library, bytes, FT_Long(copy.count), 0, &face)
      } else {
        unsafe FT_New_Face(library, font.path, FT_Long(clamping: font.index), &face)
      }
    guard status == 0, let face = unsafe face else {
      unsafe FT_Done_FreeType(library)
      unsafe free(bytes)
      throw FontStock.unreadable(font.path)
    }
    unsafe axes = VariationAxes(of: face, in: library, at: font.axes)
    unsafe blank = Self.blankGlyph(of: face)
    self.glyphs = glyphs
    // Cairo documents that constructors return an error object rather than NULL.
    unsafe handle = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING))!
    // Cairo's caches may outlive this object; the library, and with it the face, goes with the
    // last of them.
    if unsafe b_font_face_own(handle, library, bytes) != CAIRO_STATUS_SUCCESS {
      unsafe FT_Done_FreeType(library)
      unsafe free(bytes)
      throw FontStock.unreadable(font.path)
    }
  }

  deinit { unsafe cairo_font_face_destroy(handle) }

  /// Whether all of the glyphs can be drawn with it.
  func holds(_ wanted: GlyphSet) -> Bool { glyphs.map { $0.isSuperset(of: wanted) } ?? true }

  /// Bytes that live until they are freed.
  private static func allocated(_ bytes: [UInt8]) -> UnsafeMutablePointer<UInt8> {
    // Memory for a small font is there, or the process is at its end anyway.
    let memory = unsafe malloc(max(bytes.count, 1))!
    let start = unsafe memory.bindMemory(to: UInt8.self, capacity: bytes.count)
    unsafe start.initialize(from: bytes, count: bytes.count)
    return unsafe start
  }

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
