import Assembly
import CampaignFile
import DocumentModel
import Foundation
import PDFFile
import Preflight
import Prepress
import Synchronization

/// Sheets that several editions share: their pages wait on disk until all editions are made.
final class SharedSheets: Sendable {
  /// An edition's pages for the sheets of one file.
  struct Pages: Sendable {
    var output: EditionOutput
    var metadata: Metadata
    var bytes: [UInt8]
  }

  /// Sheets that were made, or what is wrong with them.
  struct Made: Sendable {
    var output: MadeOutput
    /// The editions whose pages lie on them.
    var editions: [String]
    /// Where sheets with errors are kept aside.
    var rejected: [String] = []
    /// The checksums of the files.
    var sums: [FileSum] = []
    var diagnostics: [Diagnostic] = []
  }

  private struct Part {
    var output: EditionOutput
    var edition: String
    var metadata: Metadata
    /// Where the pages wait.
    var file: String
  }

  private let folder: OutputFolder
  private let parts = Mutex<[Part]>([])

  init(in folder: OutputFolder) {
    self.folder = folder
  }

  /// Lays an edition's pages aside.
  /// - Throws: `FileError` if they cannot be written.
  func keep(_ pages: Pages, of edition: Edition) throws(FileError) {
    let name = "\(edition.id)-\(pages.output.kind.name)".replacing("/", with: "-")
    let file = AtomicFile.part(name, in: folder.path)
    try AtomicFile.write(pages.bytes, to: file)
    let part = Part(
      output: pages.output, edition: edition.id, metadata: pages.metadata, file: file)
    parts.withLock { $0.append(part) }
  }

  /// Makes and writes all sheets; the pages that waited for them go.
  ///
  /// - Parameter editions: All editions in their order.
  func finish(_ editions: [String]) -> [Made] {
    let waiting = parts.withLock { $0 }
    defer { for part in waiting { try? FileManager.default.removeItem(atPath: part.file) } }
    let groups = Dictionary(grouping: waiting) { $0.output.files.first ?? "" }
    let places = Dictionary(uniqueKeysWithValues: zip(editions, editions.indices))
    return groups.sorted { $0.key < $1.key }.map { _, parts in
      made(parts.sorted { places[$0.edition, default: 0] < places[$1.edition, default: 0] })
    }
  }

  /// The sheets of one file.
  private func made(_ parts: [Part]) -> Made {
    let first = parts[0]
    var made = Made(output: MadeOutput(first.output), editions: parts.map(\.edition))
    guard let design = first.output.kind.sheet, let path = first.output.files.first else {
      return made
    }
    var metadata = first.metadata
    // Sheets of several titles are called by who made them.
    if parts.contains(where: { $0.metadata.title != metadata.title }), !metadata.author.isEmpty {
      metadata.title = metadata.author
    }
    do {
      let pages = try PDFEditor.joined(
        parts.map { Array(try Data(contentsOf: URL(filePath: $0.file))) })
      let sheets = try Imposer(printer: first.output.printer).sheets(
        from: pages, design: design, metadata: metadata)
      made.diagnostics =
        Expectation(first.output, pages: [], logos: []).map { expectation in
          Preflighter().findings(in: sheets, expecting: expectation).map {
            Diagnostic($0, in: path)
          }
        } ?? []
      let file = FinishedFile(path: path, bytes: sheets, isRejected: made.diagnostics.hasErrors)
      let staged = try folder.stage(file)
      AtomicFile.sync([staged.part], in: folder.path)
      let place = try folder.publish(staged)
      made.sums = [FileSum(file: place, bytes: staged.bytes, sha256: staged.sum)]
      if file.isRejected { made.rejected = [place] }
    } catch let error as FileError {
      made.diagnostics = [Diagnostic(error)]
    } catch let error as SheetError {
      made.diagnostics = [Diagnostic(error, of: design)]
    } catch {
      made.diagnostics = [Diagnostic(error, edition: path)]
    }
    return made
  }
}

extension Report {
  /// Adds sheets to the editions whose pages lie on them.
  mutating func add(_ sheets: SharedSheets.Made) {
    diagnostics = (diagnostics + sheets.diagnostics).ordered()
    for index in outcomes.indices where sheets.editions.contains(outcomes[index].edition) {
      if sheets.diagnostics.hasErrors {
        outcomes[index].state = .failed
        outcomes[index].rejected += sheets.rejected
      } else {
        outcomes[index].files += sheets.output.files
        outcomes[index].outputs.append(sheets.output)
        outcomes[index].sums += sheets.sums
      }
    }
  }
}
