import CHarfBuzz
import DocumentModel

/// HarfBuzz's buffer, used again for every piece of text.
@safe final class ShapingBuffer {
  private let buffer: OpaquePointer

  init() {
    unsafe buffer = hb_buffer_create()!  // never null: an inert buffer on failure
    unsafe hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    unsafe hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL)
  }

  deinit { unsafe hb_buffer_destroy(buffer) }

  /// Shapes a range of a text, with what stands around it as context.
  ///
  /// Glyphs come in visual order from left to right, clusters as scalar offsets in the text.
  func shape(
    _ text: [UInt32], range: Range<Int>, with font: FontFile, size: Double, setting: ShapeSetting
  ) -> [ShapedGlyph] {
    unsafe hb_buffer_clear_contents(buffer)
    unsafe hb_buffer_set_direction(
      buffer, setting.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    unsafe hb_buffer_set_script(buffer, setting.script.harfBuzzScript)
    unsafe hb_buffer_set_language(
      buffer, hb_language_from_string(setting.language, -1))
    unsafe text.withUnsafeBufferPointer {
      unsafe hb_buffer_add_codepoints(
        buffer, $0.baseAddress, Int32($0.count), UInt32(range.lowerBound), Int32(range.count))
    }
    unsafe font.shape(buffer, features: setting.features.map(\.harfBuzzFeature))
    return glyphs(unit: size / font.unitsPerEm)
  }

  private func glyphs(unit: Double) -> [ShapedGlyph] {
    var count: UInt32 = 0
    let found = unsafe hb_buffer_get_glyph_infos(buffer, &count)
    guard let infos = unsafe found, count > 0,
      let places = unsafe hb_buffer_get_glyph_positions(buffer, nil)
    else { return [] }
    var glyphs = [ShapedGlyph]()
    glyphs.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      let info = unsafe infos[index]
      let place = unsafe places[index]
      glyphs.append(
        ShapedGlyph(
          id: info.codepoint, cluster: Int(info.cluster), advance: Double(place.x_advance) * unit,
          x: Double(place.x_offset) * unit, y: Double(place.y_offset) * unit,
          isUnsafeToBreak: info.mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue != 0,
          allowsTatweel: info.mask & HB_GLYPH_FLAG_SAFE_TO_INSERT_TATWEEL.rawValue != 0))
    }
    return glyphs
  }
}

extension String {
  /// The script by its ISO 15924 code.
  fileprivate var harfBuzzScript: hb_script_t {
    unsafe hb_script_from_string(self, -1)
  }
}

extension FontFeature {
  /// The feature over the whole text.
  fileprivate var harfBuzzFeature: hb_feature_t {
    let tag = tag.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return hb_feature_t(tag: tag, value: UInt32(clamping: value), start: 0, end: UInt32.max)
  }
}
