package import DocumentModel
internal import PDFFile

/// A finished page in pixels, without its text, as the grounds of text are judged.
package struct PagePicture {
  package var width: Int
  package var height: Int
  /// Row by row from the top: `0x00RRGGBB`.
  package var pixels: [UInt32]
  /// Where text would stand, in pixels.
  package var texts: [Rect]
}

extension Preflighter {
  /// Draws a page, which counts from 0, at so many pixels for a point; nil if it cannot be drawn.
  package func picture(of index: Int, in pdf: [UInt8], scale: Double) -> PagePicture? {
    let picture = try? PDFEditor.open(pdf) { editor -> PagePicture? in
      let file = FileReader(
        pictures: PictureCache(), conversion: Conversion(), readsPrograms: false)
      guard let page = PageReader.page(index, file: file, editor),
        let raster = PageRaster(
          page, area: page.boxes.onPage(page.boxes.media), scale: scale, isPress: false),
        let pixels = raster.pixels().first
      else { return nil }
      let texts = page.objects.filter { $0.text != nil }.map { object in
        let box = object.box
        return Rect(
          x: (box.x - raster.area.x) * scale, y: (box.y - raster.area.y) * scale,
          width: box.width * scale, height: box.height * scale)
      }
      return PagePicture(
        width: raster.width, height: raster.height, pixels: pixels, texts: texts)
    }
    return picture ?? nil
  }
}
