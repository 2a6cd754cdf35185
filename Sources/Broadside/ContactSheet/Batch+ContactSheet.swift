import Assembly
import Brand
import DocumentModel
import Foundation
import Layout

extension Batch {
  /// Makes `contact-sheet.pdf` and `contact-sheet-image.png` in the output folder: the first edition
  /// of each template in each format, small, made by the engine itself in the campaign's brand.
  ///
  /// Editions that cannot be made are missing from it, and told.
  public func contactSheet() async -> Report {
    let loaded = loaded()
    guard let assembler = loaded.assembler else {
      return Report(outcomes: [], diagnostics: loaded.diagnostics.ordered())
    }
    var seen: Set<[String]> = []
    let editions = loaded.editions.filter { seen.insert([$0.template, $0.format]).inserted }
    let workers = Workers(assembler, count: jobs)
    let caps = await SeriesSizes.measured(over: editions, by: workers).caps
    let results = await workers.results(of: editions) { $0.thumbnail(of: $1, caps: caps) }
    let problems = loaded.diagnostics + results.flatMap(\.diagnostics).map(loaded.excerpted)
    let parent = campaign.parentFolder
    let home = parent.isEmpty ? "." : parent
    let sheet = ContactSheet(
      thumbnails: results.compactMap(\.thumbnail),
      brand: assembler.brand.source.file,
      languages: assembler.languages.map(\.rawValue))
    var report = await made(sheet, home: home)
    report.diagnostics = (problems + report.diagnostics).ordered()
    return report
  }

  /// Renders the sheet from a campaign of its own, in a folder that goes again.
  ///
  /// - Parameter home: The campaign's folder, with the brand and its fonts.
  private func made(_ sheet: ContactSheet, home: String) async -> Report {
    guard !sheet.thumbnails.isEmpty else { return Report(outcomes: [], diagnostics: []) }
    var files = [
      ("campaign.yaml", Array(sheet.campaign.utf8)),
      ("Templates/contact-sheet/template.yaml", Array(sheet.template.utf8)),
    ]
    for (index, thumbnail) in sheet.thumbnails.enumerated() {
      files.append(("Templates/contact-sheet/\(index).png", thumbnail.png))
    }
    return await madeAside(files, home: home)
  }

  /// Renders a campaign of one's own in a folder that goes again, in this campaign's brand, and puts
  /// what it makes into the output folder.
  ///
  /// - Parameters:
  ///   - files: The campaign's files, by their paths in its folder.
  ///   - home: This campaign's folder, with the brand and its fonts.
  func madeAside(_ files: [(String, [UInt8])], home: String) async -> Report {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "broadside-aside-\(ProcessInfo.processInfo.processIdentifier)-\(UUID())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let own = "\(folder)/campaign"
    var report: Report
    do throws(FileError) {
      try AtomicFile.makeFolder(own)
      link(home, into: own)
      for (name, bytes) in files { try AtomicFile.write(bytes, to: "\(own)/\(name)") }
      var batch = Batch(campaign: "\(own)/campaign.yaml", output: "\(folder)/made")
      (batch.readable, batch.theme) = ([home], theme)
      report = await batch.render()
      for file in report.outcomes.flatMap(\.files) {
        let path = "\(folder)/made/\(file)"
        guard let bytes = FileManager.default.contents(atPath: path) else {
          throw FileError("read", path)
        }
        try AtomicFile.write(Array(bytes), to: "\(output)/\(file)")
      }
    } catch {
      report = Report(outcomes: [], diagnostics: [Diagnostic(error)])
    }
    return report
  }
}

/// Shows what lies in a campaign's folder in another one too, but for what that has itself.
private func link(_ home: String, into folder: String) {
  let home = URL(filePath: home).standardizedFileURL.path
  for name in (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
  where name != "Templates" && name != "campaign.yaml" && !name.hasPrefix(".") {
    try? FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(name)", withDestinationPath: "\(home)/\(name)")
  }
}

extension Pipeline {
  /// The edition's first page as a picture of 640 pixels at its longer side, nil if it is faulty.
  fileprivate func thumbnail(
    of edition: Edition, caps: [String: Double]
  ) -> (thumbnail: ContactSheet.Thumbnail?, diagnostics: [Diagnostic]) {
    let laidOut = checked(edition, caps: caps)
    guard let page = laidOut.pages.first, !laidOut.diagnostics.hasErrors else {
      return (nil, laidOut.diagnostics)
    }
    do {
      let png = try picture(page, pixels: 640)
      let thumbnail = ContactSheet.Thumbnail(
        template: edition.template, format: edition.format,
        size: page.size, png: png)
      return (thumbnail, laidOut.diagnostics)
    } catch {
      return (nil, laidOut.diagnostics + [Diagnostic(error, edition: edition.id)])
    }
  }
}
