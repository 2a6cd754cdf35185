internal import CTurboJPEG
internal import PDFFile

/// Encodes pixels as JPEG; keeps the library's tables between pictures.
@safe final class JPEGEncoder {
  private let handle: tjhandle

  /// High enough that nobody tells the picture from the one that came in.
  private static let quality: Int32 = 93

  init() throws(PDFError) {
    guard let handle = unsafe tjInitCompress() else {
      throw PDFError("picture-encoding", "there is no memory left to encode pictures")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe tjDestroy(handle) }

  /// The picture as JPEG, every channel in full resolution.
  ///
  /// - Parameter channels: 1 for grays, 3 for RGB, 4 for inks, which are not inverted.
  /// - Throws: `PDFError` if the pixels are fewer than the size says or the library fails.
  func encoded(
    _ pixels: [UInt8], width: Int, height: Int, channels: Int
  ) throws(PDFError) -> [UInt8] {
    guard width > 0, height > 0, pixels.count >= width * height * channels else {
      throw PDFError("picture-encoding", "a picture has fewer pixels than it says")
    }
    let format =
      switch channels {
      case 1: Int32(TJPF_GRAY.rawValue)
      case 3: Int32(TJPF_RGB.rawValue)
      default: Int32(TJPF_CMYK.rawValue)
      }
    let sampling = Int32(channels == 1 ? TJSAMP_GRAY.rawValue : TJSAMP_444.rawValue)
    var buffer: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    defer { unsafe tjFree(buffer) }
    let code = unsafe tjCompress2(
      handle, pixels, Int32(width), 0, Int32(height), format, &buffer, &size, sampling,
      Self.quality, Int32(TJFLAG_ACCURATEDCT))
    guard code == 0, let bytes = unsafe buffer else {
      let words = unsafe String(cString: tjGetErrorStr2(handle))
      throw PDFError("picture-encoding", "a picture could not be encoded: \(words)")
    }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }
}
