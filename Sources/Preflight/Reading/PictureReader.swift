internal import DocumentModel
internal import PDFFile

/// Reads pictures of a file (ISO 32000-1, 8.9): what they are and, coarsely, what they show.
struct PictureReader {
  let file: FileReader
  let resources: PDFEditor.Object
  /// Pixels that are decoded at most; beyond lie files made to exhaust memory.
  private static let mostPixels = 120_000_000.0

  /// The picture on the unit square; nil if it has no sound size.
  func picture(
    _ object: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> PaintedPicture? {
    guard let dictionary = editor.dictionary(of: object),
      let width = editor.number(editor[dictionary, "/Width"]), width >= 1,
      let height = editor.number(editor[dictionary, "/Height"]), height >= 1,
      width * height <= Self.mostPixels
    else { return nil }
    let isStencil = editor.bool(editor[dictionary, "/ImageMask"]) == true
    let spaceObject = editor[dictionary, "/ColorSpace"]
    let space = isStencil ? nil : file.space(spaceObject, resources, editor)
    let example = space?.color(space?.initial ?? [], file.conversion)
    let bits =
      isStencil ? 1 : Int(modest: editor.number(editor[dictionary, "/BitsPerComponent"]) ?? 8)
    var picture = PaintedPicture(
      width: Int(modest: width), height: Int(modest: height), isStencil: isStencil, bits: bits,
      transform: .identity, kind: example?.kind, isCalibrated: example?.isCalibrated ?? false,
      spots: example?.spots.map(\.name) ?? [])
    let filters = self.filters(dictionary, editor)
    if space == nil, !isStencil {
      picture.unknown = "the colours of a picture"
      return picture
    }
    picture.pixels = decoded(object, dictionary, picture, space, editor)
    if picture.pixels == nil {
      picture.unknown =
        filters.last.map { "a picture encoded as '\($0.dropFirst())'" }
        ?? "a picture without enough pixels"
    }
    return picture
  }

  private func filters(
    _ dictionary: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> [String] {
    let filter = editor[dictionary, "/Filter"]
    return editor.name(filter).map { [$0] }
      ?? editor.items(of: filter).compactMap { editor.name($0) }
  }

  private func decoded(
    _ object: PDFEditor.Object, _ dictionary: PDFEditor.Object, _ picture: PaintedPicture,
    _ space: ColorSpace?, _ editor: borrowing PDFEditor
  ) -> DecodedPicture? {
    guard let raw = editor.data(of: object, decoded: .none) else { return nil }
    let mask = editor[dictionary, "/SMask"]
    let maskBytes = editor.data(of: mask, decoded: .none) ?? []
    var key = PictureCache.checksum(raw)
    let decode = editor.numbers(editor[dictionary, "/Decode"]) ?? []
    let description =
      "\(picture.width) \(picture.height) \(picture.bits) \(picture.isStencil) \(decode) "
      + "\(String(describing: space)) \(file.conversion.name)"
    key = PictureCache.checksum(Array(description.utf8), key)
    key = PictureCache.checksum(maskBytes, key)
    return file.pictures.picture(key) {
      guard let bytes = editor.data(of: object, decoded: .all) else { return nil }
      let samples = PictureSamples(
        bytes: bytes, width: picture.width, height: picture.height, bits: picture.bits,
        count: picture.isStencil ? 1 : space?.count ?? 1, decode: decode)
      let alpha = self.alpha(mask, editor)
      return picture.isStencil
        ? samples?.stencil() : samples.flatMap { $0.picture(space, alpha, file.conversion) }
    }
  }

  /// The soft mask's samples.
  private func alpha(
    _ mask: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> PictureSamples? {
    guard let dictionary = editor.dictionary(of: mask),
      let width = editor.number(editor[dictionary, "/Width"]), width >= 1,
      let height = editor.number(editor[dictionary, "/Height"]), height >= 1,
      width * height <= Self.mostPixels,
      let bytes = editor.data(of: mask, decoded: .all)
    else { return nil }
    return PictureSamples(
      bytes: bytes, width: Int(modest: width), height: Int(modest: height),
      bits: Int(modest: editor.number(editor[dictionary, "/BitsPerComponent"]) ?? 8), count: 1,
      decode: editor.numbers(editor[dictionary, "/Decode"]) ?? [])
  }
}
