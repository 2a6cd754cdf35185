internal import CCairo
internal import DocumentModel

/// Draws display items on one page of a cairo surface.
@safe struct Canvas: ~Copyable {
  let context: OpaquePointer
  let medium: Medium
  let stock: Stock
  let letters: KnownLetters
  /// The inks of the document, if they are to be told apart in what is drawn.
  let inks: UsedInks?

  /// Begins to draw on the surface; its scaled glyphs are never hinted, whatever the system says.
  ///
  /// A surface in error makes a context in error, which the first item drawn reports.
  init(
    _ surface: OpaquePointer, medium: Medium, stock: Stock,
    letters: KnownLetters = KnownLetters(), inks: UsedInks? = nil
  ) {
    unsafe context = cairo_create(surface)!
    self.medium = medium
    self.stock = stock
    self.letters = letters
    self.inks = inks
    unsafe stock.fonts.setOptions(of: context)
  }

  deinit { unsafe cairo_destroy(context) }

  /// Draws the items from back to front, each piece in a mark of its own where marks count.
  /// - Throws: `RenderingError` at the first item that cannot be drawn.
  func draw(_ items: [DisplayItem]) throws(RenderingError) {
    for item in items {
      do {
        try draw(item)
      } catch {
        throw error.at(item.source)
      }
    }
  }

  /// Ends the page.
  /// - Throws: `RenderingError` if cairo met an error on the page.
  consuming func endPage() throws(RenderingError) {
    unsafe cairo_show_page(context)
    try unsafe check(cairo_status(context))
  }

  private func draw(_ item: DisplayItem) throws(RenderingError) {
    switch item.content {
    case .group(let group) where !group.isPiece:
      try clipped(to: group.clip) { () throws(RenderingError) in try draw(group.items) }
    case .link:
      break
    case .glyphs, .path, .image, .group:
      unsafe cairo_tag_begin(context, "Span", nil)
      // Even after an error: cairo aborts on a page that ends inside a mark.
      defer { unsafe cairo_tag_end(context, "Span") }
      try drawPiece(item.content)
    }
    try unsafe check(cairo_status(context))
  }

  private func drawPiece(_ content: DisplayItem.Content) throws(RenderingError) {
    switch content {
    case .glyphs(let run): try draw(run)
    case .path(let path, let fill, let stroke): try draw(path, fill: fill, stroke: stroke)
    case .image(let image): try draw(image)
    case .group(let group):
      try clipped(to: group.clip) { () throws(RenderingError) in try compose(group) }
    case .link: break
    }
  }

  /// Draws the group apart and lays it over the page at its opacity, without marks inside.
  private func compose(_ group: Group) throws(RenderingError) {
    try requireFinite(group.opacity)
    if group.isPiece { unsafe cairo_push_group(context) }
    defer {
      if group.isPiece {
        unsafe cairo_pop_group_to_source(context)
        unsafe cairo_paint_with_alpha(context, max(group.opacity, 0))
      }
    }
    for item in group.items {
      do {
        try drawPiece(item.content)
      } catch {
        throw error.at(item.source)
      }
    }
  }

  /// Runs the body inside the clip and leaves the context as it was.
  func clipped(
    to clip: Path?, _ body: () throws(RenderingError) -> Void
  ) throws(RenderingError) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if let clip {
      try trace(clip)
      unsafe cairo_clip(context)
    }
    try body()
  }

  /// Draws turned by quarters, clockwise; the body is told what takes the page's places back.
  func turned(
    _ turns: Int, _ body: (_ back: Affine) throws(RenderingError) -> Void
  ) throws(RenderingError) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    unsafe cairo_rotate(context, Double(turns) * .pi / 2)
    try body(Affine.quarterTurns(-turns))
  }

  /// Makes all of the surface white.
  func fillWithWhite() throws(RenderingError) {
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    try unsafe check(cairo_status(context))
  }

  /// Draws everything that follows further right and down, in points.
  func move(by distance: Double) throws(RenderingError) {
    try requireFinite(distance)
    unsafe cairo_translate(context, distance, distance)
  }

  /// Draws everything that follows larger by the factor.
  func scale(by factor: Double) throws(RenderingError) {
    unsafe cairo_scale(context, factor, factor)
    try unsafe check(cairo_status(context))
  }
}

/// Collects the inks of a document, from page to page.
final class UsedInks {
  var table = InkTable()
}
