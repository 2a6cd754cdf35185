import CQRencode

/// The modules of a QR code (ISO/IEC 18004), at medium error correction.
@safe struct QRMatrix {
  /// Modules a side, without the quiet zone.
  let side: Int
  private let dark: [Bool]
  /// The assignment number of UTF-8 (AIM ECI Part 3).
  private static let utf8: UInt32 = 26

  /// Encodes UTF-8 text; nil if it is longer than a code can hold.
  init?(_ text: String) {
    guard !text.isEmpty, let input = unsafe QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
    defer { unsafe QRinput_free(input) }
    let bytes = Array(text.utf8)
    // Unless said, the bytes are Latin-1 or what a reader guesses (ISO/IEC 18004 7.3.2).
    if bytes.contains(where: { $0 > 0x7F }) {
      guard unsafe QRinput_appendECIheader(input, Self.utf8) == 0 else { return nil }
    }
    guard unsafe QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
      let code = unsafe QRcode_encodeInput(input)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = unsafe Int(code.pointee.width)
    let data = unsafe UnsafeBufferPointer(start: code.pointee.data, count: side * side)
    // The lowest bit of each byte says whether the module is dark.
    dark = unsafe data.map { $0 & 1 == 1 }
    self.side = side
  }

  subscript(row: Int, column: Int) -> Bool { dark[row * side + column] }

  /// The runs of dark modules, row by row: where they begin and how long they are.
  var runs: [(row: Int, column: Int, length: Int)] {
    (0..<side).flatMap { row in
      var runs = [(row: Int, column: Int, length: Int)]()
      var column = 0
      while column < side {
        let start = column
        while column < side, self[row, column] { column += 1 }
        if column > start { runs.append((row, start, column - start)) }
        column += 1
      }
      return runs
    }
  }
}
