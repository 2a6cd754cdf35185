internal import CCairo

/// Hands bytes to cairo piece by piece.
final class ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The address to hand to cairo as closure; the source must outlive the reading.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The function to hand to cairo with the closure.
  static let read: cairo_read_func_t = { closure, target, count in
    guard let closure = unsafe closure, let target = unsafe target else {
      return CAIRO_STATUS_READ_ERROR
    }
    let source = unsafe Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
    let end = source.position + Int(count)
    guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    for (offset, byte) in source.bytes[source.position..<end].enumerated() {
      unsafe target[offset] = byte
    }
    source.position = end
    return CAIRO_STATUS_SUCCESS
  }
}
