internal import PDFFile

/// Reads the colour spaces of a file.
enum ColorSpaceReader {
  /// The space that a name or an array stands for; nil if it is of no known kind.
  static func space(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor,
    depth: Int = 0
  ) -> ColorSpace? {
    guard depth < 8 else { return nil }
    if let name = editor.name(object) {
      if let space = device(name) { return space }
      let named = editor[editor[resources, "/ColorSpace"], name]
      guard !editor.isNull(named) else { return nil }
      return space(named, resources, editor, depth: depth + 1)
    }
    let items = editor.items(of: object)
    guard let first = items.first, let name = editor.name(first) else { return nil }
    let second = items.count > 1 ? items[1] : editor.null
    switch name {
    case "/CalGray": return .gray(isCalibrated: true)
    case "/CalRGB": return .rgb(isCalibrated: true)
    case "/Lab":
      return .lab(range: editor.numbers(editor[second, "/Range"]) ?? [-100, 100, -100, 100])
    case "/ICCBased": return profiled(second, resources, editor, depth)
    case "/Separation", "/DeviceN":
      return named(name, items, resources, editor, depth)
    case "/Indexed", "/I": return indexed(items, resources, editor, depth)
    case "/Pattern":
      return .pattern(
        base: items.count > 1 ? space(second, resources, editor, depth: depth + 1) : nil)
    default: return device(name)
    }
  }

  private static func device(_ name: String) -> ColorSpace? {
    switch name {
    case "/DeviceGray", "/G", "/CalGray": .gray(isCalibrated: false)
    case "/DeviceRGB", "/RGB", "/CalRGB": .rgb(isCalibrated: false)
    case "/DeviceCMYK", "/CMYK": .cmyk(isCalibrated: false)
    case "/Pattern": .pattern(base: nil)
    default: nil
    }
  }

  private static func profiled(
    _ profile: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor,
    _ depth: Int
  ) -> ColorSpace? {
    guard let dictionary = editor.dictionary(of: profile) else { return nil }
    switch editor.number(editor[dictionary, "/N"]) {
    case 1: return .gray(isCalibrated: true)
    case 3:
      if case .lab(let range)? = space(
        editor[dictionary, "/Alternate"], resources, editor, depth: depth + 1)
      {
        return .lab(range: range)
      }
      return .rgb(isCalibrated: true)
    case 4: return .cmyk(isCalibrated: true)
    default: return nil
    }
  }

  private static func named(
    _ kind: String, _ items: [PDFEditor.Object], _ resources: PDFEditor.Object,
    _ editor: borrowing PDFEditor, _ depth: Int
  ) -> ColorSpace? {
    guard items.count >= 4,
      let alternate = space(items[2], resources, editor, depth: depth + 1),
      let tint = PDFFunction(items[3], editor)
    else { return nil }
    let names =
      kind == "/Separation"
      ? [editor.name(items[1]) ?? "/None"]
      : editor.items(of: items[1]).prefix(32).map { editor.name($0) ?? "/None" }
    guard !names.isEmpty else { return nil }
    return .separation(names: names, alternate: alternate, tint: tint)
  }

  private static func indexed(
    _ items: [PDFEditor.Object], _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor,
    _ depth: Int
  ) -> ColorSpace? {
    guard items.count >= 4, let base = space(items[1], resources, editor, depth: depth + 1),
      let last = editor.number(items[2]),
      let table = editor.bytes(items[3]) ?? editor.data(of: items[3], decoded: .general)
    else { return nil }
    if case .pattern = base { return nil }
    return .indexed(base: base, last: min(max(Int(modest: last), 0), 255), table: table)
  }
}
