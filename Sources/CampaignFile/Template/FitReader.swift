import DocumentModel

/// Reads what may give so that text fits.
struct FitReader {
  let reader: YAMLReader
  /// The page that parts of it are measured by; nil where there is none.
  let page: Size?

  func options(_ node: YAMLNode?) -> FitOptions? {
    guard let node, let fit = reader.mapping(node, TemplateShapes.fit) else { return nil }
    var options = FitOptions(source: node.span)
    options.size = reader.lengthRange(fit["size"], on: page)
    options.lines = lines(fit["lines"])
    options.tracking = reader.numberRange(fit["tracking"], in: -20...20)
    options.wordSpace =
      reader.numberRange(fit["word-space"], in: 80...120, unit: "%")?.divided(by: 100)
    options.expansion =
      reader.numberRange(fit["expansion"], in: 98...102, unit: "%")?.divided(by: 100)
    options.leading = reader.numberRange(fit["leading"], in: 0.7...3)
    options.space = reader.numberRange(fit["space"], in: 0...300, unit: "%")?.divided(by: 100)
    options.order = levers(fit["ladder"])
    options.group = reader.text(fit["group"])
    options.alternatives = alternatives(fit["then"])
    return options
  }

  private func lines(_ node: YAMLNode?) -> Int? {
    guard let node, let range = reader.integerRange(node) else { return nil }
    if range.upperBound == 0 || range.upperBound == .max {
      reader.wrongType(node, "the most lines such as '..2'")
    }
    return range.upperBound
  }

  /// The levers named, each once.
  private func levers(_ node: YAMLNode?) -> [Fit.Lever]? {
    guard let node, let items = reader.someItems(node, of: .text) else { return nil }
    var levers: [Fit.Lever] = []
    for item in items {
      guard let lever = reader.choice(item, of: Fit.Lever.self) else { continue }
      if levers.contains(lever) {
        reader.findings.error(
          "duplicate-value", at: item.span, "'\(lever.rawValue)' is in the ladder twice",
          hint: "name each lever once, in the order in which they may give")
      } else {
        levers.append(lever)
      }
    }
    return levers
  }

  /// Fields with other words, and boxes to go: `story.short`, `drop facts`.
  private func alternatives(_ node: YAMLNode?) -> [FitOptions.Alternative]? {
    reader.someTexts(node)?.compactMap { text, span in
      guard text.hasPrefix("drop ") else { return reader.field(text, at: span).map { .words($0) } }
      let name = text.dropFirst(5).drop { $0 == " " }
      var place = span
      place.column += text.count - name.count
      place.length = max(1, name.count)
      return .drop(String(name), place)
    }
  }
}

extension ClosedRange<Double> {
  fileprivate func divided(by divisor: Double) -> Self {
    lowerBound / divisor...upperBound / divisor
  }
}
