internal import DocumentModel
internal import PDFFile
internal import Rendering

/// What is read of a file once, however often its pages use it.
final class FileReader {
  let pictures: PictureCache
  let conversion: Conversion
  /// Whether the programs of fonts are looked at.
  let readsPrograms: Bool
  private var fonts: [Int: PDFFont] = [:]
  private var spaces: [Int: ColorSpace] = [:]
  private var contents: [Int: [UInt8]] = [:]
  private var drawn: [Int: PaintedPicture] = [:]

  init(pictures: PictureCache, conversion: Conversion, readsPrograms: Bool) {
    self.pictures = pictures
    self.conversion = conversion
    self.readsPrograms = readsPrograms
  }

  /// The fonts in the order of their numbers.
  var usedFonts: [PDFFont] { fonts.sorted { $0.key < $1.key }.map(\.value) }

  func font(_ object: PDFEditor.Object, _ editor: borrowing PDFEditor) -> PDFFont {
    let number = editor.number(of: object)
    if number > 0, let font = fonts[number] { return font }
    let font = FontReader.font(object, readsPrograms: readsPrograms, editor)
    // Those written in place are kept as well, to be checked, under numbers that no object has.
    fonts[number > 0 ? number : 10_000_000 + fonts.count] = font
    return font
  }

  func space(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> ColorSpace? {
    let number = editor.number(of: object)
    if number > 0, let space = spaces[number] { return space }
    let space = ColorSpaceReader.space(object, resources, editor)
    if number > 0, let space { spaces[number] = space }
    return space
  }

  /// A form's content, decoded once.
  func content(of form: PDFEditor.Object, _ editor: borrowing PDFEditor) -> [UInt8]? {
    let number = editor.number(of: form)
    if number > 0, let content = contents[number] { return content }
    let content = editor.data(of: form, decoded: .general)
    if number > 0, let content { contents[number] = content }
    return content
  }

  /// A picture, put on the unit square.
  func picture(
    _ object: PDFEditor.Object, _ resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> PaintedPicture? {
    let number = editor.number(of: object)
    if number > 0, let picture = drawn[number] { return picture }
    let reader = PictureReader(file: self, resources: resources)
    let picture = reader.picture(object, editor)
    if number > 0, let picture { drawn[number] = picture }
    return picture
  }
}
