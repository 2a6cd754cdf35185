import DocumentModel

extension PieceReader {
  /// How many copies of each output are printed, by the output's name.
  func copies(_ node: YAMLNode?, of outputs: [Piece.Output]) -> [String: PrintCount] {
    let names = outputs.filter { $0.purpose != nil || $0.sheet != nil }.map(\.name)
    var copies: [String: PrintCount] = [:]
    for (name, key, value) in reader.named(node) {
      guard names.contains(name) else {
        let known = names.isEmpty ? "the piece has none: add 'office' to its outputs" : nil
        reader.findings.error(
          "unknown-output", at: key.span, "'\(name)' is no output of the piece that is printed",
          hint: known ?? Suggestion.hint(for: name, among: names))
        continue
      }
      copies[name] = count(value)
    }
    return copies
  }

  private func count(_ node: YAMLNode) -> PrintCount? {
    guard let text = node.text else {
      reader.wrongType(node, Self.expected)
      return nil
    }
    if let number = Int(text), (0...Self.most).contains(number) { return .number(number) }
    guard text.contains("."), Double(text) == nil else {
      reader.wrongType(node, Self.expected)
      return nil
    }
    return reader.field(node).map(PrintCount.field)
  }

  private static let expected =
    "how many copies, from 0 to \(most), or a field such as 'place.families'"

  /// The most copies of one edition.
  static let most = 10_000_000
}
