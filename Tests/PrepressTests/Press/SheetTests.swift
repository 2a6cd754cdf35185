import DocumentModel
import PDFFile
import Prepress
import Rendering
import TestSupport
import Testing

@Suite struct `Sheets for a press` {
  private let all: Set<PrinterProfile.Mark> = [.crop, .registration, .colorBar]

  private func boxes(_ file: PressFile) throws -> [String: [Double]] {
    try PDFEditor.open(file.pdf) { editor in
      var boxes: [String: [Double]] = [:]
      for key in editor.keys(of: editor.page(0)) where key.hasSuffix("Box") {
        boxes[key] = editor.items(of: editor[editor.page(0), key]).compactMap { editor.number($0) }
      }
      return boxes
    }
  }

  @Test func `have the trim within the bleed within the sheet`() throws {
    let boxes = try boxes(PressFile([]) { $0.bleed = 9 })
    #expect(boxes["/MediaBox"] == [0, 0, 218, 318])
    #expect(boxes["/BleedBox"] == [0, 0, 218, 318])
    #expect(boxes["/TrimBox"] == [9, 9, 209, 309])
  }

  @Test func `are larger where marks are asked for`() throws {
    let file = try PressFile([]) {
      ($0.bleed, $0.markOffset, $0.markLength, $0.marks) = (9, 6, 14, all)
    }
    let boxes = try boxes(file)
    #expect(boxes["/MediaBox"] == [0, 0, 250, 350])
    #expect(boxes["/BleedBox"] == [16, 16, 234, 334])
    #expect(boxes["/TrimBox"] == [25, 25, 225, 325])
  }

  @Test func `have art to the bleed and no further`() throws {
    let file = try PressFile([.area(.teal, -9, -9, 218, 318)]) {
      ($0.bleed, $0.marks) = (6, [.crop])
    }
    #expect(try file.process(x: -5, y: 100) == [80, 10, 40, 20])
    #expect(try file.process(x: -7.5, y: 100) == [0, 0, 0, 0])
  }

  @Test func `have crop marks on every plate, clear of the bleed`() throws {
    let file = try PressFile([.area(.reflex, 20, 20, 100, 100)]) {
      ($0.bleed, $0.markOffset, $0.markLength, $0.marks) = (9, 9, 14, [.crop])
    }
    let plates = try file.plates(resolution: 300)
    #expect(plates.inks.count == 5)
    for name in plates.inks.keys.sorted() {
      // Over the left edge of the trim; and nowhere between the bleed and the trim.
      #expect(plates.ink(name, x: file.margin, y: file.margin - 16) > 0.2, "\(name)")
      #expect(plates.ink(name, x: file.margin, y: file.margin - 8) == 0, "\(name)")
    }
  }

  @Test func `have a patch of each ink in the colour bar`() throws {
    let file = try PressFile([.area(.reflex, 20, 20, 100, 100)]) { $0.marks = [.colorBar] }
    let plates = try file.plates(resolution: 150)
    for name in ["Cyan", "Magenta", "Yellow", "Black", "PANTONE Reflex Blue C"] {
      let row = stride(from: 0, through: 200, by: 1).map {
        plates.ink(name, x: file.margin + Double($0), y: file.margin + 300 + 8.504 + 7)
      }
      #expect(row.contains { $0 == 1 } && row.contains { abs($0 - 0.5) < 0.02 }, "\(name)")
    }
    #expect(plates.mostInk() <= 100)
  }

  @Test func `have registration marks on every plate`() throws {
    let file = try PressFile([]) { $0.marks = [.registration] }
    let plates = try file.plates(resolution: 300)
    let y = file.margin - 8.504 - 14.173 / 2
    for name in ["Cyan", "Magenta", "Yellow", "Black"] {
      #expect(plates.ink(name, x: file.margin + 100, y: y) > 0.2, "\(name)")
    }
  }

  @Test func `have no marks where the shop forbids them`() throws {
    let file = try PressFile([.area(.teal, -9, -9, 218, 318)])
    #expect(try !file.text().contains("/All"))
  }

  @Test func `are made for one printing condition, told twice with one profile`() throws {
    let file = try PressFile([])
    try PDFEditor.open(file.pdf) { editor in
      let intents = editor.items(of: editor[editor.catalog, "/OutputIntents"])
      let kinds = intents.map { editor.name(editor[$0, "/S"]) }
      #expect(kinds == ["/GTS_PDFX", "/GTS_PDFA1"])
      let profiles = intents.map { intent -> Int in
        editor.number(of: editor[intent, "/DestOutputProfile"])
      }
      #expect(profiles[0] == profiles[1] && profiles[0] > 0)
      let information = editor[editor.trailer, "/Info"]
      let trapped = editor.name(editor[information, "/Trapped"])
      let hasNotes = !editor.isNull(editor[editor.page(0), "/Annots"])
      #expect(trapped == "/False" && !hasNotes)
    }
    let report = try Tool("qpdf").output(["--check", "FILE"], for: file.pdf)
    #expect(report.contains("PDF Version: 1.6"))
  }

  @Test func `the same page makes the same bytes`() throws {
    let items: [DisplayItem] = [.area(.teal, 0, 0, 90, 90), .area(.reflex, 50, 50, 90, 90)]
    #expect(try PressFile(items).pdf == PressFile(items).pdf)
  }

  @Test(arguments: [
    ("icc-missing", "/nowhere/shop.icc"), ("icc-broken", #filePath),
    ("icc-wrong-space", "sRGB.icc"),
  ])
  func `for a condition without a press's profile are an error`(code: String, path: String) throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = path.hasPrefix("/") ? path : "/\(root)/Assets/ICC/\(path)"
    let error = #expect(throws: PDFError.self) {
      _ = try PressFile([]) {
        $0.condition = .init(identifier: "shop", info: "", profile: path)
      }
    }
    #expect(error?.code == code)
  }
}
