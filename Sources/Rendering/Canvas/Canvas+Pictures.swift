internal import CCairo
internal import DocumentModel

extension Canvas {
  /// Draws the picture into its frame, mirrored and clipped as it says.
  /// - Throws: `RenderingError` if the picture's file is missing or damaged.
  func draw(_ image: PlacedImage) throws(RenderingError) {
    guard image.quarterTurns == 0 else {
      return try turned(image.quarterTurns) { back throws(RenderingError) in
        var lying = image
        lying.quarterTurns = 0
        lying.frame = back.bounds(of: image.frame)
        lying.clip = image.clip?.transformed(by: back)
        try draw(lying)
      }
    }
    let frame = image.frame
    try requireFinite(frame.x, frame.y)
    try requireFinite(frame.maxX, frame.maxY)
    let picture = try stock.pictures.picture(image.picture, for: medium)
    guard frame.width > 0, frame.height > 0 else { return }
    try clipped(to: image.clip) { () throws(RenderingError) in
      if image.isMirrored {
        unsafe cairo_translate(context, frame.x + frame.maxX, 0)
        unsafe cairo_scale(context, -1, 1)
      }
      unsafe cairo_translate(context, frame.x, frame.y)
      unsafe cairo_scale(
        context, frame.width / picture.size.width, frame.height / picture.size.height)
      try paint(picture)
    }
  }

  /// Paints the picture in its own size, its top left corner at the origin.
  private func paint(_ picture: PictureStock.Entry) throws(RenderingError) {
    switch picture.content {
    case .drawing(let drawing):
      // What a drawing has outside its view box is not shown (CSS Overflow 3, 3.1; SVG 2, 8.2).
      unsafe cairo_rectangle(context, 0, 0, picture.size.width, picture.size.height)
      unsafe cairo_clip(context)
      try unsafe drawing.draw(in: picture.size, on: context)
    case .raster(let raster):
      unsafe cairo_rectangle(context, 0, 0, picture.size.width, picture.size.height)
      unsafe cairo_clip(context)
      unsafe raster.setSource(of: context)
      let pattern = unsafe cairo_get_source(context)
      // In a PDF any other filter asks the viewer to interpolate, which PDF/A forbids (ISO 19005-2,
      // 6.2.8), and any other extension makes cairo re-encode the picture.
      unsafe cairo_pattern_set_filter(
        pattern, medium == .pdf ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
      unsafe cairo_pattern_set_extend(
        pattern, medium == .pdf ? CAIRO_EXTEND_NONE : CAIRO_EXTEND_PAD)
      unsafe cairo_paint(context)
    }
  }
}
