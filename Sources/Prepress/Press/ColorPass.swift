internal import DocumentModel
internal import PDFFile

/// Changes the colours of a file: of its pages, and of all forms, patterns, gradients and pictures
/// that they reach.
struct ColorPass {
  var change: ColorChange
  /// The space in which transparent things are mixed.
  let blending: String
  let pictures: PictureColors
  /// The numbers of the objects that are done.
  private var done: Set<Int> = []

  init(change: ColorChange, blending: String, pictures: PictureColors) {
    self.change = change
    self.blending = blending
    self.pictures = pictures
  }

  /// Changes all pages, their marks in the same walk.
  /// - Throws: `PDFError` if a colour or a picture cannot be converted, or a page is not marked as it
  ///   was drawn.
  mutating func run(
    _ tagging: inout Tagging, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    for index in 0..<editor.pageCount {
      let page = editor.page(index)
      guard let content = editor.content(of: page) else {
        throw PDFError("pdf-content", "the content of page \(index + 1) cannot be read")
      }
      var marks: MarkContent? = tagging.marks(ofPage: index)
      let changed = try rewritten(content, marks: &marks, isMask: false, editor)
      if let marks { tagging.note(marks, ofPage: index) }
      editor.set("/Contents", of: page, to: editor.stream(changed))
      try finish(page, editor)
    }
  }

  /// Changes what a page or a form has besides its content.
  mutating func finish(
    _ holder: PDFEditor.Object, isMask: Bool = false, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    setBlending(of: holder, editor)
    guard let resources = editor.dictionary(of: editor[holder, "/Resources"]) else { return }
    try changeResources(resources, isMask: isMask, editor)
    if !isMask { change.resources.add(to: resources, editor) }
  }

  private func setBlending(of holder: PDFEditor.Object, _ editor: borrowing PDFEditor) {
    guard let group = editor.dictionary(of: editor[holder, "/Group"]),
      editor.name(editor[group, "/CS"]) == "/DeviceRGB"
    else { return }
    editor.set("/CS", of: group, to: editor.newName(blending))
  }

  private mutating func rewritten(
    _ content: [UInt8], marks: inout MarkContent?, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws(PDFError) -> [UInt8] {
    var colors = ColorContent(isMask: isMask)
    return try ContentRewriter.rewritten(content, marks: &marks) {
      operation, scanner, output throws(PDFError) in
      try colors.rewrite(operation, of: scanner, into: &output, colors: &change, editor)
    }
  }

  private mutating func changeResources(
    _ resources: PDFEditor.Object, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    for state in values("/ExtGState", of: resources, editor) {
      guard let mask = editor.dictionary(of: editor[state, "/SMask"]) else { continue }
      try changeForm(editor[mask, "/G"], isMask: true, editor)
    }
    for shading in values("/Shading", of: resources, editor) {
      try changeShading(shading, isMask: isMask, editor)
    }
    for pattern in values("/Pattern", of: resources, editor) {
      try changePattern(pattern, isMask: isMask, editor)
    }
    for object in values("/XObject", of: resources, editor) {
      guard let dictionary = editor.dictionary(of: object) else { continue }
      switch editor.name(editor[dictionary, "/Subtype"]) {
      case "/Form": try changeForm(object, isMask: isMask, editor)
      case "/Image" where isNew(object, editor): try pictures.change(object, isMask: isMask, editor)
      default: break
      }
    }
  }

  private func values(
    _ key: String, of resources: PDFEditor.Object, _ editor: borrowing PDFEditor
  ) -> [PDFEditor.Object] {
    let dictionary = editor[resources, key]
    return editor.keys(of: dictionary).map { editor[dictionary, $0] }
  }

  /// Whether the object is met for the first time; those without a number always are.
  private mutating func isNew(_ object: PDFEditor.Object, _ editor: borrowing PDFEditor) -> Bool {
    let number: Int = editor.number(of: object)
    return number == 0 || done.insert(number).inserted
  }

  private mutating func changeForm(
    _ form: PDFEditor.Object, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    guard editor.isStream(form), isNew(form, editor), let dictionary = editor.dictionary(of: form)
    else { return }
    guard let content = editor.data(of: form, decoded: .general) else {
      throw PDFError("pdf-content", "a part of a page cannot be read")
    }
    var none: MarkContent?
    editor.setData(try rewritten(content, marks: &none, isMask: isMask, editor), of: form)
    try finish(dictionary, isMask: isMask, editor)
  }

  private mutating func changePattern(
    _ pattern: PDFEditor.Object, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    guard let dictionary = editor.dictionary(of: pattern) else { return }
    if editor.isStream(pattern) {
      try changeForm(pattern, isMask: isMask, editor)
    } else {
      try changeShading(editor[dictionary, "/Shading"], isMask: isMask, editor)
    }
  }

  private mutating func changeShading(
    _ shading: PDFEditor.Object, isMask: Bool, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    guard isNew(shading, editor), let dictionary = editor.dictionary(of: shading) else { return }
    guard editor.name(editor[dictionary, "/ColorSpace"]) == "/DeviceRGB" else { return }
    var gradient = GradientColors(isMask: isMask)
    try gradient.change(dictionary, &change, editor)
  }
}
