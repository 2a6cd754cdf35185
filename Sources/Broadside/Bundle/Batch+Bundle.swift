import Assembly
import CampaignFile
import DocumentModel
import Foundation
import Kit
import Layout
import Prepress

extension Batch {
  /// Puts editions together: their pages in one PDF, or their finished files in one archive.
  ///
  /// Fonts, pictures and profiles are in a PDF once, however many editions it holds; each of these
  /// is a section of its own for those who have it read aloud. A bundle is made whole or not at all.
  ///
  /// - Parameters:
  ///   - file: A path without extension, relative to the output folder, with fields as in the
  ///     `file` of a piece: editions with the same path go into the same file.
  ///   - progress: called from several tasks after each bundle.
  public func bundle(
    _ kind: BundleKind, file: String, progress: (@Sendable (BatchProgress) -> Void)? = nil
  ) async -> Report {
    let loaded = loaded()
    guard let assembler = loaded.assembler else {
      return Report(outcomes: [], diagnostics: loaded.diagnostics.ordered(), pseudo: pseudo)
    }
    let findings = Findings()
    let words = WordsParser.words(
      file, at: SourceSpan(file: "--file"), findings: findings, plain: true)
    let (groups, problems) = EditionGroup.groups(
      of: loaded.editions, kind: kind, file: words, by: assembler)
    var diagnostics = loaded.diagnostics + findings.diagnostics + problems
    if groups.isEmpty, !diagnostics.hasErrors { diagnostics.append(nothing(of: kind)) }
    guard !diagnostics.hasErrors else {
      return Report(outcomes: [], diagnostics: diagnostics.ordered(), pseudo: pseudo)
    }
    do throws(LockError) {
      let lock = try taken()
      defer { withExtendedLifetime(lock) {} }
      return await bundled(groups, as: kind, of: loaded, by: assembler, diagnostics, progress)
    } catch {
      return Report(outcomes: [], diagnostics: [Diagnostic(error, folder: folder)], pseudo: pseudo)
    }
  }

  private func bundled(
    _ groups: [EditionGroup], as kind: BundleKind, of loaded: LoadedCampaign,
    by assembler: Assembler,
    _ known: [Diagnostic], _ progress: (@Sendable (BatchProgress) -> Void)?
  ) async -> Report {
    let workers = Workers(assembler, count: jobs)
    let caps: [String: Double]
    do throws(PlanError) {
      caps = kind == .zip ? [:] : try await sizes(for: loaded, by: workers)
    } catch {
      return Report(outcomes: [], diagnostics: [error.diagnostic], pseudo: pseudo)
    }
    let tally = Tally(total: groups.count, progress: progress)
    let folder = folder
    let results = await workers.results(of: groups) { result in
      tally.count(isMade: !result.diagnostics.hasErrors)
    } _: { pipeline, group in
      kind == .zip ? group.packed(in: folder) : pipeline.bundled(group, in: folder, caps: caps)
    }
    let outcomes = zip(groups, results).map { group, result in
      Outcome(
        edition: group.path, files: result.files, pages: result.pages,
        state: result.diagnostics.hasErrors ? .failed : .made, rejected: result.rejected)
    }
    let diagnostics = known + results.flatMap(\.diagnostics).map(loaded.excerpted)
    return Report(outcomes: outcomes, diagnostics: diagnostics.ordered(), pseudo: pseudo)
  }

  private func nothing(of kind: BundleKind) -> Diagnostic {
    Diagnostic(
      "nothing-to-bundle", at: SourceSpan(file: campaign),
      "no edition that was asked for has the output '\(kind.rawValue)'",
      hint: "add it to the `outputs` of a piece")
  }
}

extension Pipeline {
  /// The pages of a group's editions in one file, examined as each edition's own file is.
  fileprivate func bundled(
    _ group: EditionGroup, in path: String, caps: [String: Double]
  ) -> EditionResult {
    var result = EditionResult(files: [], pages: 0, fits: [], diagnostics: [], success: .made)
    guard let output = group.output else { return result }
    var documents: [LaidOutDocument] = []
    var metadata: [Metadata] = []
    for edition in group.editions {
      let laidOut = laidOut(edition, draft(of: edition), caps: caps)
      result.diagnostics += laidOut.result.diagnostics
      documents.append(laidOut.result)
      if let own = laidOut.metadata { metadata.append(own) }
    }
    guard var title = metadata.first, !result.diagnostics.hasErrors else { return result }
    if metadata.contains(where: { $0.title != title.title }), !title.author.isEmpty {
      title.title = title.author
    }
    let whole = LaidOutDocument.joined(documents, language: title.language)
    let finished = finished(
      whole, of: group.editions, metadata: title, as: output, named: group.path)
    result.diagnostics += finished.diagnostics
    result.pages = whole.pages.count
    do throws(FileError) {
      for file in finished.files {
        let place = try OutputFolder(path: path).keep(file)
        if file.isRejected { result.rejected.append(place) } else { result.files.append(place) }
      }
    } catch {
      result.diagnostics.append(Diagnostic(error))
    }
    return result
  }
}

extension EditionGroup {
  /// The finished files of a group's editions in one archive, as they lie in the output folder.
  fileprivate func packed(in folder: String) -> EditionResult {
    var result = EditionResult(files: [], pages: 0, fits: [], diagnostics: [], success: .made)
    var seen: Set<String> = []
    let files = editions.flatMap(\.files).filter { seen.insert($0).inserted }
    for edition in editions {
      let absent = edition.files.filter {
        !FileManager.default.fileExists(atPath: "\(folder)/\($0)")
      }
      guard let first = absent.first else { continue }
      result.diagnostics.append(
        Diagnostic(
          "bundle-incomplete", at: SourceSpan(file: "\(folder)/\(first)"),
          "the file '\(first)' has not been made",
          hint: "make it with 'broadside render' first", edition: edition.id))
    }
    guard result.diagnostics.isEmpty else { return result }
    do {
      try AtomicFile.write(to: "\(folder)/\(path)") { part in
        try ZipArchive.write(to: part, files.map { ($0, "\(folder)/\($0)") })
      }
      result.files = [path]
    } catch let error as FileError {
      result.diagnostics.append(Diagnostic(error))
    } catch {
      let reason = (error as? ZipArchive.Failure)?.reason ?? "\(error)"
      result.diagnostics.append(
        Diagnostic(
          "cannot-pack", at: SourceSpan(file: "\(folder)/\(path)"),
          "the files cannot be packed: \(reason)"))
    }
    return result
  }
}
