internal import DocumentModel
internal import PDFFile

/// Changes the colours of one stream of content, operator by operator.
///
/// Colours are set where the drawing sets them. Whether they overprint is told only before
/// something is painted: pictures, gradients and forms in between never do.
struct ColorContent {
  /// What is known of the graphics state that `q` saves.
  private struct State {
    /// Whether the colours that are set want to overprint.
    var wantsFill = false
    var wantsStroke = false
    /// What the content has said last.
    var saysFill = false
    var saysStroke = false
  }

  private var state = State()
  private var saved: [State] = []
  private var isInPath = false
  /// Whether the content makes a mask, whose colours are light and not inks.
  private let isMask: Bool

  init(isMask: Bool = false) {
    self.isMask = isMask
  }

  /// Writes what stands for the operation, if it is to be changed.
  ///
  /// What is written may also come before the operation.
  /// - Returns: Whether the operation is written; otherwise the caller copies it.
  /// - Throws: `PDFError` if a colour is none of the drawing's.
  mutating func rewrite(
    _ operation: ContentScanner.Operation, of scanner: borrowing ContentScanner,
    into output: inout [UInt8], colors: inout ColorChange, _ editor: borrowing PDFEditor
  ) throws(PDFError) -> Bool {
    switch operation.name {
    case "rg", "RG":
      let isStroke = operation.name == "RG"
      let color = try Self.color(scanner)
      if isMask {
        Self.write(.gray(Grays.white(of: color.color, as: .area)), isStroke, into: &output)
        return true
      }
      let printed = try colors.recipes.color(color)
      setWish(printed.overprints, isStroke)
      try colors.write(printed.recipe, isStroke, into: &output, editor)
      return true
    case "k", "K", "g", "G": setWish(false, operation.name == "K" || operation.name == "G")
    case "scn", "sc": setWish(false, false)
    case "SCN", "SC": setWish(false, true)
    case "q": saved.append(state)
    case "Q": state = saved.popLast() ?? State()
    case "m", "re":
      if !isInPath { say(state.wantsStroke, state.wantsFill, into: &output) }
      isInPath = true
    case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n": isInPath = false
    case "Tj", "TJ", "'", "\"": say(state.wantsStroke, state.wantsFill, into: &output)
    case "Do", "sh", "BI": say(false, false, into: &output)
    default: break
    }
    return false
  }

  private static func color(_ scanner: borrowing ContentScanner) throws(PDFError) -> CodedColor {
    guard let red = scanner.number(0), let green = scanner.number(1), let blue = scanner.number(2)
    else { throw PDFError("pdf-content", "the page has a colour without its three numbers") }
    return CodedColor(red: red, green: green, blue: blue)
  }

  private mutating func setWish(_ overprints: Bool, _ isStroke: Bool) {
    if isStroke { state.wantsStroke = overprints } else { state.wantsFill = overprints }
  }

  /// Says what overprints from here on, unless it is said already.
  private mutating func say(_ stroke: Bool, _ fill: Bool, into output: inout [UInt8]) {
    guard !isMask, (stroke, fill) != (state.saysStroke, state.saysFill) else { return }
    (state.saysStroke, state.saysFill) = (stroke, fill)
    output += ColorResources.state(stroke: stroke, fill: fill).utf8
    output += " gs\n".utf8
  }

  /// Writes a colour that needs no resources.
  fileprivate static func write(
    _ recipe: InkRecipe, _ isStroke: Bool, into output: inout [UInt8]
  ) {
    switch recipe {
    case .process(let inks):
      output += inks.numbers.map { pdfNumber($0) }.joined(separator: " ").utf8
      output += (isStroke ? " K" : " k").utf8
    case .gray(let white):
      output += pdfNumber(white).utf8
      output += (isStroke ? " G" : " g").utf8
    case .screen(let color):
      let numbers = [color.red, color.green, color.blue].map { pdfNumber(Double($0) / 255) }
      output += numbers.joined(separator: " ").utf8
      output += (isStroke ? " RG" : " rg").utf8
    case .spot(let spot):
      output += pdfNumber(spot.part).utf8
      output += (isStroke ? " SCN" : " scn").utf8
    }
  }
}

/// The change of all colours of one file.
struct ColorChange {
  var recipes: InkRecipes
  var resources = ColorResources()

  /// Writes the operators that set a colour.
  fileprivate mutating func write(
    _ recipe: InkRecipe, _ isStroke: Bool, into output: inout [UInt8],
    _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    if case .spot(let spot) = recipe {
      output += resources.space(of: spot, editor).utf8
      output += (isStroke ? " CS " : " cs ").utf8
    }
    ColorContent.write(recipe, isStroke, into: &output)
  }
}
