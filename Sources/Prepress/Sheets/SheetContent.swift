internal import DocumentModel

/// The content stream of a sheet: the pages as forms, then the marks.
struct SheetContent {
  let sheet: Sheet
  /// The trims of the pages, in their own space.
  let trims: [Rect]
  let shift: Point

  /// A hairline's width in points.
  private static let hairline = 0.25

  /// The operators; all of it is an artifact, as a sheet is not for reading.
  var text: String {
    var text = "/Artifact << /Type /Layout >> BDC\n"
    if shift != .zero { text += "q 1 0 0 1 \(number(shift.x)) \(number(-shift.y)) cm\n" }
    for placement in sheet.placements { text += paint(placement) }
    text += marks()
    if shift != .zero { text += "Q\n" }
    return text + "EMC\n"
  }

  private func paint(_ placement: Sheet.Placement) -> String {
    let (trim, frame, clip) = (trims[placement.page], placement.frame, placement.clip)
    let scale = frame.width / trim.width
    let sign = placement.isTurned ? -scale : scale
    // The trim's lower left corner goes to the frame's, or to its upper right corner if turned.
    let corner =
      placement.isTurned ? Point(x: frame.maxX, y: frame.y) : Point(x: frame.x, y: frame.maxY)
    let (x, y) = (corner.x - sign * trim.x, sheet.size.height - corner.y - sign * trim.y)
    let box = [clip.x, sheet.size.height - clip.maxY, clip.width, clip.height]
    return """
      q \(box.map(number).joined(separator: " ")) re W n
      \(number(sign)) 0 0 \(number(sign)) \(number(x)) \(number(y)) cm /P\(placement.page) Do Q

      """
  }

  private func marks() -> String {
    guard !sheet.marks.isEmpty else { return "" }
    // Black alone: a sheet's marks lie inside its trim, where the colour of registration may not be.
    var text = "q 0 G 1 J 1 j\n"
    for mark in sheet.marks {
      let path = mark.points.enumerated().map { index, point in
        "\(number(point.x)) \(number(sheet.size.height - point.y)) \(index == 0 ? "m" : "l")"
      }
      .joined(separator: " ")
      switch mark.style {
      case .line: text += "\(number(Self.hairline)) w [] 0 d 0 J \(path) S\n"
      case .dashes: text += "\(number(Self.hairline)) w [3 2] 0 d 0 J \(path) S\n"
      case .pen(let width): text += "\(number(width)) w [] 0 d 1 J \(path) S\n"
      case .light(let width): text += "q 1 G \(number(width)) w [] 0 d \(path) S Q\n"
      case .ground: text += "1 g \(path) h f\n"
      }
    }
    return text + "Q\n"
  }

  /// A number as PDF writes it, to a hundred-thousandth.
  private func number(_ value: Double) -> String {
    let scaled = Int((abs(value) * 100_000).rounded())
    guard scaled != 0 else { return "0" }
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: 100_000)
    let sign = value < 0 ? "-" : ""
    guard part > 0 else { return "\(sign)\(whole)" }
    var digits = String(part + 100_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
