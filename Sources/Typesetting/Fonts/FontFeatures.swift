import CHarfBuzz

/// What a face can do beside its ordinary glyphs, by its substitution table.
@safe final class FontFeatures {
  private let face: OpaquePointer
  private var known: [Key: Bool] = [:]

  private struct Key: Hashable {
    var feature: String
    var script: String
    var language: String
  }

  /// Keeps a reference to a face of HarfBuzz.
  @unsafe init(_ face: OpaquePointer) {
    unsafe self.face = unsafe hb_face_reference(face)
  }

  deinit { unsafe hb_face_destroy(face) }

  /// Whether the face has a feature for text of a script and language.
  func offers(_ feature: String, script: String, language: String) -> Bool {
    let key = Key(feature: feature, script: script, language: language)
    if let answer = known[key] { return answer }
    let answer = has(key)
    known[key] = answer
    return answer
  }

  private func has(_ key: Key) -> Bool {
    var scriptTags = [hb_tag_t](repeating: 0, count: 3)  // HB_OT_MAX_TAGS_PER_SCRIPT
    var languageTags = [hb_tag_t](repeating: 0, count: 3)  // HB_OT_MAX_TAGS_PER_LANGUAGE
    var (scriptCount, languageCount) = (UInt32(scriptTags.count), UInt32(languageTags.count))
    unsafe hb_ot_tags_from_script_and_language(
      hb_script_from_string(key.script, -1), hb_language_from_string(key.language, -1),
      &scriptCount, &scriptTags, &languageCount, &languageTags)
    let table = Self.tag("GSUB")
    var (scriptIndex, languageIndex, index) = (UInt32(0), UInt32(0), UInt32(0))
    _ = unsafe hb_ot_layout_table_select_script(
      face, table, scriptCount, scriptTags, &scriptIndex, nil)
    _ = unsafe hb_ot_layout_script_select_language(
      face, table, scriptIndex, languageCount, languageTags, &languageIndex)
    return unsafe hb_ot_layout_language_find_feature(
      face, table, scriptIndex, languageIndex, Self.tag(key.feature), &index) != 0
  }

  private static func tag(_ name: String) -> hb_tag_t {
    name.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
}
