import DocumentModel

extension BoxPainter {
  /// The modules of clear ground that a code keeps on every side (ISO/IEC 18004, 9.1).
  private static let quietZone = 4

  /// Draws a QR code as outlines on its own ground; says so if it cannot be read when printed.
  func paintCode(_ code: QRCode, of node: Node, in area: Rect) {
    guard let matrix = QRMatrix(code.text) else {
      state.report(
        "qr-text", at: node.box.source, frame: node.frame,
        "the QR code's text is \(code.text.isEmpty ? "empty" : "too long")",
        hint: "give it a short address")
      return
    }
    let side = min(area.width, area.height)
    let module = side / Double(matrix.side + 2 * Self.quietZone)
    if module < code.minimumModule - tolerance {
      let least = code.minimumModule * Double(matrix.side + 2 * Self.quietZone)
      state.report(
        "qr-too-small", at: node.box.source, frame: node.frame,
        "the QR code's modules are \(fixed(module)) pt wide, less than"
          + " \(fixed(code.minimumModule)) pt",
        hint: "make it at least \(fixed(least)) pt wide, or shorten its address")
    }
    let square = drawn(
      Rect(
        x: area.x + (area.width - side) * node.box.alignment.horizontal.part,
        y: area.y + (area.height - side) * node.box.alignment.vertical.part,
        width: side, height: side))
    var outline = Path()
    for corners in matrix.outlines {
      for (index, corner) in corners.enumerated() {
        let point = Point(
          x: square.x + Double(corner.column + Self.quietZone) * module,
          y: square.y + Double(corner.row + Self.quietZone) * module)
        outline.elements.append(index == 0 ? .move(point) : .line(point))
      }
      outline.elements.append(.close)
    }
    let tag = node.tag ?? node.artifact
    add(Path(square), fill: .solid(code.ground), stroke: nil)
    add(outline, fill: .solid(code.ink), stroke: nil, tag: tag)
    add(.link(square, address: code.text), tag: tag)
  }
}
