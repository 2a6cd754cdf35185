internal import DocumentModel
internal import PDFFile

/// The resources that colours need, made once a file and put into every dictionary that is reached.
struct ColorResources {
  /// The names of the spots that have been met, in order; each is the colour space `BoS` and its
  /// place in here.
  private(set) var spots: [SpotInk] = []
  private var spaces: [PDFEditor.Object] = []
  private var states: [(name: String, object: PDFEditor.Object)] = []
  /// The screen's colour space, where colours are kept.
  var screen: PDFEditor.Object?

  /// The name of the graphics state with the two parameters for overprinting.
  static func state(stroke: Bool, fill: Bool) -> String {
    "/BoO\(stroke ? 1 : 0)\(fill ? 1 : 0)"
  }

  /// The name of the spot's colour space, without its tint.
  mutating func space(of spot: SpotInk, _ editor: borrowing PDFEditor) -> String {
    "/BoS\(index(of: spot, editor))"
  }

  /// The spot's colour space.
  mutating func object(of spot: SpotInk, _ editor: borrowing PDFEditor) -> PDFEditor.Object {
    spaces[index(of: spot, editor)]
  }

  private mutating func index(of spot: SpotInk, _ editor: borrowing PDFEditor) -> Int {
    if let index = spots.firstIndex(where: { $0.name == spot.name }) { return index }
    var full = spot
    full.part = 1
    spots.append(full)
    spaces.append(
      editor.numbered(
        editor.array([
          editor.parsed("/Separation"), editor.newName("/" + spot.name),
          editor.parsed("/DeviceCMYK"), editor.parsed(full.tintFunction),
        ])))
    return spots.count - 1
  }

  /// Adds everything that content may name to a dictionary of resources.
  mutating func add(to resources: PDFEditor.Object, _ editor: borrowing PDFEditor) {
    let states = subdictionary("/ExtGState", of: resources, editor)
    if self.states.isEmpty { self.states = Self.makeStates(editor) }
    for state in self.states { editor.set(state.name, of: states, to: state.object) }
    guard !spaces.isEmpty || screen != nil else { return }
    let named = subdictionary("/ColorSpace", of: resources, editor)
    for (index, space) in spaces.enumerated() {
      editor.set("/BoS\(index)", of: named, to: space)
    }
    if let screen { editor.set("/DefaultRGB", of: named, to: screen) }
  }

  private static func makeStates(
    _ editor: borrowing PDFEditor
  ) -> [(name: String, object: PDFEditor.Object)] {
    var made: [(name: String, object: PDFEditor.Object)] = []
    for stroke in [false, true] {
      for fill in [false, true] {
        let object = editor.parsed("<< /OP \(stroke) /op \(fill) /OPM 1 >>")
        made.append((state(stroke: stroke, fill: fill), editor.numbered(object)))
      }
    }
    return made
  }

  private func subdictionary(
    _ key: String, of resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> PDFEditor.Object {
    if let found = editor.dictionary(of: editor[resources, key]) { return found }
    let made = editor.parsed("<< >>")
    editor.set(key, of: resources, to: made)
    return editor[resources, key]
  }
}

extension SpotInk {
  /// The function from the spot's tint to what stands for it (ISO 32000-1, 7.10.3).
  fileprivate var tintFunction: String {
    let full = values.numbers.map { pdfNumber($0) }.joined(separator: " ")
    return "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [\(full)] /N 1 >>"
  }
}

extension CMYK {
  /// Cyan, magenta, yellow, black.
  var numbers: [Double] { [cyan, magenta, yellow, black] }
}

/// A number as it is written in a PDF: to a ten-thousandth, without needless zeros.
func pdfNumber(_ value: Double) -> String {
  let scaled = Int((value * 10000).rounded())
  guard scaled != 0 else { return "0" }
  let (whole, fraction) = (abs(scaled) / 10000, abs(scaled) % 10000)
  let sign = scaled < 0 ? "-" : ""
  guard fraction != 0 else { return "\(sign)\(whole)" }
  var digits = String(fraction + 10000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(sign)\(whole).\(digits)"
}
