internal import CZBar

/// Reads codes in pixels as a camera would.
@safe final class CodeReader {
  private let scanner: OpaquePointer?

  init() {
    unsafe scanner = zbar_image_scanner_create()
    unsafe zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    unsafe zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
  }

  deinit { unsafe zbar_image_scanner_destroy(scanner) }

  /// The texts of the QR codes in a picture of greys, a byte a pixel, row by row from the top.
  ///
  /// - Parameter step: Every how many rows and columns are looked at for the codes' corners.
  func texts(in grays: [UInt8], width: Int, height: Int, step: Int32 = 1) -> [String] {
    guard width > 0, height > 0, grays.count == width * height,
      let image = unsafe zbar_image_create()
    else { return [] }
    defer { unsafe zbar_image_destroy(image) }
    for density in [ZBAR_CFG_X_DENSITY, ZBAR_CFG_Y_DENSITY] {
      unsafe zbar_image_scanner_set_config(scanner, ZBAR_NONE, density, step)
    }
    return unsafe grays.withUnsafeBufferPointer { buffer in
      // "Y800": eight bits of brightness a pixel.
      unsafe zbar_image_set_format(image, 0x3030_3859)
      unsafe zbar_image_set_size(image, UInt32(width), UInt32(height))
      unsafe zbar_image_set_data(image, buffer.baseAddress, UInt(buffer.count), nil)
      guard unsafe zbar_scan_image(scanner, image) > 0 else { return [] }
      var texts: [String] = []
      var symbol = unsafe zbar_image_first_symbol(image)
      while let found = unsafe symbol {
        if let data = unsafe zbar_symbol_get_data(found) {
          let count = unsafe Int(zbar_symbol_get_data_length(found))
          let bytes = unsafe UnsafeBufferPointer(start: data, count: count).map {
            UInt8(bitPattern: $0)
          }
          texts.append(String(decoding: bytes, as: UTF8.self))
        }
        unsafe symbol = zbar_symbol_next(found)
      }
      return texts
    }
  }
}
