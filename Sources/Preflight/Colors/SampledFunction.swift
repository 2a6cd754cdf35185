internal import PDFFile

/// A function that is a table, between whose entries is interpolated (ISO 32000-1, 7.10.2).
struct SampledFunction {
  private let domain: [Double]
  private let range: [Double]
  private let encode: [Double]
  private let decode: [Double]
  private let size: [Int]
  private let bits: Int
  private let bytes: [UInt8]

  /// Reads the table; nil if it is malformed or has more than four inputs.
  init?(
    _ stream: PDFEditor.Object, _ dictionary: PDFEditor.Object, _ domain: [Double],
    _ editor: borrowing PDFEditor
  ) {
    guard let range = editor.numbers(editor[dictionary, "/Range"]), range.count >= 2,
      let sizes = editor.numbers(editor[dictionary, "/Size"]), sizes.count == domain.count / 2,
      sizes.count <= 4, sizes.allSatisfy({ $0 >= 1 && $0 < 65_536 }),
      let bits = editor.number(editor[dictionary, "/BitsPerSample"]),
      [1, 2, 4, 8, 16, 24, 32].contains(bits),
      let bytes = editor.data(of: stream, decoded: .general)
    else { return nil }
    self.domain = domain
    self.range = range
    size = sizes.map { Int($0) }
    self.bits = Int(bits)
    self.bytes = bytes
    let encode = editor.numbers(editor[dictionary, "/Encode"]) ?? []
    self.encode = encode.count == domain.count ? encode : sizes.flatMap { [0, $0 - 1] }
    let decode = editor.numbers(editor[dictionary, "/Decode"]) ?? []
    self.decode = decode.count == range.count ? decode : range
  }

  /// The results, interpolated linearly in every input.
  func values(_ input: [Double]) -> [Double] {
    var places: [(low: Int, share: Double)] = []
    for (index, size) in size.enumerated() {
      let (low, high) = (domain[index * 2], domain[index * 2 + 1])
      let x = PDFFunction.clamped(index < input.count ? input[index] : 0, domain, index)
      let (start, end) = (encode[index * 2], encode[index * 2 + 1])
      let place = high > low ? start + (x - low) / (high - low) * (end - start) : start
      let inside = min(max(place, 0), Double(size - 1))
      let whole = min(Int(inside), max(size - 2, 0))
      places.append((whole, inside - Double(whole)))
    }
    return (0..<range.count / 2).map { output in
      let (start, end) = (decode[output * 2], decode[output * 2 + 1])
      let value = start + interpolated(places, output) * (end - start)
      return PDFFunction.clamped(value, range, output)
    }
  }

  private func interpolated(_ places: [(low: Int, share: Double)], _ output: Int) -> Double {
    var sum = 0.0
    for corner in 0..<1 << places.count {
      var (weight, at, step) = (1.0, 0, 1)
      for (index, place) in places.enumerated() {
        let isHigh = corner >> index & 1 == 1
        weight *= isHigh ? place.share : 1 - place.share
        at += (place.low + (isHigh ? 1 : 0)) * step
        step *= size[index]
      }
      if weight > 0 { sum += weight * sample(at * (range.count / 2) + output) }
    }
    return sum
  }

  /// The entry as a share of the greatest that its bits hold.
  private func sample(_ index: Int) -> Double {
    let start = index * bits
    guard (start + bits + 7) / 8 <= bytes.count else { return 0 }
    if bits < 8 {
      let value = Int(bytes[start / 8]) >> (8 - bits - start % 8) & (1 << bits - 1)
      return Double(value) / Double(1 << bits - 1)
    }
    let value = bytes[start / 8..<(start + bits) / 8].reduce(0) { $0 << 8 | Int($1) }
    return Double(value) / Double(1 << bits - 1)
  }
}
