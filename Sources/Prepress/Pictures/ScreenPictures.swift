internal import PDFFile

/// Brings the pictures of screen files into the screen's colours, each once for all files.
///
/// Pictures in inks are converted, since PDF/A wants one condition for all of a file; pictures with
/// an RGB profile of their own keep it. One serves one worker.
package final class ScreenPictures {
  private let pictures = PictureColors(target: .screen)

  package init() {}

  /// Changes a picture of a file, if it is to be changed.
  /// - Throws: `PDFError` if the picture cannot be read or written.
  func change(_ object: PDFEditor.Object, _ editor: borrowing PDFEditor) throws(PDFError) {
    try pictures.change(object, editor)
  }
}
