import DocumentModel

/// The mappings of profile files, as data.
enum ProfileShapes {
  static let printer = MappingShape(
    "a printer's profile",
    [
      .init("printer", .text, isRequired: true, "The printer's name; files are named by it."),
      purpose, extends,
      .init(
        "output", .choice(names(PrinterProfile.Purpose.self)),
        "Which output of a piece it is for."),
      .init(
        "standard", .choice(names(PrinterProfile.Standard.self)),
        "The standard whose structure the file has."),
      .init("bleed", .length, "How far grounds run over the trim."),
      .init("safe", .length, "How far from the trim text must stay."),
      .init(
        "marks", .list(.choice(names(PrinterProfile.Mark.self))),
        "The marks outside the trim; an empty list for none."),
      .init("mark-offset", .length, "How far from the trim marks begin."),
      .init("mark-length", .length, "How long marks are."),
      .init("ink-limit", .percent, "The most ink at one place, all inks together."),
      .init("resolution", .resolution, "Pictures with less at their final size are a warning."),
      .init(
        "least-resolution", .resolution, "Pictures with less at their final size are an error."),
      .init(
        "color", .choice(names(PrinterProfile.ColorPolicy.self)),
        "What becomes of colours that are not the brand's own inks, such as photographs'."),
      .init(
        "condition", .either("FOGRA39", .shape(condition)),
        "The printing condition that the inks are meant for."),
      .init(
        "spots", .either("any", .list(.text)),
        "The spot inks that the printer takes; an empty list for none."),
      .init("unprintable", .length, "The edge that the machine cannot print on."),
      .init("offset", .offset, "How far the machine prints from where it should."),
      .init("thinnest-line", .length, "The thinnest line in one full ink."),
      .init(
        "thinnest-reversed-line", .length, "The thinnest line reversed, in a tint or several inks."),
      .init("smallest-type", .length, "The smallest type in one full ink."),
      .init("smallest-reversed-type", .length, "The smallest type reversed or in several inks."),
    ])

  static let condition = MappingShape(
    "a printing condition",
    [
      .init("identifier", .text, isRequired: true, "The registered name, such as 'FOGRA52'."),
      .init("info", .text, "A sentence for people."),
      .init("profile", .path, "The ICC profile; the print shop gives it out."),
    ])

  static let channel = MappingShape(
    "a channel's profile",
    [
      .init("channel", .text, isRequired: true, "The channel's name."),
      purpose, extends,
      .init("sizes", .list(.size), "The trims that are taken, upright or lying."),
      .init("most-pages", .integer, "The most pages."),
      .init("smallest-type", .length, "The smallest type."),
      .init(
        "disclaimer", .translations, "What each edition must say, word for word, in its language."),
      .init("shows", .list(.field), "The fields that each edition must show."),
      .init("largest-file", .byteCount, "The largest file."),
    ])

  private static let purpose = MappingShape.Key("purpose", .text, "What it is for, in a sentence.")
  private static let extends = MappingShape.Key(
    "extends", .text, "The profile that it changes: a name, or the path of a file.")

  private static func names<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type
  ) -> [String] {
    type.allCases.map(\.rawValue)
  }
}

/// The JSON Schema of profile files.
package enum ProfileSchema {
  /// The schema as text, made from what the reader checks by.
  package static var text: String {
    JSONSchema.text(
      title: "A printer's or a channel's profile for Broadside",
      of: [ProfileShapes.printer, ProfileShapes.channel])
  }
}
