internal import ColorManagement
internal import PDFFile

/// A picture in a PDF, as Cairo writes it: eight bits a channel, in a device's colours.
struct FilePicture {
  let object: PDFEditor.Object
  let dictionary: PDFEditor.Object
  /// The bytes in the filter that they have.
  let raw: [UInt8]
  let space: Space
  let width: Int
  let height: Int
  let isJPEG: Bool
  /// Whether inks come inverted, as Adobe's programs store them.
  let isInverted: Bool

  enum Space {
    case gray, rgb, cmyk
  }

  /// Nil for a stencil, or a picture whose colours are not a device's.
  init?(_ object: PDFEditor.Object, _ editor: borrowing PDFEditor) {
    guard let dictionary = editor.dictionary(of: object),
      editor.bool(editor[dictionary, "/ImageMask"]) != true,
      editor.number(editor[dictionary, "/BitsPerComponent"]) == 8
    else { return nil }
    switch editor.name(editor[dictionary, "/ColorSpace"]) {
    case "/DeviceGray": space = .gray
    case "/DeviceRGB": space = .rgb
    case "/DeviceCMYK": space = .cmyk
    default: return nil
    }
    guard let width = editor.number(editor[dictionary, "/Width"]),
      let height = editor.number(editor[dictionary, "/Height"]),
      // A gray picture prints as it is, whatever is in it.
      let raw = space == .gray ? [] : editor.data(of: object, decoded: .none)
    else { return nil }
    self.object = object
    self.dictionary = dictionary
    self.raw = raw
    self.width = Int(width)
    self.height = Int(height)
    isJPEG = editor.name(editor[dictionary, "/Filter"]) == "/DCTDecode"
    let first = editor.items(of: editor[dictionary, "/Decode"]).first
    isInverted = first.flatMap { editor.number($0) } == 1
  }

  /// The profile that the picture carries; nil if it has none that fits its colours.
  /// - Throws: `ColorError` with code `icc-broken`.
  func profile() throws(ColorError) -> ICCProfile? {
    guard isJPEG, let bytes = EmbeddedProfile.bytes(inJPEG: raw) else { return nil }
    let profile = try ICCProfile(bytes, name: "the picture's own")
    switch (space, profile.space) {
    case (.rgb, .rgb), (.cmyk, .cmyk), (.gray, .gray): return profile
    case (.rgb, _), (.cmyk, _), (.gray, _): return nil
    }
  }

  /// The profile of pictures of this kind that carry none.
  var assumedProfile: ICCProfile? {
    get throws(ColorError) {
      switch space {
      case .rgb: try .sRGB()
      case .cmyk: try .fogra39()
      case .gray: nil
      }
    }
  }
}
