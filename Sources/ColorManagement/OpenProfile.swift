internal import CLCMS

/// A context of the library, which shares nothing with others.
@safe final class ColorContext {
  let handle: cmsContext

  init() throws(ColorError) {
    guard let handle = unsafe b_context() else {
      throw ColorError("icc-failed", "there is no memory left to convert colours")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe cmsDeleteContext(handle) }
}

/// A profile opened in a context, which outlives it.
@safe struct OpenProfile: ~Copyable {
  let handle: cmsHPROFILE
  private let context: ColorContext

  /// - Throws: `ColorError` with code `icc-broken` if the bytes are no profile.
  init(_ bytes: [UInt8], name: String, in context: ColorContext) throws(ColorError) {
    // The library copies the bytes. Those behind the size that the header tells are not the
    // profile's.
    guard let handle = unsafe cmsOpenProfileFromMemTHR(context.handle, bytes, UInt32(bytes.count))
    else { throw Self.broken(name, "it is no ICC profile or is cut off") }
    unsafe self.handle = handle
    self.context = context
  }

  /// CIE Lab under D50 as a profile.
  init(labIn context: ColorContext) throws(ColorError) {
    guard let handle = unsafe cmsCreateLab4ProfileTHR(context.handle, nil) else {
      throw ColorError("icc-failed", "there is no memory left to convert colours")
    }
    unsafe self.handle = handle
    self.context = context
  }

  deinit { _ = unsafe cmsCloseProfile(handle) }

  static func broken(_ name: String, _ what: String) -> ColorError {
    ColorError(
      "icc-broken", "the profile '\(name)' is broken: \(what)",
      hint: "copy it again from where it came from")
  }

  var space: ICCProfile.Space {
    switch unsafe cmsGetColorSpace(handle) {
    case cmsSigGrayData: .gray
    case cmsSigRgbData: .rgb
    case cmsSigCmykData: .cmyk
    default: .other
    }
  }

  var kind: ICCProfile.Kind {
    switch unsafe cmsGetDeviceClass(handle) {
    case cmsSigInputClass: .camera
    case cmsSigDisplayClass, cmsSigColorSpaceClass: .screen
    case cmsSigOutputClass: .press
    default: .other
    }
  }

  var channels: Int { unsafe Int(cmsChannelsOf(cmsGetColorSpace(handle))) }

  var version: Double { unsafe (cmsGetProfileVersion(handle) * 10).rounded() / 10 }

  /// The most ink that the profile's tables put on one place, in per cent.
  var totalInk: Double { unsafe cmsDetectTAC(handle) }

  var description: String {
    let size = unsafe cmsGetProfileInfoASCII(handle, cmsInfoDescription, "en", "US", nil, 0)
    guard size > 1 else { return "" }
    var characters = [CChar](repeating: 0, count: Int(size))
    unsafe cmsGetProfileInfoASCII(
      handle, cmsInfoDescription, "en", "US", &characters, UInt32(characters.count))
    return String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  }
}
