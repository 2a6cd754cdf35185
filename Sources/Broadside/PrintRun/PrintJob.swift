import Assembly
import DocumentModel

/// One file that is printed for one bundle: how often, and on what.
public struct PrintJob: Sendable, Hashable, Codable {
  /// The place, person or audience that it is for, by its id; empty for the campaign.
  public var bundle: String
  /// What the bundle is called.
  public var name: String
  /// The edition.
  public var edition: String
  /// What the piece is, such as `flyer`.
  public var piece: String
  /// The language, such as `es`.
  public var language: String
  /// The file to print, relative to the output folder.
  public var file: String
  /// The printer's profile that it was made for.
  public var printer: String
  /// How many copies are asked for.
  public var copies: Int
  /// The paper, such as `8.5 × 11 in`.
  public var paper: String
  /// How many sheets one copy of the file takes.
  public var sheetsPerCopy: Int
  /// How many copies of the piece one copy of the file gives.
  public var piecesPerCopy: Int
  /// Whether and how both sides are printed.
  public var sides: Sides

  /// How the sides of a sheet are printed.
  public enum Sides: String, Sendable, Hashable, Codable {
    /// One side alone.
    case one
    /// Both, the paper turned over its long edge.
    case longEdge = "long-edge"
    /// Both, the paper turned over its short edge.
    case shortEdge = "short-edge"
  }

  /// How many times the file is printed.
  public var prints: Int { (copies + piecesPerCopy - 1) / max(1, piecesPerCopy) }

  /// How many sheets of paper it takes.
  public var sheets: Int { prints * sheetsPerCopy }
}

extension PrintJob.Sides {
  /// What to choose in the dialogue of a printer.
  var hint: String {
    switch self {
    case .one: "one side"
    case .longEdge: "both sides, flip on long edge"
    case .shortEdge: "both sides, flip on short edge"
    }
  }
}
