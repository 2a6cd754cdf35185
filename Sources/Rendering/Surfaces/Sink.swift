internal import CCairo

/// Collects the bytes that cairo writes.
final class Sink {
  private(set) var bytes: [UInt8] = []

  /// The address to hand to cairo as closure; the sink must outlive the surface's writing.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The function to hand to cairo with the closure.
  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure = unsafe closure, let data = unsafe data else {
      return CAIRO_STATUS_WRITE_ERROR
    }
    let sink = unsafe Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
    unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}

/// Turns a cairo status into an error.
/// - Throws: `RenderingError` with code `drawing-failed` unless the status is success.
func check(_ status: cairo_status_t) throws(RenderingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  let words = unsafe String(cString: cairo_status_to_string(status))
  throw RenderingError("drawing-failed", "the page could not be drawn: \(words)")
}
