import Assembly
import CampaignFile
import DocumentModel
import Layout
import Prepress

/// Holds an edition's pages to the printers that they are meant for, before anything is drawn.
///
/// Finished files are examined for more; this is what can be told without them.
struct PrinterCheck {
  let output: EditionOutput
  let printer: PrinterProfile
  /// The edition's id.
  let edition: String
  let pages: [Page]

  /// The checks of all outputs of an edition that are for a printer.
  static func findings(_ edition: Edition, _ laidOut: LaidOutDocument) -> [Diagnostic] {
    edition.outputs.flatMap { output -> [Diagnostic] in
      guard let printer = output.printer, output.kind.purpose != nil else { return [] }
      return PrinterCheck(
        output: output, printer: printer, edition: edition.id, pages: laidOut.pages
      ).findings()
    }
  }

  private func findings() -> [Diagnostic] {
    let scale =
      printer.purpose == .office ? OfficePlacement(of: pages, for: printer).scale : 1
    var seen: Set<String> = []
    return pages.indices.flatMap { index in
      pages[index].textItems.flatMap { item in
        [small(item, scale), unsafe(item, on: pages[index])].compactMap(\.self)
          .filter { seen.insert("\($0.code) \($0.span) \($0.frame ?? "")").inserted }
          .map { found in
            var found = found
            (found.file, found.page) = (output.files.first, index + 1)
            return found
          }
      }
    }
  }

  private func small(_ item: TextItemOnPage, _ scale: Double) -> Diagnostic? {
    let size = item.run.size * scale
    guard size < printer.leastType - 0.05 else { return nil }
    var found = problem(
      "text-small", item, "is too small for '\(printer.name)' to print", hint: "set it larger")
    (found.measured, found.limit) = ("\(fixed(size)) pt", "\(fixed(printer.leastType)) pt")
    return found
  }

  /// Text whose letters stand so near to the cut that they may be cut off.
  private func unsafe(_ item: TextItemOnPage, on page: Page) -> Diagnostic? {
    guard printer.safe > 0, !item.isCropped, let nearest = item.run.distance(toEdgeOf: page.size),
      nearest < printer.safe - 0.05
    else { return nil }
    var found = problem(
      "text-near-trim", severity: .warning, item,
      "is so near to the cut that '\(printer.name)' may cut it off",
      hint: "keep text \(millimetres(printer.safe)) away from the edge")
    (found.measured, found.limit) = (millimetres(max(0, nearest)), millimetres(printer.safe))
    return found
  }

  private func problem(
    _ code: String, severity: Diagnostic.Severity = .error, _ item: TextItemOnPage,
    _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      code, severity: severity, at: item.source ?? printer.source, "“\(item.excerpt)” \(message)",
      hint: hint,
      edition: edition, frame: item.frame)
  }

  private func millimetres(_ points: Double) -> String { "\(fixed(points * 25.4 / 72)) mm" }
}

extension GlyphRun {
  /// How far the letters' origins and the half of an em over them are from the nearest edge.
  ///
  /// Less than the letters reach, so that what it tells is surely so.
  fileprivate func distance(toEdgeOf page: Size) -> Double? {
    guard let left = glyphs.map(\.x).min(), let right = glyphs.map(\.x).max(),
      let top = glyphs.map(\.y).min(), let bottom = glyphs.map(\.y).max()
    else { return nil }
    return [left, page.width - right, top - size / 2, page.height - bottom].min()
  }
}
