import Assembly
import Brand
import CampaignFile
import DocumentModel
import Layout
import Prepress
import Rendering

/// A laid-out edition on its way to files; what several outputs share is made once.
///
/// Each output is an extension in a file of its own.
struct Production {
  /// What a worker draws and finishes with, from one edition to the next.
  struct Tools {
    let painter = CairoPainter()
    let webPictures = WebPictures()
    let finisher = Finisher()
    let pictures = ScreenPictures()
    let presses: PressFinishers
    let offices = OfficeFinishers()

    /// - Parameter brands: All that editions are in; of inks that look alike the last one's count.
    init(brands: [BrandBook]) {
      presses = PressFinishers(palette: brands.flatMap(\.palette.drawingInks))
    }
  }

  let document: LaidOutDocument
  let metadata: Metadata
  let brand: BrandBook
  let tools: Tools
  private var drawn: [UInt8]?
  /// The finished pages that sheets have been made of.
  var laid: [PrinterProfile.Purpose: [UInt8]] = [:]

  init(
    of document: LaidOutDocument, metadata: Metadata, brand: BrandBook, with tools: Tools
  ) {
    self.document = document
    self.metadata = metadata
    self.brand = brand
    self.tools = tools
  }

  var pages: [Page] { document.pages }

  /// The files of one output, drawn and finished.
  mutating func files(for output: EditionOutput) throws -> [FinishedFile] {
    switch output.kind {
    case .screen: try screen(output)
    case .preview: try preview(output)
    case .image: try image(output)
    case .web: try web(output)
    case .press: try press(output)
    case .sheet(let design): try sheet(design, output)
    case .office: try office(output)
    }
  }

  /// The pages as Cairo draws them at their trim, drawn once for all outputs that begin with it.
  mutating func drawing() throws -> [UInt8] {
    if let drawn { return drawn }
    let drawing = try tools.painter.pdf(pages, metadata: metadata)
    drawn = drawing
    return drawing
  }
}

/// A file that is ready to be written, its path relative to the output folder.
struct FinishedFile {
  var path: String
  var bytes: [UInt8]
  /// The PDF of the same page that a picture is examined by.
  var proof: [UInt8]?
  /// Whether it was found wrong and must not be handed on.
  var isRejected = false
  /// Whether it is of the run's report, and none of the edition's own.
  var isAside = false
}
