/// Marks of partners side by side, all equally large to the eye.
package struct TemplateLogos: Sendable {
  package struct Logo: Sendable {
    /// What the mark says, set in type where there is no picture.
    package var name: Words
    package var picture: TemplateBox.PictureSource?

    package init(name: Words, picture: TemplateBox.PictureSource? = nil) {
      self.name = name
      self.picture = picture
    }
  }

  package var entries: [TemplateElement.Entry<Logo>]
  /// How many stand side by side; nil for as many as suit their number.
  package var columns: Int?

  package init(entries: [TemplateElement.Entry<Logo>], columns: Int? = nil) {
    self.entries = entries
    self.columns = columns
  }
}
