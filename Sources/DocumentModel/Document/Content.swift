/// Paragraphs in one box, with the range in which their size may move to fit.
package struct TextBlock: Hashable, Encodable, Sendable {
  package var paragraphs: [Paragraph]
  /// What numbers in the paragraphs refer to, in the order of their numbers.
  package var notes: [Note]
  package var fit: Fit?
  /// Whether each line is set as large as fills the measure.
  package var fillsMeasure = false
  /// Whether lines are never broken, and run over the box and off the page on purpose.
  package var runsOff = false

  package init(paragraphs: [Paragraph], notes: [Note] = [], fit: Fit? = nil) {
    self.paragraphs = paragraphs
    self.notes = notes
    self.fit = fit
  }
}

/// A picture in a box: how it fills the box.
package struct PlacedPicture: Hashable, Encodable, Sendable {
  package enum Scaling: String, Hashable, Encodable, Sendable {
    /// Fills the box; what is too much is cropped around the focus.
    case cover
    /// Stands whole inside the box.
    case contain
  }

  package var picture: Picture
  package var scaling: Scaling
  /// Width divided by height that the box keeps when its height is natural; nil for the picture's own.
  package var ratio: Double?
  /// Whether the picture is mirrored on right-to-left pages.
  package var mirrors: Bool

  package init(
    picture: Picture, scaling: Scaling = .cover, ratio: Double? = nil, mirrors: Bool = false
  ) {
    self.picture = picture
    self.scaling = scaling
    self.ratio = ratio
    self.mirrors = mirrors
  }
}

/// A QR code: what it says and how it is drawn.
package struct QRCode: Hashable, Encodable, Sendable {
  package var text: String
  package var ink: Ink
  package var ground: Ink
  /// The least width of one module in points; smaller is an error (0.4 mm by default).
  package var minimumModule: Double
  /// What the code is for, in words.
  package var alternative: String

  package init(
    text: String, ink: Ink, ground: Ink, minimumModule: Double = 1.134, alternative: String
  ) {
    self.text = text
    self.ink = ink
    self.ground = ground
    self.minimumModule = minimumModule
    self.alternative = alternative
  }
}
