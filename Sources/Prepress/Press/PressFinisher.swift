internal import ColorManagement
package import DocumentModel
package import PDFFile

/// Makes the PDF that Cairo draws in coded inks one for a press.
///
/// One serves one worker and one printer: it keeps what it has converted, from file to file.
package final class PressFinisher {
  package let printer: PrinterProfile
  private let creator: String
  private let plates: PressPlates
  private let pictures: PictureColors
  private let condition: PackedProfile
  private let screen: PackedProfile

  /// - Parameters:
  ///   - palette: The brand's inks, by which drawings are recognised.
  ///   - creator: The program's name and version, as the file names its maker.
  /// - Throws: `PDFError` with code `icc-missing`, `icc-broken`, `icc-wrong-space` or
  ///   `icc-wrong-class` if the printer's condition has no sound profile of a press.
  package init(
    printer: PrinterProfile, palette: [Ink], creator: String = "Broadside"
  ) throws(PDFError) {
    self.printer = printer
    self.creator = creator
    do {
      let profile = try Self.profile(of: printer)
      let colors = try PressColors(
        condition: profile, limit: InkLimit(percent: printer.inkLimit))
      plates = PressPlates(printer: printer, colors: colors, palette: palette)
      let target: PictureColors.Target =
        switch printer.colorPolicy {
        case .convert: .press(colors)
        case .keep: .tagged
        case .gray: .gray
        }
      pictures = PictureColors(target: target)
      condition = try PackedProfile(profile)
      screen = try PackedProfile(.sRGB())
    } catch let error as ColorError {
      throw PDFError(error.code, error.message)
    } catch let error as PDFError {
      throw error
    } catch {
      throw PDFError("icc-broken", "\(error)")
    }
  }

  private static func profile(of printer: PrinterProfile) throws(ColorError) -> ICCProfile {
    guard let condition = printer.condition else { return try .fogra39() }
    return try .read(condition.profile)
  }

  /// Rewrites a PDF of the given sheets in memory: PDF/X-4 that is also PDF/UA-1 and PDF/A-2b.
  ///
  /// - Parameters:
  ///   - inks: The inks that the codes of the drawing's colours stand for.
  ///   - structure: What the pages say.
  /// - Throws: `PDFError` if the PDF is not sound, was not drawn from these sheets, or a colour or
  ///   picture of it cannot be converted.
  package func finish(
    _ pdf: [UInt8], sheets: [PressSheet], inks: InkTable, structure: Structure, metadata: Metadata
  ) throws(PDFError) -> [UInt8] {
    var information = try Information(metadata, creator: creator)
    let identity = Digest(pdf).address
    return try PDFEditor.edit(pdf, version: "1.6") { editor throws(PDFError) in
      guard editor.pageCount == sheets.count else {
        throw PDFError(
          "pdf-pages", "the drawn PDF has \(editor.pageCount) pages, not \(sheets.count)")
      }
      information.write(
        to: editor, as: [.pdfUA1, .pdfA2(level: "B"), .pdfX4(document: identity)])
      editor.set(
        "/Trapped", of: editor[editor.trailer, "/Info"], to: editor.parsed("/False"))
      setIntents(editor)
      dropCairosTags(editor)
      for (index, sheet) in sheets.enumerated() { setBoxes(of: editor.page(index), sheet, editor) }
      try repairObjects(editor)
      let place = { (page: Page) in PagePlace(page, margin: sheets.first?.margin ?? 0) }
      var tagging = Tagging(structure, sheets.map(\.page), at: place)
      try changeColors(inks, &tagging, editor)
      if let first = sheets.first {
        tagging.write(to: editor, at: place(first.page), isLive: false)
      }
    }
  }

  private func changeColors(
    _ inks: InkTable, _ tagging: inout Tagging, _ editor: borrowing PDFEditor
  ) throws(PDFError) {
    let conversion: InkRecipes.Conversion =
      switch printer.colorPolicy {
      case .convert, .keep: .press(plates)
      case .gray: .gray
      }
    var change = ColorChange(recipes: InkRecipes(inks: inks, conversion: conversion))
    if printer.colorPolicy == .keep { change.resources.screen = screen.space(editor) }
    var pass = ColorPass(
      change: change, blending: printer.colorPolicy == .gray ? "/DeviceGray" : "/DeviceCMYK",
      pictures: pictures)
    try pass.run(&tagging, editor)
  }

  /// The condition that the inks are meant for, twice: for printers, and for long keeping.
  private func setIntents(_ editor: borrowing PDFEditor) {
    let profile = condition.stream(editor)
    let identifier = printer.condition?.identifier ?? "FOGRA39"
    let info = printer.condition?.info ?? condition.profile.title
    let intents = ["/GTS_PDFX", "/GTS_PDFA1"].map { kind in
      let intent = editor.parsed("<< /Type /OutputIntent >>")
      editor.set("/S", of: intent, to: editor.newName(kind))
      editor.set("/OutputConditionIdentifier", of: intent, to: editor.text(identifier))
      editor.set("/RegistryName", of: intent, to: editor.ascii("http://www.color.org"))
      editor.set("/Info", of: intent, to: editor.text(info))
      editor.set("/DestOutputProfile", of: intent, to: profile)
      return editor.numbered(intent)
    }
    editor.set("/OutputIntents", of: editor.catalog, to: editor.array(intents))
  }
}

/// A profile packed once for all files.
struct PackedProfile {
  let profile: ICCProfile
  private let packed: [UInt8]

  init(_ profile: ICCProfile) throws(PDFError) {
    self.profile = profile
    packed = try PDFEditor.deflated(profile.bytes)
  }

  /// The profile as a stream of the file.
  func stream(_ editor: borrowing PDFEditor) -> PDFEditor.Object {
    let stream = editor.stream(packed, filter: "/FlateDecode")
    if let dictionary = editor.dictionary(of: stream) {
      editor.set("/N", of: dictionary, to: editor.integer(profile.channels))
    }
    return stream
  }

  /// The profile as a colour space of the file (ISO 32000-1, 8.6.5.5).
  func space(_ editor: borrowing PDFEditor) -> PDFEditor.Object {
    editor.numbered(editor.array([editor.parsed("/ICCBased"), stream(editor)]))
  }
}

/// Sets the boxes of a page that lies on a larger sheet.
func setBoxes(of page: PDFEditor.Object, _ sheet: PressSheet, _ editor: borrowing PDFEditor) {
  let (size, margin) = (sheet.page.size, sheet.margin)
  func box(grown: Double) -> PDFEditor.Object {
    let low = margin - grown
    return editor.numbers([low, low, margin + size.width + grown, margin + size.height + grown])
  }
  editor.set("/MediaBox", of: page, to: box(grown: margin))
  editor.set("/BleedBox", of: page, to: box(grown: sheet.bleed))
  editor.set("/TrimBox", of: page, to: box(grown: 0))
}
