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

  /// The corners around each connected part of dark modules and around each hole in it, counted in
  /// modules; the dark lies to the right of the way.
  ///
  /// Parts that touch at a corner alone have outlines of their own.
  var outlines: [[(column: Int, row: Int)]] {
    var isDone = Array(repeating: false, count: dark.count)
    var outlines: [[(column: Int, row: Int)]] = []
    for row in 0..<side {
      for column in 0..<side where isTop(row, column) && !isDone[row * side + column] {
        outlines.append(outline(from: row, column, &isDone))
      }
    }
    return outlines
  }

  /// Whether the upper side of a module belongs to an outline.
  private func isTop(_ row: Int, _ column: Int) -> Bool {
    isDark(row, column) && !isDark(row - 1, column)
  }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    (0..<side).contains(row) && (0..<side).contains(column) && self[row, column]
  }

  /// Follows the outline that begins along the upper side of a module.
  private func outline(
    from row: Int, _ column: Int, _ isDone: inout [Bool]
  ) -> [(column: Int, row: Int)] {
    var corners = [(column: column, row: row)]
    var (x, y) = (column, row)
    // To the right, down, to the left, up.
    let steps = [(1, 0), (0, 1), (-1, 0), (0, -1)]
    var direction = 0
    while true {
      if direction == 0 { isDone[y * side + x] = true }
      x += steps[direction].0
      y += steps[direction].1
      if x == column, y == row { return corners }
      let (northWest, northEast) = (isDark(y - 1, x - 1), isDark(y - 1, x))
      let (southWest, southEast) = (isDark(y, x - 1), isDark(y, x))
      let (left, right) = [
        (northEast, southEast), (southEast, southWest), (southWest, northWest),
        (northWest, northEast),
      ][direction]
      if right, !left { continue }
      corners.append((x, y))
      direction = (direction + (right ? 3 : 1)) % 4
    }
  }
}
