/// Finds the effects of a drawing for which PDF has no shapes: librsvg draws them as pixels, as many
/// as a screen has.
enum SVGEffects {
  static let names = ["filter", "mask"]

  /// Whether a property's value sets an effect.
  static func isSet(_ value: Substring) -> Bool {
    let value = value.drop(while: \.isWhitespace)
    return value.lowercased().hasPrefix("url(")
  }

  /// The effect that a style in lower case sets; nil if it sets none.
  static func effect(in style: String) -> String? {
    for name in names {
      var rest = style[...]
      while let found = rest.firstRange(of: name) {
        let before = rest[..<found.lowerBound].last
        rest = rest[found.upperBound...]
        let value = rest.drop(while: \.isWhitespace)
        // Not a part of another name, such as `mask-type` or `my-filter`.
        let isPart = before.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false
        if !isPart, value.first == ":", isSet(value.dropFirst()) { return name }
      }
    }
    return nil
  }
}
