internal import CCairo
internal import DocumentModel

extension Canvas {
  /// Draws the glyphs together with the text that they stand for.
  /// - Throws: `RenderingError` if the font cannot be read or text and glyphs do not agree.
  func draw(_ run: GlyphRun) throws(RenderingError) {
    guard !run.glyphs.isEmpty else { return }
    try requireFinite(run.size)
    let (glyphs, clusters) = (try glyphs(of: run), try clusters(of: run))
    let face = try unsafe stock.fonts.face(run.face)
    setSource(run.ink)
    unsafe cairo_set_font_face(context, face)
    unsafe cairo_set_font_size(context, run.size)
    // Glyphs come in visual, clusters in reading order: for right to left the first cluster covers
    // the end of the glyphs.
    let flags =
      run.isRightToLeft
      ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    unsafe cairo_show_text_glyphs(
      context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count),
      clusters, Int32(clusters.count), flags)
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

  /// The run's clusters as cairo takes them: covering all text and all glyphs, none empty.
  private func clusters(of run: GlyphRun) throws(RenderingError) -> [cairo_text_cluster_t] {
    var clusters: [cairo_text_cluster_t] = []
    clusters.reserveCapacity(run.clusters.count)
    var (bytes, glyphs) = (0, 0)
    for cluster in run.clusters where cluster.utf8Count > 0 || cluster.glyphCount > 0 {
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(cluster.utf8Count), num_glyphs: Int32(cluster.glyphCount)))
      bytes += cluster.utf8Count
      glyphs += cluster.glyphCount
    }
    guard bytes == run.text.utf8.count, glyphs == run.glyphs.count else {
      throw RenderingError(
        "text-clusters", "the text '\(run.text)' and its glyphs do not belong together",
        hint: "this is a fault in Broadside, please report it")
    }
    return clusters
  }
}
