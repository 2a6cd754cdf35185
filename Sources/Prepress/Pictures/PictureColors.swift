internal import ColorManagement
internal import PDFFile

/// Brings a file's pictures into the colours of its output, each picture once for all files.
final class PictureColors {
  /// What pictures are turned into.
  enum Target {
    /// The inks of a press.
    case press(PressColors)
    /// Left as they are, each with a profile.
    case tagged
    /// Grays.
    case gray
    /// The screen's colours: what comes in inks is converted.
    case screen
  }

  let target: Target
  private var store = PictureStore()
  private var encoder: JPEGEncoder?

  init(target: Target) {
    self.target = target
  }

  /// Changes a picture of a file.
  ///
  /// - Parameter isMask: Whether the picture makes a mask, whose colours are light and not inks.
  /// - Throws: `PDFError` if the picture cannot be read or written.
  func change(
    _ object: PDFEditor.Object, isMask: Bool = false, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    guard let picture = FilePicture(object, editor) else { return }
    do {
      switch (isMask ? .gray : target, picture.space) {
      case (.press, .gray), (.tagged, .gray), (.gray, .gray), (.screen, .gray): return
      case (.tagged, _): try tag(picture, editor)
      case (.screen, .rgb) where !picture.isJPEG: return
      case (.screen, .rgb): try tag(picture, onlyOwn: true, editor)
      case (.press, .rgb), (.press, .cmyk), (.gray, _), (.screen, .cmyk):
        try convert(picture, isMask: isMask, editor)
      }
    } catch let error as ColorError {
      throw PDFError(error.code, error.message)
    } catch let error as PDFError {
      throw error
    } catch {
      throw PDFError("picture-conversion", "a picture cannot be converted: \(error)")
    }
  }

  private func convert(
    _ picture: FilePicture, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws {
    let converted = try store.converted(picture.raw, as: isMask ? "mask" : "") {
      try conversion(of: picture, isMask: isMask, editor)
    }
    guard let converted else { return }
    editor.setData(converted.bytes, of: picture.object, filter: converted.filter)
    editor.set("/ColorSpace", of: picture.dictionary, to: editor.newName(converted.space))
    editor.remove("/Decode", from: picture.dictionary)
    editor.remove("/DecodeParms", from: picture.dictionary)
  }

  /// The picture in the target's colours; nil if it is so already.
  private func conversion(
    of picture: FilePicture, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws -> PictureStore.Picture? {
    guard let pixels = editor.data(of: picture.object, decoded: .all) else {
      throw PDFError("picture-unreadable", "a picture of the page cannot be read")
    }
    let profile = try picture.profile()
    switch isMask ? .gray : target {
    case .press(let colors):
      if picture.space == .cmyk, profile == nil || profile?.bytes == colors.condition.bytes {
        return try limited(pixels, of: picture, colors)
      }
      let inks = try colors.pixels(pixels, from: profile, isInverted: picture.isInverted)
      return try packed(inks, as: picture, space: "/DeviceCMYK", channels: 4)
    case .gray:
      let rgb = try screenPixels(pixels, of: picture, profile)
      return try packed(
        GrayColors.pixels(rgb: rgb), as: picture, space: "/DeviceGray", channels: 1)
    case .screen, .tagged:
      let rgb = try screenPixels(pixels, of: picture, profile)
      return try packed(rgb, as: picture, space: "/DeviceRGB", channels: 3)
    }
  }

  /// A picture that is in the press's inks already, within its ink limit.
  private func limited(
    _ pixels: [UInt8], of picture: FilePicture, _ colors: PressColors
  ) throws -> PictureStore.Picture? {
    let upright = picture.isInverted ? pixels.map { 255 - $0 } : pixels
    var clamped = upright
    colors.limit.clamp(&clamped)
    if clamped == upright { return nil }
    return try packed(clamped, as: picture, space: "/DeviceCMYK", channels: 4)
  }

  private func screenPixels(
    _ pixels: [UInt8], of picture: FilePicture, _ profile: ICCProfile?
  ) throws -> [UInt8] {
    switch (picture.space, profile) {
    case (.rgb, nil), (.gray, _): pixels
    case (.rgb, .some(let profile)):
      try ColorTransform(from: profile, to: .sRGB()).pixels(pixels)
    case (.cmyk, _):
      try ColorTransform(
        from: profile ?? .fogra39(), to: .sRGB(), isInverted: picture.isInverted
      ).pixels(pixels)
    }
  }

  private func packed(
    _ pixels: [UInt8], as picture: FilePicture, space: String, channels: Int
  ) throws(PDFError) -> PictureStore.Picture {
    if picture.isJPEG {
      if encoder == nil { encoder = try JPEGEncoder() }
      guard let encoder else { throw PDFError("picture-encoding", "pictures cannot be encoded") }
      let bytes = try encoder.encoded(
        pixels, width: picture.width, height: picture.height, channels: channels)
      return PictureStore.Picture(bytes: bytes, filter: "/DCTDecode", space: space)
    }
    return PictureStore.Picture(
      bytes: try PDFEditor.deflated(pixels), filter: "/FlateDecode", space: space)
  }

  /// Gives the picture its profile, so that the printer can convert it.
  private func tag(
    _ picture: FilePicture, onlyOwn: Bool = false, _ editor: borrowing PDFEditor
  ) throws {
    guard let profile = try picture.profile() ?? (onlyOwn ? nil : picture.assumedProfile) else {
      return
    }
    guard try profile.bytes != ICCProfile.sRGB().bytes || !onlyOwn else { return }
    editor.set(
      "/ColorSpace", of: picture.dictionary, to: try store.profile(profile).space(editor))
  }
}
