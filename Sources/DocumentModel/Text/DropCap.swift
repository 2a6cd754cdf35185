/// A first letter set large, beside the first lines of its paragraph.
package struct DropCap: Hashable, Encodable, Sendable {
  /// How many lines it is high: from the capitals of the first to the baseline of the last.
  package var lines: Int
  /// What it looks like; its size follows from the lines.
  package var style: CharacterStyle

  package init(lines: Int, style: CharacterStyle) {
    self.lines = lines
    self.style = style
  }
}
