internal import CHarfBuzzSubset

/// Makes copies of a font file that hold some of its glyphs, under the numbers that they have.
///
/// Cairo goes through a face's whole program for every document: of a copy that is nothing, and
/// what it embeds is the same whichever other glyphs the copy holds.
@safe final class FontSubsetter {
  private let face: OpaquePointer
  /// The glyphs of plain letters, which every copy has.
  let plainGlyphs: GlyphSet

  /// Nil for files that are better taken whole: variable fonts, and those with colours.
  init?(path: String, index: Int) {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { unsafe hb_blob_destroy(blob) }
    // HarfBuzz documents that constructors never return NULL.
    let face = unsafe hb_face_create(blob, UInt32(clamping: index))!
    unsafe self.face = face
    unsafe plainGlyphs = Self.plainGlyphs(of: face)
    if unsafe hb_face_get_glyph_count(face) == 0 || hb_ot_var_has_data(face) != 0
      || hb_ot_color_has_layers(face) != 0 || hb_ot_color_has_png(face) != 0
      || hb_ot_color_has_svg(face) != 0
    {
      return nil
    }
  }

  deinit { unsafe hb_face_destroy(face) }

  /// A font file with the glyphs, those of plain letters and those that draw nothing; nil if it
  /// cannot be made.
  ///
  /// Subroutines are written out, lest what is embedded depends on the others that share them.
  func copy(holding glyphs: GlyphSet) -> [UInt8]? {
    guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
    defer { unsafe hb_subset_input_destroy(input) }
    let flags =
      HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
      | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
    unsafe hb_subset_input_set_flags(input, flags)
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs.numbers { unsafe hb_set_add(wanted, glyph) }
    let characters = unsafe hb_subset_input_unicode_set(input)
    for range in Self.plain {
      unsafe hb_set_add_range(characters, range.lowerBound, range.upperBound)
    }
    let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in Self.layoutTables { unsafe hb_set_add(dropped, table) }
    guard let made = unsafe hb_subset_or_fail(face, input) else { return nil }
    defer { unsafe hb_face_destroy(made) }
    let blob = unsafe hb_face_reference_blob(made)
    defer { unsafe hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let data = unsafe hb_blob_get_data(blob, &count), count > 0 else { return nil }
    return unsafe UnsafeBufferPointer(start: data, count: Int(count)).map {
      UInt8(bitPattern: $0)
    }
  }

  private static func plainGlyphs(of face: OpaquePointer) -> GlyphSet {
    let font = unsafe hb_font_create(face)
    defer { unsafe hb_font_destroy(font) }
    var glyphs = GlyphSet()
    for character in plain.joined() {
      var glyph: UInt32 = 0
      if unsafe hb_font_get_nominal_glyph(font, character, &glyph) != 0 { glyphs.insert(glyph) }
    }
    return glyphs
  }

  /// Letters that the next document has, too, and the marks that `FontStock` takes for blanks.
  private static let plain: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0xFF, 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2022...0x2022,
    0x61C...0x61C, 0x200B...0x200F,
  ]

  /// Tables that shaping reads, and drawing does not.
  private static let layoutTables = [
    "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "kerx", "morx", "mort", "feat", "DSIG",
  ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
}
