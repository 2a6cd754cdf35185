/// What a piece of a document is, for its style and its tag (ISO 32000-1, 14.8.4).
package enum Role: Hashable, Encodable, Sendable {
  case document
  case section
  case heading(Int)
  case paragraph
  case quote
  case caption
  case list
  case listItem
  case label
  /// What an item of a list says, behind its label.
  case listBody
  case figure
  case link
  /// Words of another language within a text.
  case span
  /// The number of a note in the text.
  case reference
  case table, tableRow, tableHeader, tableCell
  case note
  /// Not content: backgrounds, rules, ornaments, running heads.
  case artifact

  /// The standard structure type's name.
  package var tag: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .quote: "BlockQuote"
    case .caption: "Caption"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .figure: "Figure"
    case .link: "Link"
    case .span: "Span"
    case .reference: "Reference"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeader: "TH"
    case .tableCell: "TD"
    case .note: "Note"
    case .artifact: "Artifact"
    }
  }
}
