import CHarfBuzz
import DocumentModel

/// A face opened for shaping at one unit per font unit; owns HarfBuzz's blob, face and font.
@safe final class FontFile {
  let unitsPerEm: Double
  let metrics: FontMetrics
  let features: FontFeatures
  /// The reach of the axis of optical sizes, nil if the font has none.
  let opticalSizes: ClosedRange<Double>?
  /// What the figures are if nothing is asked of them, worked out when it is asked for.
  private(set) lazy var figures = figureMeasures()
  private let font: OpaquePointer
  /// Whether the face has a glyph, for the first 128 code points, asked for on every word.
  private let asciiCoverage: [Bool]

  /// Maps a font file into memory.
  /// - Throws: `FontFailure` if the file cannot be opened or is not a whole font with that face.
  init(path: String, index: Int, axes: [FontAxis] = []) throws(FontFailure) {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else {
      throw FontFailure(reason: "the file cannot be opened")
    }
    defer { unsafe hb_blob_destroy(blob) }
    guard index >= 0, unsafe UInt32(index) < max(1, hb_face_count(blob)) else {
      throw FontFailure(reason: "the file has no face \(index)")
    }
    var length: UInt32 = 0
    let bytes = unsafe hb_blob_get_data(blob, &length)
    let directory = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(length))
    if let reason = unsafe FontDirectory.fault(in: directory.bytes, face: index) {
      throw FontFailure(reason: reason)
    }
    let face = unsafe hb_face_create(blob, UInt32(index))!  // never null: an empty face on failure
    defer { unsafe hb_face_destroy(face) }
    guard unsafe hb_face_get_glyph_count(face) > 0 else {
      throw FontFailure(reason: "the file is not a font that can be read")
    }
    let upem = unsafe Double(hb_face_get_upem(face))
    let font = unsafe hb_font_create(face)!  // never null: an inert font on failure
    if !axes.isEmpty {
      let places = axes.map { hb_variation_t(tag: $0.harfBuzzTag, value: Float($0.value)) }
      unsafe hb_font_set_variations(font, places, UInt32(places.count))
    }
    unsafe hb_font_make_immutable(font)
    var axis = hb_ot_var_axis_info_t()
    let opticalSize = FontAxis("opsz", 0).harfBuzzTag
    let hasSizes = unsafe hb_ot_var_find_axis_info(face, opticalSize, &axis) != 0
    opticalSizes = hasSizes ? Double(axis.min_value)...Double(axis.max_value) : nil
    self.unitsPerEm = upem
    self.metrics = unsafe Self.metrics(of: font, unitsPerEm: upem)
    self.features = unsafe FontFeatures(face)
    self.asciiCoverage = (0..<128).map { unsafe Self.glyph(of: $0, in: font) != nil }
    unsafe self.font = font
  }

  deinit { unsafe hb_font_destroy(font) }

  /// Whether the face's character map has the code point itself.
  func covers(_ codepoint: UInt32) -> Bool {
    if codepoint < 128 { return asciiCoverage[Int(codepoint)] }
    return unsafe Self.glyph(of: codepoint, in: font) != nil
  }

  /// The blank at both sides of a glyph within its advance, in em; nil if it draws nothing.
  func bearings(of glyph: UInt32) -> (left: Double, right: Double)? {
    var extents = hb_glyph_extents_t()
    guard unsafe hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.width > 0 else {
      return nil
    }
    let advance = unsafe hb_font_get_glyph_h_advance(font, glyph)
    return (
      Double(extents.x_bearing) / unitsPerEm,
      Double(advance - extents.x_bearing - extents.width) / unitsPerEm
    )
  }

  /// Shapes what the buffer holds.
  @unsafe func shape(_ buffer: OpaquePointer, features: [hb_feature_t]) {
    unsafe features.withUnsafeBufferPointer {
      unsafe hb_shape(font, buffer, $0.baseAddress, UInt32($0.count))
    }
  }

  /// The outline of a glyph, in em.
  func outline(of glyph: UInt32) -> Outline {
    unsafe OutlineDrawing.glyph(glyph, in: font, unitsPerEm: unitsPerEm).outline
  }

  /// The outline of a glyph with its curves, in em; y grows up.
  func path(of glyph: UInt32) -> Path {
    unsafe OutlineDrawing.glyph(glyph, in: font, unitsPerEm: unitsPerEm).path
  }

  private static func glyph(of codepoint: UInt32, in font: OpaquePointer) -> UInt32? {
    var glyph: UInt32 = 0
    return unsafe hb_font_get_nominal_glyph(font, codepoint, &glyph) != 0 ? glyph : nil
  }

  private func figureMeasures() -> FigureMeasures {
    var advances = Set<Int32>()
    for figure in UInt32(0x30)...0x39 {
      guard let glyph = unsafe Self.glyph(of: figure, in: font) else { continue }
      advances.insert(unsafe hb_font_get_glyph_h_advance(font, glyph))
    }
    let three = figureExtents(0x33)
    let six = figureExtents(0x36)
    return FigureMeasures(
      isTabular: advances.count == 1, height: six?.upperBound ?? metrics.capHeight,
      depth: -(three?.lowerBound ?? 0))
  }

  /// The foot and the top of a figure, in em.
  private func figureExtents(_ codepoint: UInt32) -> ClosedRange<Double>? {
    var extents = hb_glyph_extents_t()
    guard let glyph = unsafe Self.glyph(of: codepoint, in: font),
      unsafe hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.height <= 0
    else { return nil }
    let top = Double(extents.y_bearing) / unitsPerEm
    return top + Double(extents.height) / unitsPerEm...top
  }

  /// The height of a straight letter of a face without capitals, in font units: what such faces say
  /// of their capitals is anything from 0.4 to 1.3 em.
  private static func letterHeight(in font: OpaquePointer) -> Double? {
    guard unsafe glyph(of: 0x48, in: font) == nil else { return nil }  // H
    let alef: UInt32 = 0x627
    var extents = hb_glyph_extents_t()
    guard let glyph = unsafe glyph(of: alef, in: font),
      unsafe hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.y_bearing > 0
    else { return nil }
    return Double(extents.y_bearing)
  }

  private static func metrics(of font: OpaquePointer, unitsPerEm: Double) -> FontMetrics {
    func position(_ tag: hb_ot_metrics_tag_t) -> Double? {
      var value: hb_position_t = 0
      guard unsafe hb_ot_metrics_get_position(font, tag, &value) != 0, value != 0 else {
        return nil
      }
      return Double(value) / unitsPerEm
    }
    let usual = FontMetrics.usual
    var extents = hb_font_extents_t()
    let hasExtents = unsafe hb_font_get_h_extents(font, &extents) != 0
    let thickness = position(HB_OT_METRICS_TAG_UNDERLINE_SIZE) ?? usual.underlineThickness
    let offset = position(HB_OT_METRICS_TAG_UNDERLINE_OFFSET).map { -$0 }
    return FontMetrics(
      ascent: hasExtents ? Double(extents.ascender) / unitsPerEm : usual.ascent,
      descent: hasExtents ? -Double(extents.descender) / unitsPerEm : usual.descent,
      capHeight: unsafe letterHeight(in: font).map { $0 / unitsPerEm }
        ?? position(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? usual.capHeight,
      underlineOffset: offset ?? usual.underlineOffset, underlineThickness: thickness)
  }
}

extension FontAxis {
  fileprivate var harfBuzzTag: hb_tag_t { tag.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
}

/// Why a font file cannot be used.
struct FontFailure: Error {
  var reason: String
}
