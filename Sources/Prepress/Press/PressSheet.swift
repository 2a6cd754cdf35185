package import DocumentModel

/// A page on the larger sheet that a press takes: the page with its bleed, and marks around it.
package struct PressSheet: Hashable, Sendable {
  /// The page with its marks, in points from its trim's top left corner.
  package var page: Page
  /// How far grounds run over the trim, in points.
  package var bleed: Double
  /// How far the sheet reaches over the trim on all sides, in points.
  package var margin: Double

  /// Puts the page on a sheet for the printer.
  package init(_ page: Page, for printer: PrinterProfile) {
    bleed = printer.bleed
    margin = PrinterMarks.margin(for: printer)
    let area = Rect(origin: .zero, size: page.size).grown(by: bleed)
    // What runs further would lie under the marks.
    let art = Group(items: page.items, clip: page.bleed > bleed ? Path(area) : nil)
    self.page = page
    self.page.bleed = bleed
    self.page.items = [DisplayItem(.group(art), tag: .artifact)]
    self.page.items += PrinterMarks(on: page, for: printer).items
  }
}
