import DocumentModel

/// What typographers of a language keep together on a line, beyond what Unicode forbids (UAX #14).
///
/// A number stays with its unit, a title and initials with the name, a day with its month, a
/// telephone number whole. Such places are a last resort rather than forbidden, so that a narrow
/// line is never overfull for them.
final class BreakRules {
  private let language: LanguageTag
  private let abbreviations: Abbreviations
  private let words: BreakWords
  private lazy var months = MonthNames(language)

  init(_ language: LanguageTag) {
    self.language = language
    abbreviations = Abbreviations(language)
    words = BreakWords(language)
  }

  /// Applies the rules to the opportunities of a text.
  ///
  /// - Complexity: O(n).
  func apply(to opportunities: [LineBreakOpportunity], in text: [Unicode.Scalar])
    -> [LineBreakOpportunity]
  {
    var result = [LineBreakOpportunity]()
    result.reserveCapacity(opportunities.count)
    var chunk = 0..<0
    var isAddress = false
    for place in opportunities {
      var inner = [LineBreakOpportunity]()
      if place.offset > chunk.upperBound {
        let next = WebAddress.chunk(before: place.offset, in: text)
        if next.lowerBound >= chunk.upperBound {
          chunk = next
          isAddress = WebAddress.isAddress(text[chunk])
          if isAddress { inner = WebAddress.breaks(in: chunk, of: text) }
        }
      }
      let before = inner.prefix { $0.offset < place.offset }
      result += before
      if let kept = kept(place, within: isAddress ? chunk : nil, in: text) { result.append(kept) }
      result += inner.dropFirst(before.count)
    }
    return result
  }

  /// An opportunity with how much readers mind it; nil if nothing may be divided there, as within an
  /// address, which has opportunities of its own.
  private func kept(
    _ place: LineBreakOpportunity, within address: Range<Int>?, in text: [Unicode.Scalar]
  ) -> LineBreakOpportunity? {
    if place.isMandatory { return place }
    if let address, place.offset > address.lowerBound, place.offset < address.upperBound {
      return nil
    }
    guard let aversion = aversion(at: place.offset, in: text) else { return nil }
    var place = place
    place.aversion = max(place.aversion, aversion)
    return place
  }

  /// How much readers mind a break at an offset; nil if it is wrong anywhere.
  private func aversion(at offset: Int, in text: [Unicode.Scalar]) -> BreakAversion? {
    var end = offset
    while end > 0, text[end - 1] == " " { end -= 1 }
    guard end > 0, offset < text.count else { return BreakAversion.none }
    if end == offset { return aversionWithinWord(at: offset, in: text) }
    let (last, next) = (text[end - 1], text[offset])
    if Self.clings(toWordBefore: next) || "«¿¡".unicodeScalars.contains(last) { return nil }
    if last.isLetterOrDigit || next.isLetterOrDigit || last == "." {
      let pair = WordPair(text: text, end: end, start: offset)
      return max(aversionToParting(pair), nameAversion(pair))
    }
    if next == "–" || next == "—", words.dashesEndLines, pairIsSpaced(next: offset, in: text) {
      return .lastResort
    }
    return BreakAversion.none
  }

  /// Signs that French and others write with a space before them, and that begin no line.
  private static func clings(toWordBefore scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", ":", "!", "?", "»", "%", "‰": true
    default: false
    }
  }

  private func pairIsSpaced(next offset: Int, in text: [Unicode.Scalar]) -> Bool {
    offset + 1 >= text.count || LetterClass.isSpace(text[offset + 1])
  }

  // MARK: Words

  private func aversionToParting(_ pair: WordPair) -> BreakAversion {
    if isNumberWithUnit(pair) || isCounted(pair) || isDate(pair) || isTitled(pair) {
      return .lastResort
    }
    if pair.isWithinDigits { return .lastResort }
    if words.leansOnNext(pair) || words.leansOnPrevious(pair) { return .lastResort }
    if pair.next == "–" || pair.next == "—" {
      return words.dashesEndLines ? .lastResort : .none
    }
    return .none
  }

  /// Whether a unit follows a number: `180 kg`, `9 €`, `3 million`.
  private func isNumberWithUnit(_ pair: WordPair) -> Bool {
    guard pair.endsInDigit else { return false }
    return words.isUnit(pair.nextWord)
  }

  /// Whether a number follows what it counts: `p. 5`, `No. 7`, `§ 3`, `USD 40`.
  private func isCounted(_ pair: WordPair) -> Bool {
    guard pair.beginsWithDigit else { return false }
    let word = pair.previousWord
    return words.isCurrency(word)
      || abbreviations.isCounter(word.lowercased()) && (pair.last == "." || word.count < 5)
  }

  /// Whether a day and its month stand side by side: `3. Mai`, `May 3`, `3 de mayo`.
  private func isDate(_ pair: WordPair) -> Bool {
    if pair.endsInDay {
      return months.contains(pair.nextWord) || isLinkedMonth(pair)
    }
    if pair.beginsWithDigit { return months.contains(pair.previousWord) && pair.last != "," }
    return pair.isAfterDay(linked: words.monthLink) && months.contains(pair.nextWord)
  }

  /// Whether the word that follows links a day to its month, as in `3 de mayo`.
  private func isLinkedMonth(_ pair: WordPair) -> Bool {
    guard let link = words.monthLink, pair.nextWord == link else { return false }
    return months.contains(pair.wordAfterNext)
  }

  /// Whether a title or initials stand before a name: `Mme Curie`, `J. R. Smith`.
  private func isTitled(_ pair: WordPair) -> Bool {
    guard pair.beginsWithCapital else { return false }
    if pair.endsInInitial { return true }
    let word = pair.previousWord
    guard let first = word.unicodeScalars.first else { return false }
    let isWritten = pair.last == "." || (LetterClass.isCapital(first) && word.count > 1)
    return isWritten && abbreviations.isTitle(word.lowercased())
  }

  /// Two words with capitals within a sentence are a name.
  private func nameAversion(_ pair: WordPair) -> BreakAversion {
    guard pair.beginsWithCapital, pair.last.isLetterOrDigit, pair.isCapitalised,
      pair.isNextCapitalised, !CapitalRules(language).beginsSentence(pair.wordStart, in: pair.text)
    else { return .none }
    return .reluctant
  }

  // MARK: Within words

  /// A hyphen does not leave a single letter, part a telephone number or end at a digit.
  private func aversionWithinWord(at offset: Int, in text: [Unicode.Scalar]) -> BreakAversion {
    let last = text[offset - 1]
    guard LetterClass.isHyphen(last) || "–/.()".unicodeScalars.contains(last) else { return .none }
    let pair = WordPair(text: text, end: offset, start: offset)
    if pair.isWithinDigits { return .lastResort }
    guard LetterClass.isHyphen(last) else {
      return LetterClass.isDigit(text[offset]) && last == "–" ? .reluctant : .none
    }
    func isLetter(_ place: Int) -> Bool {
      text.indices.contains(place) && text[place].isLetterOrDigit
    }
    let isShortBefore = isLetter(offset - 2) && !isLetter(offset - 3)
    let isShortAfter = isLetter(offset) && !isLetter(offset + 1)
    return isShortBefore || isShortAfter ? .lastResort : .none
  }
}

extension Unicode.Scalar {
  var isLetterOrDigit: Bool { LetterClass.isLetterOrMark(self) || LetterClass.isDigit(self) }
}
