internal import CCairo
internal import DocumentModel

extension Canvas {
  /// Draws the glyphs together with the text that they stand for.
  /// - Throws: `RenderingError` if the font cannot be read or text and glyphs do not agree.
  func draw(_ run: GlyphRun) throws(RenderingError) {
    guard !run.glyphs.isEmpty else { return }
    guard run.quarterTurns == 0 else {
      return try turned(run.quarterTurns) { back throws(RenderingError) in
        var lying = run
        lying.quarterTurns = 0
        for index in lying.glyphs.indices {
          let place = back(lying.glyphs[index].x, lying.glyphs[index].y)
          (lying.glyphs[index].x, lying.glyphs[index].y) = (place.x, place.y)
        }
        try draw(lying)
      }
    }
    try requireFinite(run.size)
    let clusters = run.clusters.filter { $0.utf8Count > 0 || $0.glyphCount > 0 }
    try requireCover(run, by: clusters)
    let glyphs = try glyphs(of: run)
    try requireFinite(run.expansion)
    let (face, expansion) = try unsafe stock.fonts.face(run.face, expansion: run.expansion)
    setSource(run.ink, as: .text)
    unsafe cairo_set_font_face(context, face)
    var size = cairo_matrix_t(
      xx: run.size * expansion, yx: 0, xy: 0, yy: run.size, x0: 0, y0: 0)
    unsafe cairo_set_font_matrix(context, &size)
    guard run.isRightToLeft else {
      show(glyphs[...], run.text, StackedClusters.joined(clusters, of: run.text))
      return
    }
    try drawRightToLeft(run, glyphs)
  }

  /// Draws words in reading order, each from left to right.
  private func drawRightToLeft(
    _ run: GlyphRun, _ glyphs: [cairo_glyph_t]
  ) throws(RenderingError) {
    let blank = try stock.fonts.blank(of: run.face)
    var edge: Double?  // the left edge of the piece before
    for piece in VisualText(run).pieces {
      var shown = piece.written.map { glyphs[$0] }
      var clusters = piece.clusters
      if shown.isEmpty || letters.areKnown(piece, of: run) {
        if let blank, shown.count < 2 {
          shown = blanks(under: piece, of: run, glyph: blank, before: edge) + shown
        }
        clusters = [
          GlyphRun.Cluster(utf8Count: piece.text.utf8.count, glyphCount: shown.count)
        ]
      }
      let isBlank = piece.written.isEmpty || piece.text.allSatisfy(\.isWhitespace)
      if isBlank { shown = shown.map(\.offGrid) }
      if !shown.isEmpty { show(shown[...], piece.text, clusters) }
      outline(piece.outlined.map { glyphs[$0] })
      edge = (piece.written + piece.outlined).map { glyphs[$0].x }.min()
    }
  }

  /// Blanks on the baseline at both ends of a piece, to carry its text.
  private func blanks(
    under piece: VisualText.Piece, of run: GlyphRun, glyph: UInt, before edge: Double?
  ) -> [cairo_glyph_t] {
    let glyphs = (piece.written + piece.outlined).map { run.glyphs[$0] }
    let (left, right) = (glyphs.map(\.x).min() ?? 0, glyphs.map(\.x).max() ?? 0)
    let baseline = (glyphs.first?.y ?? 0) + (glyphs.first?.lift ?? 0)
    let places = piece.written.isEmpty ? [left, max(left, edge ?? right + run.size / 4)] : [left]
    return places.map { cairo_glyph_t(index: glyph, x: $0, y: baseline) }
  }

  /// Fills the outlines of glyphs, which are no text to readers of the file.
  private func outline(_ glyphs: [cairo_glyph_t]) {
    if glyphs.isEmpty { return }
    unsafe cairo_new_path(context)
    unsafe cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    unsafe cairo_fill(context)
  }

  /// Shows glyphs and text that both run from left to right.
  private func show(
    _ glyphs: ArraySlice<cairo_glyph_t>, _ text: String, _ clusters: [GlyphRun.Cluster]
  ) {
    let clusters = clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.utf8Count), num_glyphs: Int32($0.glyphCount))
    }
    unsafe glyphs.withUnsafeBufferPointer { glyphs in
      unsafe cairo_show_text_glyphs(
        context, text, Int32(text.utf8.count), glyphs.baseAddress, Int32(glyphs.count),
        clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    }
  }

  private func glyphs(of run: GlyphRun) throws(RenderingError) -> [cairo_glyph_t] {
    var glyphs: [cairo_glyph_t] = []
    glyphs.reserveCapacity(run.glyphs.count)
    for glyph in run.glyphs {
      try requireFinite(glyph.x, glyph.y)
      glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.x, y: glyph.y))
    }
    return glyphs
  }

  /// Refuses clusters that do not cover all text and all glyphs, which cairo asks for.
  private func requireCover(
    _ run: GlyphRun, by clusters: [GlyphRun.Cluster]
  ) throws(RenderingError) {
    let bytes = clusters.reduce(0) { $0 + $1.utf8Count }
    let glyphs = clusters.reduce(0) { $0 + $1.glyphCount }
    guard bytes == run.text.utf8.count, glyphs == run.glyphs.count,
      clusters.allSatisfy({ $0.utf8Count >= 0 && $0.glyphCount >= 0 })
    else {
      throw RenderingError(
        "text-clusters", "the text '\(run.text)' and its glyphs do not belong together",
        hint: "this is a fault in Broadside, please report it")
    }
  }
}

extension cairo_glyph_t {
  /// The same moved so little that nobody would see it, for a glyph without ink.
  ///
  /// Cairo leaves out what covers no pixel; a point between whole ones covers one.
  fileprivate var offGrid: cairo_glyph_t {
    cairo_glyph_t(index: index, x: Self.offGrid(x), y: Self.offGrid(y))
  }

  private static func offGrid(_ place: Double) -> Double {
    abs(place - place.rounded()) < 0.005 ? place + 0.01 : place
  }
}
