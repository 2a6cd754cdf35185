import DocumentModel

/// The mappings of sheets, as data.
enum SheetShapes {
  /// How the paper of a fold may be turned: both sides must be printed.
  static let folding: [SheetTurn] = [.longEdge, .shortEdge]

  /// What every kind of sheet may say.
  private static let common: [MappingShape.Key] = [
    .init("purpose", .text), .init("paper", .any, isRequired: true),
    .init("orientation", .choice(SheetDesign.Orientation.allCases.map(\.rawValue))),
    .init("pages", .choice(PrinterProfile.Purpose.allCases.map(\.rawValue))),
    .init("bleed", .length), .init("unprintable", .length), .init("marks", .boolean),
  ]

  /// The kinds of sheets, as files name them.
  enum Kind: String, CaseIterable {
    case grid = "n-up"
    case tiles = "tiled"
    case fold = "folded"
  }

  private static func common(_ kind: Kind) -> [MappingShape.Key] {
    [.init("kind", .choice([kind.rawValue]), isRequired: true)] + common
  }

  static func shape(of kind: Kind) -> MappingShape {
    switch kind {
    case .grid:
      MappingShape(
        "an n-up sheet",
        common(kind) + [
          .init("columns", .integer, isRequired: true), .init("rows", .integer, isRequired: true),
          .init("gutter", .list(.length)), .init("start", .list(.length)),
          .init("step", .list(.length)),
          .init("fill", .choice(SheetGrid.Fill.allCases.map(\.rawValue))),
          .init("backs", .choice(SheetTurn.allCases.map(\.rawValue))),
        ])
    case .tiles:
      MappingShape(
        "a tiled sheet",
        common(kind) + [.init("overlap", .length), .init("map", .boolean)])
    case .fold:
      MappingShape(
        "a folded sheet",
        common(kind) + [
          .init("fold", .choice(SheetFold.Style.allCases.map(\.rawValue)), isRequired: true),
          .init("backs", .choice(folding.map(\.rawValue))), .init("short", .length),
          .init("creep", .length), .init("flap", .length),
        ])
    }
  }
}
