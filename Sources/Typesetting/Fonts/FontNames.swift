import CHarfBuzz

/// What a font calls itself (OpenType 1.9, table `name`).
package struct FontNames: Hashable, Sendable {
  /// The name that PDF files give it, such as `Inter-Bold`; empty if it has none.
  package var postScriptName: String
  /// The family that all its styles belong to; empty if it has none.
  package var family: String

  /// The names of a face of a font file; nil if the file cannot be read.
  package init?(path: String, index: Int) {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { unsafe hb_blob_destroy(blob) }
    guard index >= 0, unsafe UInt32(index) < max(1, hb_face_count(blob)) else { return nil }
    let face = unsafe hb_face_create(blob, UInt32(index))!  // never null: an empty face on failure
    defer { unsafe hb_face_destroy(face) }
    func name(_ id: UInt32) -> String {
      var size: UInt32 = 256
      var text = [CChar](repeating: 0, count: Int(size))
      let language = unsafe hb_language_from_string("en", -1)
      _ = unsafe hb_ot_name_get_utf8(face, id, language, &size, &text)
      return String(decoding: text.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    postScriptName = name(6)
    let typographic = name(16)
    family = typographic.isEmpty ? name(1) : typographic
  }
}
