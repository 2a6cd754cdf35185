internal import PDFFile

/// What the numbers of a file's colours mean (ISO 32000-1, 14.11.5).
enum OutputIntent {
  /// Says that colours are the screen's, which PDF/A asks for.
  ///
  /// - Parameter profile: The bytes of an ICC profile of sRGB.
  static func addScreen(_ profile: [UInt8], to editor: borrowing PDFEditor) {
    let stream = editor.stream(profile)
    if let dictionary = editor.dictionary(of: stream) {
      editor.set("/N", of: dictionary, to: editor.integer(3))
    }
    let intent = editor.parsed(
      """
      << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)
      /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) >>
      """)
    editor.set("/DestOutputProfile", of: intent, to: stream)
    editor.set(
      "/OutputIntents", of: editor.catalog, to: editor.array([editor.numbered(intent)]))
  }
}
