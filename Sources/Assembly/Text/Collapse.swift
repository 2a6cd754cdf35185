import DocumentModel

/// Closes up what empty fields leave behind: parts of lines, their labels and separators.
///
/// A line is divided into parts at ` · `, ` | ` and ` • `. A part whose fields are all empty goes,
/// and one separator with it. In a part with other fields the clause between commas in which the
/// empty field stands goes, or else the field alone. A line that is left without parts goes.
enum Collapse {
  static func fragments(of tokens: [Token]) -> [Fragment] {
    var fragments: [Fragment] = []
    var pendingBreak: Fragment?
    for (line, lineBreak) in lines(of: tokens) {
      let kept = closed(line)
      if kept != nil {
        if let pendingBreak { fragments.append(pendingBreak) }
        pendingBreak = lineBreak
      }
      fragments += kept ?? []
    }
    return fragments
  }

  /// The lines with the break after each.
  private static func lines(of tokens: [Token]) -> [([Token], Fragment?)] {
    var lines: [([Token], Fragment?)] = []
    var line: [Token] = []
    for token in tokens {
      if case .lineBreak(let fragment) = token {
        lines.append((line, fragment))
        line = []
      } else {
        line.append(token)
      }
    }
    lines.append((line, nil))
    return lines
  }

  /// A line without what its empty fields take along; nil if nothing is left.
  private static func closed(_ line: [Token]) -> [Fragment]? {
    guard line.contains(where: \.isHole) else { return line.flatMap(\.fragments) }
    let parts = Division(of: line, at: [" · ", " | ", " • "])
    var kept: [Fragment] = []
    for (part, separator) in parts.parts {
      guard let fragments = closedPart(part) else { continue }
      if !kept.isEmpty, let separator { kept.append(separator) }
      kept += fragments
    }
    return kept.isBlank ? nil : trimmed(kept)
  }

  private static func closedPart(_ part: [Token]) -> [Fragment]? {
    guard part.contains(where: \.isHole) else { return part.flatMap(\.fragments) }
    guard part.contains(where: \.isField) else { return nil }
    let clauses = Division(of: part, at: [", ", "، ", "、", "，"]).parts
    var kept: [Fragment] = []
    for (index, (clause, separator)) in clauses.enumerated() {
      let isLast = index == clauses.count - 1
      let hasHole = clause.contains(where: \.isHole)
      if hasHole, !clause.contains(where: \.isField) {
        if index == 0 { kept += punctuation(in: clause.prefix { !$0.isHole }) }
        if isLast { kept += punctuation(in: clause.suffix { !$0.isHole }) }
        continue
      }
      if !kept.isBlank, kept.text.last.map(isOpening) != true, let separator {
        kept.append(separator)
      }
      kept += hasHole ? withoutDoubleSpaces(clause) : clause.flatMap(\.fragments)
    }
    return kept.isBlank ? nil : kept
  }

  /// What stands around an empty field if it is punctuation alone, as the full stop at a line's end.
  private static func punctuation(in tokens: some Sequence<Token>) -> [Fragment] {
    let fragments = tokens.flatMap(\.fragments)
    let isPunctuation = fragments.text.allSatisfy { $0.isPunctuation && $0 != ":" }
    return isPunctuation ? fragments : []
  }

  private static func isOpening(_ character: Character) -> Bool { "([¿¡«“‘".contains(character) }

  /// A clause whose empty fields go alone, with one of the spaces around each.
  private static func withoutDoubleSpaces(_ clause: [Token]) -> [Fragment] {
    var kept: [Fragment] = []
    var isAfterHole = false
    for token in clause {
      if token.isHole {
        isAfterHole = true
        continue
      }
      var fragments = token.fragments
      if isAfterHole, kept.isEmpty || kept.text.last?.isWhitespace == true,
        let first = fragments.first
      {
        fragments[0].text = String(first.text.drop(while: \.isWhitespace))
      }
      isAfterHole = false
      kept += fragments
    }
    return kept
  }

  /// The line without white space at its ends.
  private static func trimmed(_ line: [Fragment]) -> [Fragment] {
    var line = line
    while let first = line.first {
      line[0].text = String(first.text.drop(while: \.isWhitespace))
      if !line[0].text.isEmpty { break }
      line.removeFirst()
    }
    while var last = line.popLast() {
      while last.text.last?.isWhitespace == true { last.text.removeLast() }
      if last.text.isEmpty { continue }
      line.append(last)
      break
    }
    return line
  }
}

extension Sequence where Element == Token {
  /// The tokens after the last that does not hold.
  fileprivate func suffix(while predicate: (Token) -> Bool) -> [Token] {
    reversed().prefix(while: predicate).reversed()
  }
}
