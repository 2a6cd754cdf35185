internal import DocumentModel
internal import PDFFile

/// Reads changes of colour (ISO 32000-1, 8.7.4.5): along a line, between circles, by a function.
enum ShadingReader {
  /// At so many places the colour is looked up.
  private static let steps = 32

  /// The shading; nil if it is of another type or malformed.
  static func shading(
    _ object: PDFEditor.Object, _ transform: Affine, _ resources: PDFEditor.Object,
    _ file: FileReader, _ editor: borrowing PDFEditor
  ) -> PaintedShading? {
    guard let dictionary = editor.dictionary(of: object),
      let space = file.space(editor[dictionary, "/ColorSpace"], resources, editor),
      let function = PDFFunction(editor[dictionary, "/Function"], editor)
    else { return nil }
    let kind = editor.number(editor[dictionary, "/ShadingType"])
    if kind == 1 { return grid(dictionary, space, function, transform, file, editor) }
    guard kind == 2 || kind == 3,
      let n = editor.numbers(editor[dictionary, "/Coords"]), n.count == (kind == 2 ? 4 : 6),
      n.allSatisfy(\.isFinite)
    else { return nil }
    let domain = editor.numbers(editor[dictionary, "/Domain"]) ?? [0, 1]
    guard domain.count == 2 else { return nil }
    let colors = (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return space.color(
        function.values([domain[0] + share * (domain[1] - domain[0])]), file.conversion)
    }
    let extends = editor.items(of: editor[dictionary, "/Extend"]).compactMap { editor.bool($0) }
    return PaintedShading(
      geometry: kind == 2
        ? .axial(Point(x: n[0], y: n[1]), Point(x: n[2], y: n[3]))
        : .radial(
          Point(x: n[0], y: n[1]), max(n[2], 0), Point(x: n[3], y: n[4]), max(n[5], 0)),
      colors: colors, isExtended: extends.contains(true), transform: transform)
  }

  private static func grid(
    _ dictionary: PDFEditor.Object, _ space: ColorSpace, _ function: PDFFunction,
    _ transform: Affine, _ file: FileReader, _ editor: borrowing PDFEditor
  ) -> PaintedShading? {
    let domain = editor.numbers(editor[dictionary, "/Domain"]) ?? [0, 1, 0, 1]
    guard domain.count == 4, domain.allSatisfy(\.isFinite) else { return nil }
    let own = Affine(editor.numbers(editor[dictionary, "/Matrix"])) ?? .identity
    let area = Rect(
      x: domain[0], y: domain[2], width: domain[1] - domain[0], height: domain[3] - domain[2])
    let colors = (0..<steps * steps).map { index in
      let x = area.x + (Double(index % steps) + 0.5) / Double(steps) * area.width
      let y = area.y + (Double(index / steps) + 0.5) / Double(steps) * area.height
      return space.color(function.values([x, y]), file.conversion)
    }
    return PaintedShading(
      geometry: .grid(area, columns: steps, rows: steps), colors: colors, isExtended: false,
      transform: own.then(transform))
  }
}
