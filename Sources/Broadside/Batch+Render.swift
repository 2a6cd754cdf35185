import Assembly
import DocumentModel
import Foundation
import Layout

extension Batch {
  /// Makes every edition and writes its files; what goes wrong with one does not stop the others.
  ///
  /// Files are replaced as wholes or not at all, and a manifest says what was made. A finished file
  /// that is found wrong is kept aside in the folder `rejected`, and none of its name stays where
  /// it would be taken for good. A shard writes a manifest of its own, which `collect` merges.
  ///
  /// - Parameter progress: called from several tasks after each edition.
  public func render(progress: (@Sendable (BatchProgress) -> Void)? = nil) async -> Report {
    do throws(LockError) {
      let lock = try taken()
      defer { withExtendedLifetime(lock) {} }
      return await rendered(to: OutputFolder(path: folder), progress)
    } catch {
      let problem = Diagnostic(error, folder: folder)
      return Report(outcomes: [], diagnostics: [problem], pseudo: pseudo)
    }
  }

  /// The output folder, ready and this run's alone.
  private func taken() throws(LockError) -> OutputLock {
    do throws(FileError) {
      try AtomicFile.makeFolder(output)
    } catch {
      throw .file(error)
    }
    let lock = try OutputLock.take(output, part: shard.map { "\($0.number)-of-\($0.count)" })
    do throws(FileError) {
      try OutputFolder(path: folder).prepare(for: shard)
    } catch {
      throw .file(error)
    }
    return lock
  }

  private func rendered(
    to folder: OutputFolder, _ progress: (@Sendable (BatchProgress) -> Void)?
  ) async -> Report {
    let shared = SharedSheets(in: folder)
    var report = await run(progress) { pipeline, edition, caps in
      written(pipeline.finished(edition, caps: caps), of: edition, to: folder, shared)
    }
    for sheets in shared.finish(report.outcomes.map(\.edition)) { report.add(sheets) }
    (report.brand, report.theme) = (brand, theme)
    report.campaign = Self.path(of: campaign, from: folder.path)
    do throws(FileError) {
      try AtomicFile.write(report.manifest, to: "\(folder.path)/\(Manifest.path(of: shard))")
    } catch {
      report.diagnostics.append(Diagnostic(error))
    }
    return report
  }

  /// A file's path as it is found from a folder.
  static func path(of file: String, from folder: String) -> String {
    let parts = [file, folder].map { URL(filePath: $0).standardizedFileURL.pathComponents }
    let shared = zip(parts[0], parts[1]).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: parts[1].count - shared)
    return (up + parts[0].dropFirst(shared)).joined(separator: "/")
  }
}

/// Writes an edition's files and says what became of them.
private func written(
  _ finished: FinishedEdition, of edition: Edition, to folder: OutputFolder, _ shared: SharedSheets
) -> EditionResult {
  let laidOut = finished.document
  var result = EditionResult(
    files: [], pages: laidOut.pages.count, fits: laidOut.fits.map(FittedFrame.init),
    diagnostics: finished.diagnostics, success: .made,
    faces: laidOut.pages.reduce(into: []) { $0.formUnion($1.faces) })
  if !result.diagnostics.hasErrors {
    do throws(FileError) {
      for pages in finished.shared { try shared.keep(pages, of: edition) }
    } catch {
      result.add(error, to: edition)
    }
  }
  for file in finished.files {
    do throws(FileError) {
      let path = try folder.keep(file)
      if file.isRejected { result.rejected.append(path) } else { result.files.append(path) }
    } catch {
      result.add(error, to: edition)
      break
    }
  }
  result.outputs = finished.outputs.map { output in
    var output = output
    output.files = output.files.filter(result.files.contains)
    return output
  }.filter { !$0.files.isEmpty }
  return result
}

extension EditionResult {
  /// Tells of a file that could not be written.
  fileprivate mutating func add(_ error: FileError, to edition: Edition) {
    var problem = Diagnostic(error)
    problem.edition = edition.id
    diagnostics.append(problem)
  }
}
