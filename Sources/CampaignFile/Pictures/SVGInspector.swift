import DocumentModel

/// Reads an SVG drawing for its size, and refuses what reaches outside its own file.
enum SVGInspector {
  /// The size in user units: the view box's, or else width and height.
  ///
  /// - Throws: `PictureFault` if the text is no drawing, has no size or names other files.
  static func size(_ text: String) throws(PictureFault) -> Size {
    guard !text.contains("<!ENTITY") else {
      throw PictureFault(.svgExternal, "declares entities", hint: "remove the '<!ENTITY …>'")
    }
    var root: XMLReader.Node?
    let reader = XMLReader(text)
    while let node = try reader.next() {
      if root == nil, case .element(let name) = node.kind {
        guard name == "svg", node.namespace == "http://www.w3.org/2000/svg" else {
          throw PictureFault(
            .unknown, name == "svg" ? "is SVG without its namespace" : "is XML, but no SVG drawing",
            hint: name == "svg" ? "write <svg xmlns=\"http://www.w3.org/2000/svg\" …>" : nil)
        }
        root = node
      }
      if let fault = SVGReferences.fault(in: node) { throw fault }
    }
    try checkEncoding(reader.encoding)
    guard let root else { throw PictureFault(.svgBroken, "is empty") }
    guard let size = viewBox(root) ?? ownSize(root) else {
      throw PictureFault(.svgSize, "does not say how large it is")
    }
    return size
  }

  /// The renderer believes the declared encoding, so that has to be the one that was checked.
  private static func checkEncoding(_ encoding: String?) throws(PictureFault) {
    guard let encoding else { return }
    guard
      ["utf-8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be"].contains(
        encoding.lowercased())
    else {
      throw PictureFault(
        .svgBroken, "is written in \(encoding)", hint: "save the drawing as UTF-8")
    }
  }

  private static func viewBox(_ root: XMLReader.Node) -> Size? {
    guard let text = root.attributes.first(where: { $0.name == "viewBox" })?.value else {
      return nil
    }
    let numbers = text.split { $0.isWhitespace || $0 == "," }.map { Double($0) }
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3] else { return nil }
    return size(width, height)
  }

  private static func ownSize(_ root: XMLReader.Node) -> Size? {
    guard let width = length("width", root), let height = length("height", root) else {
      return nil
    }
    return size(width, height)
  }

  private static func size(_ width: Double, _ height: Double) -> Size? {
    guard width.isFinite, height.isFinite, width > 0, height > 0 else { return nil }
    return Size(width: width, height: height)
  }

  /// A length in user units, 96 to the inch (CSS Values 4, 6.2).
  private static func length(_ name: String, _ root: XMLReader.Node) -> Double? {
    guard let text = root.attributes.first(where: { $0.name == name })?.value.trimmingBlanks()
    else { return nil }
    let units: [(unit: String, factor: Double)] = [
      ("px", 1.0), ("pt", 96.0 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
    ]
    for (unit, factor) in units where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count).trimmingBlanks()).map { $0 * factor }
    }
    return Double(text)
  }
}
