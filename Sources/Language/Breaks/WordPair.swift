/// The words on both sides of a place where a line may end.
struct WordPair {
  let text: [Unicode.Scalar]
  /// Where the word before ends and the one after begins; between them are spaces.
  let end: Int
  let start: Int

  var last: Unicode.Scalar { text[end - 1] }
  var next: Unicode.Scalar { text[start] }

  /// Where the letters and digits of the word before begin.
  var wordStart: Int {
    var place = letterEnd
    while place > 0, text[place - 1].isLetterOrDigit || text[place - 1] == "º" { place -= 1 }
    return place
  }

  /// The letters and digits of the word before, or its sign, without a full stop.
  var previousWord: String {
    let word = string(wordStart..<letterEnd)
    return word.isEmpty ? String(Character(last)) : word
  }

  /// The letters of the word after with full stops within, or its sign.
  var nextWord: String { word(from: start) }

  /// The word after the next one.
  var wordAfterNext: String {
    var place = start
    while place < text.count, !LetterClass.isSpace(text[place]) { place += 1 }
    while place < text.count, LetterClass.isSpace(text[place]) { place += 1 }
    return place < text.count ? word(from: place) : ""
  }

  private var letterEnd: Int { last == "." ? end - 1 : end }

  private func word(from start: Int) -> String {
    var place = start
    while place < text.count, !LetterClass.isSpace(text[place]) { place += 1 }
    while place > start, ",;:!?)]”’»".unicodeScalars.contains(text[place - 1]) { place -= 1 }
    if place > start, text[place - 1] == ".", !text[start..<place - 1].contains(".") { place -= 1 }
    return string(start..<place)
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  // MARK: Numbers

  var beginsWithDigit: Bool { LetterClass.isDigit(next) }
  var endsInDigit: Bool { LetterClass.isDigit(last) }

  /// Whether the word before is a day: one or two digits, with a stop or an ending of an ordinal.
  var endsInDay: Bool {
    let digits = text[wordStart..<letterEnd]
    guard let first = digits.first, LetterClass.isDigit(first) else { return false }
    let count = digits.prefix(while: LetterClass.isDigit).count
    let ending = digits.dropFirst(count)
    return count <= 2 && ending.count <= 2
  }

  /// Whether the word before is what links a day to its month, and stands after a day.
  func isAfterDay(linked link: String?) -> Bool {
    guard let link, previousWord == link, last != "." else { return false }
    var place = wordStart
    while place > 0, text[place - 1] == " " { place -= 1 }
    guard place > 0, place < wordStart else { return false }
    return WordPair(text: text, end: place, start: wordStart).endsInDay
  }

  /// Whether both sides are parts of one long number: a telephone number, or groups of thousands.
  var isWithinDigits: Bool {
    func isPart(_ place: Int) -> Bool {
      let scalar = text[place]
      return LetterClass.isDigit(scalar)
        || " +()-.‑–/\u{A0}\u{202F}".unicodeScalars.contains(scalar)
    }
    guard start < text.count, isPart(end - 1), isPart(start) else { return false }
    var (low, high) = (end - 1, start)
    while low > 0, isPart(low - 1) { low -= 1 }
    while high + 1 < text.count, isPart(high + 1) { high += 1 }
    let before = text[low..<end].count(where: LetterClass.isDigit)
    let after = text[start...high].count(where: LetterClass.isDigit)
    if before > 0 || text[low..<end].contains("+"), after > 0, before + after >= 7 { return true }
    return isThousands
  }

  /// Whether three digits follow one to three.
  private var isThousands: Bool {
    guard end < start, endsInDigit else { return false }
    let following = text[start...].prefix(while: LetterClass.isDigit).count
    return following == 3 && text[wordStart..<end].count <= 3
  }

  // MARK: Names

  var beginsWithCapital: Bool { LetterClass.isCapital(next) }

  /// Whether the word before ends in an initial with its full stop.
  var endsInInitial: Bool {
    guard last == ".", end >= 2, LetterClass.isCapital(text[end - 2]) else { return false }
    return end == 2 || !LetterClass.isLetterOrMark(text[end - 3])
  }

  /// Whether the word begins with a capital and goes on in small letters.
  var isCapitalised: Bool { isCapitalised(at: wordStart) }
  var isNextCapitalised: Bool { isCapitalised(at: start) }

  private func isCapitalised(at place: Int) -> Bool {
    guard place + 1 < text.count, LetterClass.isCapital(text[place]) else { return false }
    return LetterClass.isLetterOrMark(text[place + 1]) && !LetterClass.isCapital(text[place + 1])
  }
}
