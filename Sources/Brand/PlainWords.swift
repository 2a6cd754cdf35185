/// The words of a text without what layout does to them: spaces, line ends, soft hyphens, marks of
/// direction, kinds of quotes and dashes.
///
/// Scripts that set no spaces between words count each letter as one.
struct PlainWords {
  /// The words as they are written.
  let words: [String]
  /// The same without capitals and the signs around them.
  let keys: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text {
      let scalar = character.unicodeScalars.first?.value ?? 0
      if character.isWhitespace {
        end()
      } else if Self.isIdeograph(scalar) {
        end()
        words.append(String(character))
      } else if !Self.isIgnored(scalar) {
        word.append(Self.plain(character))
      }
    }
    end()
    self.words = words
    keys = words.map { word in
      String(word.trimmingSigns.lowercased().filter { $0.isLetter || $0.isNumber })
    }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0x3040...0x30FF).contains(scalar)
  }

  private static func isIgnored(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || (0x200B...0x200F).contains(scalar) || (0x202A...0x202E).contains(scalar)
      || (0x2060...0x2069).contains(scalar) || scalar == 0xFEFF
  }

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "‘", "’", "‛", "ʼ": "'"
    case "“", "”", "„", "«", "»": "\""
    case "‐", "‑", "–", "—", "−": "-"
    default: character
    }
  }

  /// Whether the other's words stand here one after the other, capitals and signs aside.
  func contains(_ other: PlainWords) -> Bool {
    let wanted = other.keys.filter { !$0.isEmpty }
    let own = keys.filter { !$0.isEmpty }
    guard !wanted.isEmpty, own.count >= wanted.count else { return false }
    return (0...own.count - wanted.count).contains {
      own[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  /// Places where the other's words stand nearly: all but letters or capitals of a few.
  ///
  /// All in capitals is how styles set words, and no slip.
  func neighbours(of other: PlainWords) -> [String] {
    let count = other.words.count
    guard count > 0, words.count >= count else { return [] }
    return (0...words.count - count).compactMap { start in
      let range = start..<start + count
      guard isNear(range, other) else { return nil }
      let found = words[range].map { $0.trimmingSigns }
      let isRight = zip(found, other.words).allSatisfy { $0 == $1.trimmingSigns }
      let isUpper = found.allSatisfy { $0 == $0.uppercased() }
      if isRight || isUpper, keys[range].elementsEqual(other.keys) { return nil }
      // Without the name's capitals they are words like any.
      guard Self.capitals(found) >= Self.capitals(other.words) else { return nil }
      return found.joined(separator: " ")
    }
  }

  private static func capitals(_ words: [String]) -> Int {
    words.count { $0.first?.isUppercase == true }
  }

  /// Whether the words in the range are the other's but for a letter or two of the whole.
  private func isNear(_ range: Range<Int>, _ other: PlainWords) -> Bool {
    var slips = 0
    for (own, wanted) in zip(keys[range], other.keys) where own != wanted {
      guard wanted.count > 3 else { return false }
      slips += Self.distance(Array(own), Array(wanted))
      if slips > 2 { return false }
    }
    return true
  }

  /// Where most of the other's words stand in their order, and the part of them that does.
  func nearest(to other: PlainWords) -> (share: Double, found: String)? {
    let count = other.keys.count
    let wanted = Set(other.keys)
    guard keys.count >= count / 2, let first = keys.firstIndex(where: wanted.contains) else {
      return nil
    }
    var best: (share: Double, start: Int)?
    var start = first
    while start < keys.count {
      let window = keys[start..<min(keys.count, start + count + 2)]
      let common = window.count(where: wanted.contains)
      if Double(common) >= 0.5 * Double(count) {
        let share = Double(Self.commonLength(Array(window), other.keys)) / Double(count)
        if share > best?.share ?? 0 { best = (share, start) }
      }
      start += 1
    }
    return best.map { share, start in
      (share, words[start..<min(words.count, start + count)].joined(separator: " "))
    }
  }

  /// How many words stand in both, in the same order.
  private static func commonLength(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      var last = 0
      for index in b.indices {
        let old = row[index + 1]
        row[index + 1] = word == b[index] ? last + 1 : max(old, row[index])
        last = old
      }
    }
    return row[b.count]
  }

  /// How many letters differ, are missing or are too many.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var last = row[0]
      row[0] = i + 1
      for j in b.indices {
        let old = row[j + 1]
        row[j + 1] = min(old + 1, row[j] + 1, last + (letter == b[j] ? 0 : 1))
        last = old
      }
    }
    return row[b.count]
  }
}

extension String {
  /// Without the signs at both ends, and without an English genitive's.
  fileprivate var trimmingSigns: String {
    func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    let rest = drop(while: isSign)
    let word = String(rest.reversed().drop(while: isSign).reversed())
    return word.hasSuffix("'s") ? String(word.dropLast(2)) : word
  }
}
