import Assembly
import CampaignFile
import DocumentModel
import Prepress

/// Files that were made for one output of an edition.
public struct MadeOutput: Sendable, Hashable, Codable {
  /// The output's name, such as `press`.
  public var output: String
  /// The name of the printer's profile that the files were made for.
  public var printer: String?
  /// The files, relative to the output folder.
  public var files: [String]
  /// The size that pages were printed at so that nothing is lost at the edge, as a part of their own.
  public var scale: Double?

  init(_ output: EditionOutput, pages: [Page] = []) {
    self.output = output.kind.name
    printer = output.printer?.name
    files = output.files
    if output.kind == .office, !pages.isEmpty, let printer = output.printer {
      scale = (OfficePlacement(of: pages, for: printer).scale * 1000).rounded() / 1000
    }
  }
}
