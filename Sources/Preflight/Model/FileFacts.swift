internal import Foundation
internal import PDFFile

/// What a file says of itself as a whole.
struct FileFacts {
  /// The profile of the printing condition or screen that the file is meant for.
  var intent: Intent?
  /// The version of PDF/X that it claims, such as `PDF/X-4`.
  var standard: String?
  var isEncrypted: Bool
  var isMarked: Bool
  var title: String?
  var showsTitle: Bool
  var language: String?
  var trapped: String?
  /// Whether some layers are hidden.
  var hidesLayers: Bool
  var structure: StructureFacts?

  struct Intent {
    var profile: PDFEditor.Object?
    /// The name of the condition.
    var identifier: String
    /// How many inks or channels the profile is for; nil without one.
    var channels: Int?
    var isForPress: Bool
  }

  init(_ editor: borrowing PDFEditor) {
    let catalog = editor.catalog
    isEncrypted = editor.isEncrypted
    isMarked = editor.bool(editor[editor[catalog, "/MarkInfo"], "/Marked"]) == true
    let information = editor[editor.trailer, "/Info"]
    title = editor.string(editor[information, "/Title"])
    trapped = editor.name(editor[information, "/Trapped"])
    showsTitle =
      editor.bool(editor[editor[catalog, "/ViewerPreferences"], "/DisplayDocTitle"]) == true
    language = editor.string(editor[catalog, "/Lang"])
    let layers = editor[editor[catalog, "/OCProperties"], "/D"]
    hidesLayers = !editor.items(of: editor[layers, "/OFF"]).isEmpty
    for item in editor.items(of: editor[catalog, "/OutputIntents"]) {
      let isForPress = editor.name(editor[item, "/S"]) == "/GTS_PDFX"
      if intent != nil, !isForPress { continue }
      let profile = editor[item, "/DestOutputProfile"]
      let dictionary = editor.dictionary(of: profile)
      intent = Intent(
        profile: dictionary == nil ? nil : profile,
        identifier: editor.string(editor[item, "/OutputConditionIdentifier"]) ?? "",
        channels: dictionary.flatMap { editor.number(editor[$0, "/N"]) }.map { Int(modest: $0) },
        isForPress: isForPress)
      if isForPress { break }
    }
    standard =
      editor.string(editor[information, "/GTS_PDFXVersion"])
      ?? Self.standard(editor.data(of: editor[catalog, "/Metadata"], decoded: .general) ?? [])
    structure = StructureFacts(editor)
  }

  /// The standard that the metadata names.
  private static func standard(_ metadata: [UInt8]) -> String? {
    let text = String(decoding: metadata, as: UTF8.self)
    guard let key = text.range(of: "GTS_PDFXVersion"), let end = text[key.upperBound...].first,
      end == ">" || end == "="
    else { return nil }
    return String(
      text[key.upperBound...].dropFirst().drop { $0 == "\"" || $0 == "'" }.prefix {
        $0 != "<" && $0 != "\"" && $0 != "'"
      })
  }
}
