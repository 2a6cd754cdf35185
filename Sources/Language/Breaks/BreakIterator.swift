import CICU

/// An ICU iterator over the boundaries of one kind in one locale.
@safe final class BreakIterator {
  enum Kind: Int32 {
    case graphemes = 0
    case words = 1
    case lines = 2
    case sentences = 3
  }

  private let iterator: OpaquePointer

  init(_ kind: Kind, locale: String) {
    guard let iterator = unsafe b_ubrk_open(kind.rawValue, locale) else {
      preconditionFailure("ICU has no break rules: its data are missing")
    }
    unsafe self.iterator = iterator
  }

  deinit { unsafe b_ubrk_close(iterator) }

  /// The unit offsets of all boundaries after the start, each with the status of its rule.
  func boundaries(in text: UTF16Text) -> (offsets: [Int], statuses: [Int32]) {
    var offsets: [Int] = []
    var statuses: [Int32] = []
    unsafe text.units.withUnsafeBufferPointer { units in
      guard unsafe b_ubrk_setText(iterator, units.baseAddress, Int32(units.count)) != 0 else {
        return
      }
      while true {
        let offset = unsafe b_ubrk_next(iterator)
        if offset < 0 { break }
        offsets.append(Int(offset))
        statuses.append(unsafe b_ubrk_status(iterator))
      }
    }
    return (offsets, statuses)
  }
}
