// What findings call things.
extension PaintedObject {
  /// The object in a sentence.
  var noun: String {
    switch content {
    case .fill: "a shape"
    case .stroke: "a line"
    case .text(let text): text.isBlank ? "a space" : "the text '\(text.excerpt)'"
    case .picture: "a picture"
    case .shading: "a gradient"
    }
  }
}

extension PaintedText {
  /// The first words, for a sentence.
  var excerpt: String {
    let words = words.filter { !$0.isNewline }
    guard !words.isEmpty else { return font.name }
    return words.count <= 40 ? words : String(words.prefix(38)) + " …"
  }
}
