package import DocumentModel

extension Piece {
  /// A kind of file that an edition is written to.
  package enum Output: Hashable, Sendable {
    /// A tagged PDF to be read on a screen and aloud.
    case screen
    /// A picture of the first page.
    case preview
    /// A picture of the first page at two pixels for a point, as feeds of news show it.
    case image
    /// A PDF for a press: in its inks, with bleed and marks.
    case press
    /// A PDF for an office printer or copier: inside its unprintable edge, no links.
    case office
    /// The same words as a web page and as plain text.
    case web
    /// A PDF of sheets of paper that the pages lie on.
    case sheet(SheetDesign)
  }
}

extension Piece.Output {
  /// The outputs that every campaign knows, in the order in which they are offered.
  package static let known: [Self] = [.screen, .preview, .image, .press, .office, .web]

  /// The name by which a campaign file asks for it.
  package var name: String {
    switch self {
    case .screen: "screen"
    case .preview: "preview"
    case .image: "image"
    case .press: "press"
    case .office: "office"
    case .web: "web"
    case .sheet(let design): design.name
    }
  }

  /// The kind of printer that the output is for; nil where it is for none.
  package var purpose: PrinterProfile.Purpose? {
    switch self {
    case .screen, .preview, .image, .web: nil
    case .press: .press
    case .office: .office
    case .sheet(let design): design.purpose
    }
  }

  /// The sheet that the output is, if it is one.
  package var sheet: SheetDesign? {
    guard case .sheet(let design) = self else { return nil }
    return design
  }

  /// The output of a name that every campaign knows; nil if there is none.
  package init?(name: String) {
    guard let output = Self.known.first(where: { $0.name == name }) else { return nil }
    self = output
  }
}
