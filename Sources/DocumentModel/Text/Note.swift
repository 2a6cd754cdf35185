/// What a number in the text refers to: set at the foot of its column, or behind the text.
package struct Note: Hashable, Encodable, Sendable {
  package var number: Int
  package var paragraph: Paragraph

  package init(number: Int, paragraph: Paragraph) {
    self.number = number
    self.paragraph = paragraph
  }
}
