import CICU

/// ICU's writer of numbers in one style and locale.
@safe final class NumberWriter {
  private let handle: OpaquePointer

  init?(skeleton: String, locale: Locale) {
    let units = Array(skeleton.utf16)
    guard let handle = unsafe b_unumf_open(units, Int32(units.count), locale.name) else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe b_unumf_close(handle) }

  func string(from value: Double) -> String? {
    unsafe filledString(capacity: 48) { unsafe b_unumf_format(handle, value, $0, $1) }
  }
}

/// ICU's writer of moments in UTC by one pattern and locale.
@safe final class DateWriter {
  private let handle: OpaquePointer

  init?(pattern: String, locale: Locale) {
    let units = Array(pattern.utf16)
    guard let handle = unsafe b_udat_open(units, Int32(units.count), locale.name) else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe b_udat_close(handle) }

  func string(fromSeconds seconds: Int) -> String? {
    unsafe filledString(capacity: 64) {
      unsafe b_udat_format(handle, Double(seconds) * 1000, $0, $1)
    }
  }
}

/// ICU's writer of lists in one locale.
@safe final class ListWriter {
  private let handle: OpaquePointer

  init?(locale: Locale, isAlternative: Bool) {
    guard let handle = unsafe b_ulistfmt_open(locale.name, isAlternative ? 1 : 0) else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe b_ulistfmt_close(handle) }

  func string(from items: [String]) -> String? {
    let texts = items.map { Array($0.utf16) }
    let lengths = texts.map { Int32($0.count) }
    let joined = texts.flatMap(\.self)
    return unsafe joined.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return "" }
      var starts: [UnsafePointer<UInt16>?] = unsafe []
      var offset = 0
      for text in texts {
        unsafe starts.append(base + offset)
        offset += text.count
      }
      return unsafe filledString(capacity: joined.count + 16 * items.count + 16) {
        unsafe b_ulistfmt_format(handle, starts, lengths, Int32(items.count), $0, $1)
      }
    }
  }
}
