internal import CCairo
internal import DocumentModel

/// A PDF in the making, in memory.
@safe struct PDFSurface: ~Copyable {
  let handle: OpaquePointer
  private let sink: Sink

  /// Begins a PDF dated by the day (`2026-10-08`), never by the clock.
  /// - Throws: `RenderingError` if the day is not written so.
  init(size: Size, date: String) throws(RenderingError) {
    guard PDFSurface.isDay(date) else {
      throw RenderingError(
        "date-malformed", "'\(date)' is not a date", hint: "write the date like 2026-10-08")
    }
    let sink = Sink()
    // Cairo documents that constructors return an error object rather than NULL.
    let handle = unsafe cairo_pdf_surface_create_for_stream(
      Sink.write, sink.closure, size.width, size.height)!
    unsafe cairo_pdf_surface_set_metadata(
      handle, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
    unsafe self.handle = handle
    self.sink = sink
  }

  deinit {
    unsafe cairo_surface_finish(handle)
    unsafe cairo_surface_destroy(handle)
  }

  /// Sets the size of the page that is drawn next, in points.
  /// - Throws: `RenderingError` if the size is not positive and finite.
  func beginPage(size: Size) throws(RenderingError) {
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw RenderingError(
        "page-size", "a page of \(size.width) by \(size.height) points cannot be drawn")
    }
    unsafe cairo_pdf_surface_set_size(handle, size.width, size.height)
  }

  /// Ends the PDF and returns its bytes.
  /// - Throws: `RenderingError` if cairo met an error on the way.
  consuming func finish() throws(RenderingError) -> [UInt8] {
    unsafe cairo_surface_finish(handle)
    try unsafe check(cairo_surface_status(handle))
    return sink.bytes
  }

  /// Whether the text is a day in the form of ISO 8601.
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
