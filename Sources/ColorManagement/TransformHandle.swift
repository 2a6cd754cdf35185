internal import CLCMS

/// How colours that the destination does not have are brought into it (ICC.1, 6.2).
package enum RenderingIntent: Hashable, Sendable {
  /// White becomes the destination's white, black its black, what lies between moves with them.
  case relative
  /// Colours stay as they are measured, paper's tint included.
  case absolute

  fileprivate var code: UInt32 {
    switch self {
    case .relative: UInt32(INTENT_RELATIVE_COLORIMETRIC)
    case .absolute: UInt32(INTENT_ABSOLUTE_COLORIMETRIC)
    }
  }

  fileprivate var flags: UInt32 {
    switch self {
    case .relative: UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION)
    case .absolute: 0
    }
  }
}

/// Owns one of the library's transforms.
@safe struct TransformHandle: ~Copyable {
  private let handle: cmsHTRANSFORM
  private let context: ColorContext

  /// - Parameters:
  ///   - name: What is said to be broken if the transform cannot be made.
  ///   - isExact: Whether it is made for single colours rather than for many pixels.
  /// - Throws: `ColorError` with code `icc-broken` if a profile's tables are missing or broken.
  init(
    from source: borrowing OpenProfile, _ sourceFormat: UInt32,
    to destination: borrowing OpenProfile, _ destinationFormat: UInt32, intent: RenderingIntent,
    name: String, isExact: Bool = false, in context: ColorContext
  ) throws(ColorError) {
    let flags = intent.flags | (isExact ? UInt32(cmsFLAGS_NOOPTIMIZE) : 0)
    guard
      let handle = unsafe cmsCreateTransformTHR(
        context.handle, source.handle, sourceFormat, destination.handle, destinationFormat,
        intent.code, flags)
    else { throw OpenProfile.broken(name, "its tables are missing or damaged") }
    unsafe self.handle = handle
    self.context = context
  }

  deinit { unsafe cmsDeleteTransform(handle) }

  /// One colour's numbers, so many as the formats have channels.
  func color(_ numbers: [Double], channels: Int) -> [Double] {
    var converted = [Double](repeating: 0, count: channels)
    unsafe cmsDoTransform(handle, numbers, &converted, 1)
    return converted
  }

  /// Many pixels of eight bits a channel.
  func pixels(_ pixels: [UInt8], count: Int, channels: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count * channels) { buffer, filled in
      unsafe cmsDoTransform(handle, pixels, buffer.baseAddress, UInt32(count))
      filled = count * channels
    }
  }
}

extension ICCProfile.Space {
  /// The format of colours as numbers: 0 to 1, or in per cent for inks.
  var exactFormat: UInt32 {
    switch self {
    case .gray: b_gray_double
    case .rgb: b_rgb_double
    case .cmyk, .other: b_cmyk_double
    }
  }

  /// The format of pixels with eight bits a channel.
  func pixelFormat(isInverted: Bool = false) -> UInt32 {
    switch self {
    case .gray: b_gray_8
    case .rgb: b_rgb_8
    case .cmyk, .other: isInverted ? b_cmyk_8_inverted : b_cmyk_8
    }
  }
}
