internal import PDFFile

/// Reads the fonts of a file.
enum FontReader {
  /// Reads a font; what is missing gets the values that viewers take.
  static func font(
    _ object: PDFEditor.Object, readsPrograms: Bool, _ editor: borrowing PDFEditor
  ) -> PDFFont {
    let kind = editor.name(editor[object, "/Subtype"]) ?? ""
    let texts =
      editor.data(of: editor[object, "/ToUnicode"], decoded: .general)
      .map(CharacterMap.texts) ?? [:]
    guard kind == "/Type0" else { return simple(object, kind, texts, readsPrograms, editor) }
    let descendants = editor.items(of: editor[object, "/DescendantFonts"])
    return composite(object, descendants.first ?? object, texts, readsPrograms, editor)
  }

  private static func simple(
    _ object: PDFEditor.Object, _ kind: String, _ texts: [Int: String],
    _ readsPrograms: Bool, _ editor: borrowing PDFEditor
  ) -> PDFFont {
    let descriptor = Descriptor(editor[object, "/FontDescriptor"], readsPrograms, editor)
    let first = Int(modest: editor.number(editor[object, "/FirstChar"]) ?? 0)
    // The glyphs of Type 3 have an em of their own.
    let em =
      kind == "/Type3"
      ? abs(editor.numbers(editor[object, "/FontMatrix"])?.first ?? 0.001) : 0.001
    var widths: [Int: Double] = [:]
    for (index, item) in editor.items(of: editor[object, "/Widths"]).prefix(256).enumerated() {
      widths[first + index] = (editor.number(item) ?? 0) * em
    }
    let base = name(object, editor)
    let isStandard = widths.isEmpty && kind != "/Type3"
    return PDFFont(
      name: base, kind: kind, isEmbedded: descriptor.isEmbedded || kind == "/Type3",
      program: descriptor.program, bytesPerCode: 1, capitals: descriptor.capitals,
      weight: descriptor.weight, unknown: nil, widths: widths,
      // Advances of the fourteen standard fonts are near this on average (Courier's are it).
      defaultWidth: isStandard ? (base.hasPrefix("Courier") ? 0.6 : 0.5) : descriptor.missingWidth,
      texts: texts.isEmpty ? ascii : texts, missing: missingNames(object, editor))
  }

  /// The codes that an encoding gives the glyph for missing ones.
  private static func missingNames(
    _ object: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> Set<Int> {
    var missing: Set<Int> = []
    var code = 0
    for item in editor.items(of: editor[editor[object, "/Encoding"], "/Differences"]) {
      if let number = editor.number(item) {
        code = Int(modest: number)
      } else {
        if editor.name(item) == "/.notdef" { missing.insert(code) }
        code += 1
      }
    }
    return missing
  }

  private static func composite(
    _ object: PDFEditor.Object, _ descendant: PDFEditor.Object, _ texts: [Int: String],
    _ readsPrograms: Bool, _ editor: borrowing PDFEditor
  ) -> PDFFont {
    let descriptor = Descriptor(editor[descendant, "/FontDescriptor"], readsPrograms, editor)
    let encoding = editor[object, "/Encoding"]
    let name = editor.name(encoding)
    let isIdentity = name == "/Identity-H" || name == "/Identity-V"
    var missing: Set<Int> = isIdentity ? [0] : []
    if isIdentity,
      let map = editor.data(of: editor[descendant, "/CIDToGIDMap"], decoded: .general)
    {
      for code in 0..<min(map.count / 2, 65_536) where map[code * 2] == 0 && map[code * 2 + 1] == 0
      {
        missing.insert(code)
      }
    }
    let widths = isIdentity ? self.widths(editor[descendant, "/W"], editor) : [:]
    return PDFFont(
      name: self.name(object, editor),
      kind: editor.name(editor[descendant, "/Subtype"]) ?? "/Type0",
      isEmbedded: descriptor.isEmbedded, program: descriptor.program, bytesPerCode: 2,
      capitals: descriptor.capitals, weight: descriptor.weight,
      unknown: isIdentity
        ? nil : "the encoding \(name.map { "'\($0.dropFirst())'" } ?? "of its own")",
      widths: widths,
      defaultWidth: (editor.number(editor[descendant, "/DW"]) ?? 1000) / 1000, texts: texts,
      missing: missing)
  }

  /// The advances of glyphs by their numbers (ISO 32000-1, 9.7.4.3).
  private static func widths(
    _ array: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> [Int: Double] {
    var widths: [Int: Double] = [:]
    let items = editor.items(of: array)
    var at = 0
    while at + 1 < items.count {
      let first = Int(modest: editor.number(items[at]) ?? 0)
      if let last = editor.number(items[at + 1]) {
        let width = at + 2 < items.count ? editor.number(items[at + 2]) ?? 0 : 0
        let end = min(Int(modest: last), 65_535)
        if first <= end { for code in first...end { widths[code] = width / 1000 } }
        at += 3
      } else {
        for (index, item) in editor.items(of: items[at + 1]).enumerated() {
          widths[first + index] = (editor.number(item) ?? 0) / 1000
        }
        at += 2
      }
    }
    return widths
  }

  private static func name(
    _ object: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> String {
    let name = editor.name(editor[object, "/BaseFont"]).map { $0.dropFirst() } ?? "unnamed"
    let parts = name.split(separator: "+", maxSplits: 1)
    return String(parts.count == 2 && parts[0].count == 6 ? parts[1] : name[...])
  }

  private static let ascii = Dictionary(
    uniqueKeysWithValues: (32...126).map { ($0, String(UnicodeScalar(UInt8($0)))) })
}

/// What a font's descriptor says.
private struct Descriptor {
  var isEmbedded = false
  var program: [UInt8]?
  var capitals = 0.7
  var weight = 400.0
  var missingWidth = 0.0

  init(_ object: PDFEditor.Object, _ readsPrograms: Bool, _ editor: borrowing PDFEditor) {
    guard editor.dictionary(of: object) != nil else { return }
    for key in ["/FontFile", "/FontFile2", "/FontFile3"] {
      let file = editor[object, key]
      guard editor.isStream(file) else { continue }
      isEmbedded = true
      if readsPrograms, key != "/FontFile" { program = editor.data(of: file, decoded: .general) }
    }
    let height = editor.number(editor[object, "/CapHeight"]) ?? 0
    // Programs that do not know it write the ascent, which is higher than any capital.
    if height > 300, height < 800 { capitals = height / 1000 }
    weight = editor.number(editor[object, "/FontWeight"]) ?? 400
    missingWidth = (editor.number(editor[object, "/MissingWidth"]) ?? 0) / 1000
  }
}

extension Int {
  /// A whole number near zero, whatever the file says.
  init(modest number: Double) {
    self = number.isFinite ? Int(Swift.min(Swift.max(number, -1e6), 1e6)) : 0
  }
}
