import CICU

/// An ICU transform of text that is built from rules.
///
/// Unchecked Sendable: the handle is never changed after `init` and released after the last use;
/// ICU's transliterators are stateless but for rule sets and `Any`, which lock their own state
/// while they run (rbt.cpp, anytrans.cpp).
@safe final class Transliterator: @unchecked Sendable {
  private let transform: OpaquePointer

  /// - Parameter id: As in ICU, such as `Any-Latin; Latin-ASCII`.
  init(_ id: String) {
    let units = Array(id.utf16)
    guard let transform = unsafe b_utrans_open(units, Int32(units.count)) else {
      preconditionFailure("ICU has no transform \(id): its data are missing")
    }
    unsafe self.transform = transform
  }

  deinit { unsafe b_utrans_close(transform) }

  func applied(to text: String) -> String {
    let units = Array(text.utf16)
    var needed = units.count * 4 + 32
    for _ in 0..<2 {
      var buffer = units + [UInt16](repeating: 0, count: needed - units.count)
      let length = Int(unsafe b_utrans_apply(transform, &buffer, Int32(units.count), Int32(needed)))
      precondition(length >= 0, "ICU could not transform text: no memory")
      if length <= needed { return String(decoding: buffer.prefix(length), as: UTF16.self) }
      needed = length
    }
    return text
  }
}
