/// Fills a buffer by a C function that says how much room it needs.
///
/// - Parameter fill: Writes at most the given count of units and returns the length of the whole
///   result, or a negative number when it fails.
/// - Returns: Nothing when the function fails.
func filledString(
  capacity: Int, _ fill: (UnsafeMutablePointer<UInt16>?, Int32) -> Int32
) -> String? {
  var needed = max(capacity, 1)
  for _ in 0..<2 {
    var length: Int32 = -1
    let units = unsafe [UInt16](unsafeUninitializedCapacity: needed) { buffer, count in
      length = unsafe fill(buffer.baseAddress, Int32(buffer.count))
      count = min(max(Int(length), 0), buffer.count)
    }
    guard length >= 0 else { return nil }
    if Int(length) <= units.count { return String(decoding: units, as: UTF16.self) }
    needed = Int(length)
  }
  return nil
}
