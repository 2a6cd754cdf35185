/// What lies under a text: pixels of each canvas.
struct TextGround {
  var pixels: [[UInt32]]
}

/// The inks of a pixel: what four process plates and the spot plates print, from 0 to 1.
struct PixelInks {
  var values: [Double]

  /// The inks at an index into the pixels of each canvas.
  init(_ pixels: [[UInt32]], _ index: Int, spots: Int) {
    values = []
    values.reserveCapacity(4 + spots)
    for canvas in pixels where canvas.indices.contains(index) {
      let pixel = canvas[index]
      values.append(1 - Double(pixel >> 16 & 255) / 255)
      values.append(1 - Double(pixel >> 8 & 255) / 255)
      values.append(1 - Double(pixel & 255) / 255)
    }
    values = Array(values.prefix(4 + spots))
  }

  /// All ink, in per cent.
  var total: Double { values.reduce(0, +) * 100 }
}
