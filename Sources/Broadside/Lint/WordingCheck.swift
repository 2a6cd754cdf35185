import Brand
import DocumentModel

/// Whether an edition says the brand's names and boilerplate as the brand writes them.
///
/// Looks at what the pages say, so that findings name the lines that say it; words that are never
/// used are looked for where the campaign is read.
struct WordingCheck {
  /// The edition's id.
  let edition: String
  /// Where its piece stands in the campaign file.
  let piece: SourceSpan
  let wording: Wording
  /// Whether its template must carry the boilerplate.
  let needsBoilerplate: Bool
  let structure: Structure

  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (number, element) in structure.elements.enumerated() where isText(number) {
      let text = structure.text(of: number)
      for slip in wording.slips(in: text, language: element.language) {
        findings.append(finding(slip, at: source(of: number) ?? piece))
      }
    }
    return findings + missing(findings)
  }

  /// Whether the element has words of its own, and is none of those among the words of another.
  private func isText(_ number: Int) -> Bool {
    let element = structure.elements[number]
    return element.hasWords && element.parent.map { structure.elements[$0].hasWords } != true
  }

  private func source(of number: Int) -> SourceSpan? {
    var next: Int? = number
    while let number = next {
      if let source = structure.elements[number].source { return source }
      next = structure.elements[number].parent
    }
    return nil
  }

  private func missing(_ others: [Diagnostic]) -> [Diagnostic] {
    let language = structure.language
    guard needsBoilerplate, !others.contains(where: { $0.code == "boilerplate-altered" }),
      wording.hasBoilerplate(in: structure.spoken, language: language) == false
    else { return [] }
    var finding = Diagnostic(
      "boilerplate-missing", at: piece, "the words that say who the brand is are missing",
      hint: "write '{brand.boilerplate}' into a box of the template", edition: edition)
    (finding.measured, finding.limit) = ("none", language.rawValue)
    return [finding]
  }

  private func finding(_ slip: Wording.Slip, at source: SourceSpan) -> Diagnostic {
    let words = slip.words
    // Languages bend names, and pages shorten who we are: a matter for whoever reads the page.
    var finding = Diagnostic(
      words.code, severity: .warning, at: source, words.message,
      hint: "write it as the brand does: \(slip.wanted)", edition: edition)
    (finding.measured, finding.limit) = (words.measured, slip.wanted)
    return finding
  }
}

extension Element {
  /// Whether it has words of its own.
  fileprivate var hasWords: Bool {
    content.contains { part in
      if case .text = part { true } else { false }
    }
  }
}

extension Structure {
  /// All words in reading order, element by element.
  fileprivate var spoken: String {
    elements.flatMap(\.content).compactMap { part in
      if case .text(let text) = part { text.text } else { nil }
    }.joined(separator: " ")
  }
}
