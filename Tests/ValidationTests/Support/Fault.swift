import PDFFile
import Testing

/// One fault that is made in a good file, as a program could make it by mistake.
struct Fault: Sendable, CustomTestStringConvertible {
  var name: String
  var make: @Sendable (borrowing PDFEditor) -> Void

  var testDescription: String { name }

  init(_ name: String, _ make: @escaping @Sendable (borrowing PDFEditor) -> Void) {
    self.name = name
    self.make = make
  }

  /// A fault in the elements of a structure type.
  static func element(
    _ type: String, _ name: String,
    _ make: @escaping @Sendable (borrowing PDFEditor, PDFEditor.Object) -> Void
  ) -> Fault {
    Fault(name) { editor in
      for object in editor.numbered where editor.name(editor[object, "/S"]) == type {
        make(editor, object)
      }
    }
  }

  /// A fault in the objects of a subtype.
  static func object(
    _ subtype: String, _ name: String,
    _ make: @escaping @Sendable (borrowing PDFEditor, PDFEditor.Object) -> Void
  ) -> Fault {
    Fault(name) { editor in
      for object in editor.numbered {
        guard let dictionary = editor.dictionary(of: object),
          editor.name(editor[dictionary, "/Subtype"]) == subtype
        else { continue }
        make(editor, dictionary)
      }
    }
  }

  /// A fault in the first page's content.
  static func content(
    _ name: String, _ edit: @escaping @Sendable (String) -> String
  ) -> Fault {
    Fault(name) { editor in
      let page = editor.page(0)
      let content = String(decoding: editor.content(of: page) ?? [], as: UTF8.self)
      editor.set("/Contents", of: page, to: editor.stream(Array(edit(content).utf8)))
    }
  }

  static let all: [Fault] =
    elements + objects + catalog + [
      content("text outside all marks") { text in
        text.replacing("/H1 <</MCID", with: "/Span <</Was", maxReplacements: 1)
      },
      content("content called an artifact within content") { text in
        let start = text.firstRange(of: "/H1 <</MCID")?.lowerBound ?? text.startIndex
        return String(text[..<start])
          + text[start...].replacing("BDC", with: "BDC /Artifact BMC", maxReplacements: 1)
          .replacing("EMC", with: "EMC EMC", maxReplacements: 1)
      },
    ]

  private static let elements: [Fault] = [
    .element("/Figure", "a figure without words") { $0.remove("/Alt", from: $1) },
    .element("/H1", "a first heading of the fourth level") {
      $0.set("/S", of: $1, to: $0.newName("/H4"))
    },
    .element("/TH", "a head of nothing") { $0.remove("/A", from: $1) },
    .element("/L", "items outside a list") { $0.set("/S", of: $1, to: $0.newName("/Sect")) },
    .element("/P", "a type that nobody knows") { $0.set("/S", of: $1, to: $0.newName("/Para")) },
    .element("/Note", "a note without name") { $0.remove("/ID", from: $1) },
    .element("/Span", "a language that is none") {
      $0.set("/Lang", of: $1, to: $0.ascii("english (US)!"))
    },
    .element("/Link", "a link outside its element") { $0.set("/S", of: $1, to: $0.newName("/P")) },
    Fault("a row with a cell less") { editor in
      let row = editor.numbered.last { editor.name(editor[$0, "/S"]) == "/TR" }
      guard let row, let cell = editor.items(of: editor[row, "/K"]).first else { return }
      editor.set("/K", of: row, to: editor.array([cell]))
    },
    .element("/Table", "rows outside a table") { $0.set("/S", of: $1, to: $0.newName("/Sect")) },
  ]

  private static let objects: [Fault] = [
    .object("/Link", "a link without words") { $0.remove("/Contents", from: $1) },
    .object("/Link", "a link that knows no element") {
      $0.set("/StructParent", of: $1, to: $0.integer(999))
    },
    .object("/Link", "a link that is not printed") { $0.remove("/F", from: $1) },
    .object("/CIDFontType2", "glyphs without a map") { $0.remove("/CIDToGIDMap", from: $1) },
    .object("/Type0", "letters without meaning") { $0.remove("/ToUnicode", from: $1) },
    .object("/Image", "a picture to be smoothed") {
      $0.set("/Interpolate", of: $1, to: $0.parsed("true"))
    },
  ]

  private static let catalog: [Fault] = [
    Fault("no language") { $0.remove("/Lang", from: $0.catalog) },
    Fault("no title shown") { $0.remove("/ViewerPreferences", from: $0.catalog) },
    Fault("no mark that it is tagged") { $0.remove("/MarkInfo", from: $0.catalog) },
    Fault("no tree") { $0.remove("/StructTreeRoot", from: $0.catalog) },
    Fault("no metadata") { $0.remove("/Metadata", from: $0.catalog) },
    Fault("no meaning of colours") { $0.remove("/OutputIntents", from: $0.catalog) },
    Fault("no order of tabs") { $0.remove("/Tabs", from: $0.page(0)) },
    Fault("a page that knows no elements") { $0.remove("/StructParents", from: $0.page(0)) },
    Fault("metadata that do not name the standard") { editor in
      let packet = editor[editor.catalog, "/Metadata"]
      let text = String(decoding: editor.data(of: packet, decoded: .general) ?? [], as: UTF8.self)
      editor.setData(
        Array(text.replacing("<pdfuaid:part>1", with: "<pdfuaid:part>9").utf8), of: packet)
    },
    Fault("a program that runs on opening") {
      $0.set("/OpenAction", of: $0.catalog, to: $0.parsed("<< /S /JavaScript /JS (x) >>"))
    },
  ]
}
