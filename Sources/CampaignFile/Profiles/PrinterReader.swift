import DocumentModel

/// Reads what a printer's profile says over what it had before.
struct PrinterReader {
  let reader: YAMLReader
  let folder: CampaignFolder
  /// The folder that holds the ICC profiles that come with Broadside.
  let colors: String?
  /// The profile's absolute path.
  let path: String

  func apply(_ file: YAMLMapping, to printer: inout PrinterProfile) {
    set(&printer.purpose, reader.choice(file["output"], of: PrinterProfile.Purpose.self))
    set(&printer.standard, reader.choice(file["standard"], of: PrinterProfile.Standard.self))
    set(&printer.bleed, length(file["bleed"], to: 72))
    set(&printer.safe, length(file["safe"], to: 144))
    set(&printer.marks, marks(file["marks"]))
    set(&printer.markOffset, length(file["mark-offset"], to: 72))
    set(&printer.markLength, length(file["mark-length"], from: 3, to: 72))
    set(&printer.inkLimit, reader.quantity(file["ink-limit"], "%", in: 100...400, .percent))
    set(&printer.goodResolution, resolution(file["resolution"]))
    set(&printer.leastResolution, resolution(file["least-resolution"]))
    set(&printer.colorPolicy, reader.choice(file["color"], of: PrinterProfile.ColorPolicy.self))
    set(&printer.unprintable, length(file["unprintable"], to: 72))
    set(&printer.offset, offset(file["offset"]))
    set(&printer.leastLine, length(file["thinnest-line"], to: 36))
    set(&printer.leastReversedLine, length(file["thinnest-reversed-line"], to: 36))
    set(&printer.leastType, length(file["smallest-type"], to: 72))
    set(&printer.leastReversedType, length(file["smallest-reversed-type"], to: 72))
    if let spots = file["spots"] { printer.spots = self.spots(spots) }
    ConditionReader(reader: reader, folder: folder, colors: colors, path: path)
      .apply(file["condition"], to: &printer)
    check(file, printer)
  }

  private func set<Value>(_ value: inout Value, _ read: Value?) {
    if let read { value = read }
  }

  /// A length within bounds, in points.
  private func length(_ node: YAMLNode?, from least: Double = 0, to most: Double) -> Double? {
    guard let node, let points = reader.length(node, on: nil) else { return nil }
    guard points >= least, points <= most else {
      reader.outOfRange(node, "\(fixed(least))pt to \(fixed(most))pt")
      return nil
    }
    return points
  }

  private func resolution(_ node: YAMLNode?) -> Double? {
    reader.quantity(node, "ppi", in: 36...2400, .resolution)
  }

  private func marks(_ node: YAMLNode?) -> Set<PrinterProfile.Mark>? {
    guard let node, let items = reader.items(node, of: .text) else { return nil }
    return Set(items.compactMap { reader.choice($0, of: PrinterProfile.Mark.self) })
  }

  /// The spot inks: nil for any.
  private func spots(_ node: YAMLNode) -> [String]? {
    if node.items == nil, node.text == "any" { return nil }
    return reader.items(node, of: .text)?.compactMap { reader.text($0) }
  }

  /// How far to the right and down the machine prints from where it should.
  private func offset(_ node: YAMLNode?) -> Point? {
    guard let node, let items = reader.items(node, of: .length) else { return nil }
    let sides = items.compactMap { reader.length($0, on: nil, isSigned: true) }
    guard sides.count == items.count else { return nil }
    guard sides.count == 2, sides.allSatisfy({ abs($0) <= 72 }) else {
      reader.wrongType(node, .offset, hint: "give two lengths of an inch or less")
      return nil
    }
    return Point(x: sides[0], y: sides[1])
  }

  /// What must go together, whichever file of the chain says it.
  private func check(_ file: YAMLMapping, _ printer: PrinterProfile) {
    func error(_ key: String, _ message: String, _ hint: String) {
      reader.findings.error("bad-profile", at: file.span(of: key), message, hint: hint)
    }
    if printer.leastResolution > printer.goodResolution {
      error(
        file.has("least-resolution") ? "least-resolution" : "resolution",
        "'least-resolution' is more than 'resolution'", "give 'resolution' the larger number")
    }
    if !printer.marks.isEmpty, printer.markOffset < printer.bleed {
      error(
        file.has("mark-offset") ? "mark-offset" : file.has("marks") ? "marks" : "bleed",
        "marks would lie in the bleed",
        "give 'mark-offset' at least the bleed's \(fixed(printer.bleed))pt")
    }
  }
}
