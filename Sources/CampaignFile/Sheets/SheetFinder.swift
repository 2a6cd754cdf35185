import DocumentModel

/// Looks sheets up by name: first among the campaign's own, then among the library's.
struct SheetFinder {
  private let own: [String: SheetDesign]
  /// The names of the campaign's own that have errors, which have been told.
  private let broken: Set<String>
  private let library: LibraryFolders
  private let reader: YAMLReader

  /// Reads the campaign's own sheets.
  init(_ node: YAMLNode?, library: LibraryFolders, reader: YAMLReader) {
    var (own, broken): ([String: SheetDesign], Set<String>) = ([:], [])
    for (name, key, value) in reader.named(node) {
      if Self.isFree(key, reader),
        let sheet = SheetReader(reader: reader).sheet(value, name: name, at: key.span)
      {
        own[name] = sheet
      } else {
        broken.insert(name)
      }
    }
    (self.own, self.broken, self.library, self.reader) = (own, broken, library, reader)
  }

  /// Whether the name may be a sheet's, or else the reason in the reader's findings.
  private static func isFree(_ key: YAMLNode, _ reader: YAMLReader) -> Bool {
    if let name = key.text, Piece.Output(name: name) != nil {
      reader.findings.error(
        "sheet-name-taken", at: key.span, "'\(name)' is an output that every campaign has",
        hint: "give the sheet another name")
      return false
    }
    return reader.fileName(key) != nil
  }

  /// The sheet of a name; of the library's, the place that asks for it is the one to be told of.
  func sheet(_ name: String, at span: SourceSpan) -> SheetDesign? {
    if let sheet = own[name] { return sheet }
    guard names.contains(name), !broken.contains(name), let folder = library.sheets else {
      return nil
    }
    let file = "\(name).yaml"
    guard
      let text = SourceText.read(
        FilePath.joined(folder, file), displayName: "Assets/Sheets/\(file)",
        findings: reader.findings),
      let node = YAMLParser.parse(
        text, file: "Assets/Sheets/\(file)", findings: reader.findings)
    else { return nil }
    return SheetReader(reader: reader).sheet(node, name: name, at: span)
  }

  /// Whether the campaign has tried to give a sheet this name.
  func isBroken(_ name: String) -> Bool { broken.contains(name) }

  /// The names of all sheets that there are.
  var names: [String] {
    let shared = library.sheets.map { FileSystem.names(in: $0) } ?? []
    return Set(shared.filter { $0.hasSuffix(".yaml") }.map(FilePath.stem)).union(own.keys).sorted()
  }
}
