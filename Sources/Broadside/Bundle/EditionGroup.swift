import Assembly
import CampaignFile
import DocumentModel

/// Editions that go into one file.
struct EditionGroup: Sendable {
  /// The file's path without extension, relative to the output folder.
  var path: String
  /// What the pages are finished as, for one printer; nil for archives.
  var output: EditionOutput?
  var editions: [Edition]

  /// Puts editions into groups by the paths that words with fields come to, pages for several
  /// printers into one each; in the order of the first editions.
  static func groups(
    of editions: [Edition], kind: BundleKind, file: Words, by assembler: Assembler
  ) -> (groups: [EditionGroup], diagnostics: [Diagnostic]) {
    let services = assembler.services()
    var groups: [EditionGroup] = []
    var places: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for edition in editions {
      let read = assembler.path(file, of: edition, using: services)
      diagnostics += read.diagnostics
      guard let path = read.path else { continue }
      for (path, output) in parts(of: edition, kind, at: path) {
        if let place = places[path] {
          groups[place].editions.append(edition)
        } else {
          places[path] = groups.count
          groups.append(EditionGroup(path: path, output: output, editions: [edition]))
        }
      }
    }
    return (groups, diagnostics.ordered())
  }

  /// The files that an edition goes into.
  private static func parts(
    of edition: Edition, _ kind: BundleKind, at path: String
  ) -> [(String, EditionOutput?)] {
    guard let wanted = kind.output else { return [("\(path).zip", nil)] }
    let outputs = edition.outputs.filter { $0.kind == wanted }
    return outputs.map { output in
      let name = outputs.count == 1 ? kind.rawValue : output.printer?.name ?? kind.rawValue
      let file = "\(path)-\(name).pdf"
      return (file, EditionOutput(wanted, printer: output.printer, files: [file]))
    }
  }
}
