import Assembly
import CampaignFile

/// Files that were made for one output of an edition.
public struct MadeOutput: Sendable, Hashable, Codable {
  /// The output's name, such as `press`.
  public var output: String
  /// The name of the printer's profile that the files were made for.
  public var printer: String?
  /// The files, relative to the output folder.
  public var files: [String]

  init(_ output: EditionOutput) {
    self.output = output.kind.name
    printer = output.printer?.name
    files = output.files
  }
}
