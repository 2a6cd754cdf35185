internal import DocumentModel
internal import PDFFile

/// Changes the colours of an axial or radial gradient (ISO 32000-1, 8.7.4.5).
struct GradientColors {
  let isMask: Bool
  /// The dictionaries of functions that give two colours each, and those colours.
  private var ramps: [(function: PDFEditor.Object, ends: [End])] = []

  private struct End {
    var color: RGB
    var recipe: InkRecipe
  }

  init(isMask: Bool) {
    self.isMask = isMask
  }

  mutating func change(
    _ shading: PDFEditor.Object, _ change: inout ColorChange, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    let type = editor.number(editor[shading, "/ShadingType"])
    guard type == 2 || type == 3 else {
      throw PDFError(
        "gradient-unknown", "the page has a gradient that is neither linear nor radial")
    }
    try collect(editor[shading, "/Function"], &change, editor)
    let ends = ramps.flatMap(\.ends).map(\.recipe)
    let space = GradientSpace(ends)
    editor.set("/ColorSpace", of: shading, to: space.object(&change.resources, editor))
    editor.remove("/Background", from: shading)
    for ramp in ramps {
      for (key, end) in zip(["/C0", "/C1"], ramp.ends) {
        let numbers = space.numbers(of: end.recipe, end.color).map { pdfNumber($0) }
          .joined(separator: " ")
        editor.set(key, of: ramp.function, to: editor.parsed("[\(numbers)]"))
      }
    }
  }

  /// Finds the ends of the function's ramps, which a stitched function has many of.
  private mutating func collect(
    _ function: PDFEditor.Object, _ change: inout ColorChange, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    switch editor.number(editor[function, "/FunctionType"]) {
    case 3:
      for part in editor.items(of: editor[function, "/Functions"]) {
        try collect(part, &change, editor)
      }
    case 2:
      var ends: [End] = []
      for key in ["/C0", "/C1"] {
        let numbers = editor.items(of: editor[function, key]).compactMap { editor.number($0) }
        guard numbers.count == 3 else {
          // Already changed: gradients share functions.
          return
        }
        let color = CodedColor(red: numbers[0], green: numbers[1], blue: numbers[2])
        let recipe =
          isMask
          ? .gray(Grays.white(of: color.color, as: .area))
          : try change.recipes.color(color).recipe
        ends.append(End(color: color.color, recipe: recipe))
      }
      ramps.append((function, ends))
    default:
      throw PDFError("gradient-unknown", "the page has a gradient with colours of an unknown kind")
    }
  }
}

/// The colour space in which all colours of a gradient can be told.
private enum GradientSpace {
  case gray, screen, process
  case spot(SpotInk)
  /// Spots beside cyan, magenta, yellow and black.
  case mixed([SpotInk])

  init(_ colors: [InkRecipe]) {
    var (spots, isGray, isScreen, isProcess): ([SpotInk], Bool, Bool, Bool) =
      ([], false, false, false)
    for color in colors {
      switch color {
      case .spot(let spot):
        if !spots.contains(where: { $0.name == spot.name }) { spots.append(spot) }
      case .process(let inks): isProcess = isProcess || inks != .none
      case .gray: isGray = true
      case .screen: isScreen = true
      }
    }
    self =
      if isScreen { .screen } else if isGray { .gray } else if spots.isEmpty {
        .process
      } else if spots.count == 1, !isProcess { .spot(spots[0]) } else { .mixed(spots) }
  }

  func object(
    _ resources: inout ColorResources, _ editor: borrowing PDFEditor
  ) -> PDFEditor.Object {
    switch self {
    case .gray: editor.parsed("/DeviceGray")
    case .screen: resources.screen ?? editor.parsed("/DeviceRGB")
    case .process: editor.parsed("/DeviceCMYK")
    case .spot(let spot): resources.object(of: spot, editor)
    case .mixed(let spots): InkMixture(spots: spots).object(editor)
    }
  }

  /// The colour's numbers in the space: those of its recipe, or how it shows on the screen.
  func numbers(of recipe: InkRecipe, _ color: RGB) -> [Double] {
    switch (self, recipe) {
    case (.gray, .gray(let white)): [white]
    case (.gray, _): [Grays.white(of: color, as: .area)]
    case (.screen, _): [color.red, color.green, color.blue].map { Double($0) / 255 }
    case (.process, .process(let inks)): inks.numbers
    case (.spot, .spot(let spot)): [spot.part]
    // Paper, as the other colours were looked at.
    case (.spot, _): [0]
    case (.mixed(let spots), .spot(let spot)):
      spots.map { $0.name == spot.name ? spot.part : 0 } + [0, 0, 0, 0]
    case (.mixed(let spots), .process(let inks)): spots.map { _ in 0 } + inks.numbers
    // Neither grays nor the screen's colours are in these spaces, as the colours were looked at.
    case (.process, _): [0, 0, 0, 0]
    case (.mixed(let spots), _): spots.map { _ in 0 } + [0, 0, 0, 0]
    }
  }
}

/// Spots and process inks in one colour space (ISO 32000-1, 8.6.6.5).
private struct InkMixture {
  let spots: [SpotInk]

  func object(_ editor: borrowing PDFEditor) -> PDFEditor.Object {
    let process = ["/Cyan", "/Magenta", "/Yellow", "/Black"].map { editor.newName($0) }
    let names = spots.map { editor.newName("/" + $0.name) } + process
    let domain = names.flatMap { _ in [0.0, 1.0] }
    let function = editor.stream(Array(program.utf8))
    if let dictionary = editor.dictionary(of: function) {
      editor.set("/FunctionType", of: dictionary, to: editor.integer(4))
      editor.set("/Domain", of: dictionary, to: editor.numbers(domain))
      editor.set("/Range", of: dictionary, to: editor.parsed("[0 1 0 1 0 1 0 1]"))
    }
    return editor.numbered(
      editor.array([
        editor.parsed("/DeviceN"), editor.array(names), editor.parsed("/DeviceCMYK"), function,
      ]))
  }

  /// Adds to each process ink what the spots' values have of it; the range cuts at full cover.
  private var program: String {
    // On the stack lie the tints of the spots and above them those of the four inks. Each result
    // moves them down by one, so that the next ink always lies under three others.
    var program = "{ "
    for ink in 0..<4 {
      program += "3 index "
      for (index, spot) in spots.enumerated() {
        let depth = ink + 4 + spots.count - index
        program += "\(depth) index \(pdfNumber(spot.values.numbers[ink])) mul add "
      }
    }
    program += "\(spots.count + 8) 4 roll "
    return program + String(repeating: "pop ", count: spots.count + 4) + "}"
  }
}
