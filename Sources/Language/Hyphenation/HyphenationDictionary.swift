/// What TeX knows of dividing the words of a language: its patterns and their exceptions.
package struct HyphenationDictionary: Sendable {
  /// The least counts of letters before and after a hyphen.
  package let left: Int
  package let right: Int
  private var trie = PatternTrie()
  /// Words that are divided as they say; keys are letter codes.
  private var exceptions: [[UInt16]: [Int]] = [:]
  /// The code of each scalar that is a letter of some pattern, small or capital.
  private var codes: [UInt16] = []
  private var codeCount = PatternTrie.boundary
  /// Turkish and its relatives tell a dotted I from one without.
  private let hasDotlessI: Bool

  /// Reads pattern files; what a later one says of a word holds.
  package init(files: [[UInt8]], hasDotlessI: Bool = false) {
    let files = files.map(PatternFile.init)
    left = files.first?.left ?? 2
    right = files.first?.right ?? 2
    self.hasDotlessI = hasDotlessI
    for file in files {
      for pattern in file.patterns { insert(pattern: pattern) }
      for word in file.exceptions { insert(exception: word) }
    }
  }

  /// Where a word may be divided: the counts of letters before each hyphen, ascending.
  ///
  /// A word is its letters as they are composed (NFC), in capitals or not. The answer is that of
  /// LuaTeX for the same patterns, exceptions and least counts, which do not bind exceptions.
  /// - Complexity: O(letters × longest pattern).
  package func points(in word: [Unicode.Scalar]) -> [Int] {
    var letters = [UInt16]()
    letters.reserveCapacity(word.count + 2)
    letters.append(PatternTrie.boundary)
    for scalar in word { letters.append(code(of: scalar)) }
    letters.append(PatternTrie.boundary)
    if let known = exceptions[letters] { return known }
    guard word.count >= left + right else { return [] }
    let allowed = left...(word.count - right)
    let numbers = trie.numbers(of: letters)
    return allowed.filter { numbers[$0 + 1] & 1 == 1 }
  }

  /// Whether some pattern or exception has the scalar, as a small or a capital letter.
  func knows(_ scalar: Unicode.Scalar) -> Bool { code(of: scalar) != PatternTrie.unknown }

  private func code(of scalar: Unicode.Scalar) -> UInt16 {
    let value = Int(scalar.value)
    return value < codes.count ? codes[value] : PatternTrie.unknown
  }

  // MARK: Reading

  private mutating func insert(pattern: Substring) {
    var letters = [UInt16]()
    var numbers: [UInt8] = [0]
    for scalar in pattern.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        numbers[numbers.count - 1] = UInt8(scalar.value - 0x30)
      } else {
        letters.append(scalar == "." ? PatternTrie.boundary : newCode(of: scalar))
        numbers.append(0)
      }
    }
    trie.insert(letters, numbers: numbers)
  }

  private mutating func insert(exception: Substring) {
    var letters = [PatternTrie.boundary]
    var points = [Int]()
    for scalar in exception.unicodeScalars {
      if scalar == "-" {
        points.append(letters.count - 1)
      } else {
        letters.append(newCode(of: scalar))
      }
    }
    letters.append(PatternTrie.boundary)
    exceptions[letters] = points
  }

  /// The code of a small letter, given to its capital too when it is new.
  private mutating func newCode(of scalar: Unicode.Scalar) -> UInt16 {
    let known = code(of: scalar)
    if known != PatternTrie.unknown { return known }
    codeCount += 1
    set(codeCount, of: scalar)
    for capital in capitals(of: scalar) { set(codeCount, of: capital) }
    return codeCount
  }

  private func capitals(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if hasDotlessI, scalar == "i" { return ["İ"] }
    if scalar == "ß" { return ["ẞ"] }
    if scalar == "ſ" { return [] }  // S belongs to s
    let properties = scalar.properties
    return [properties.uppercaseMapping, properties.titlecaseMapping].compactMap {
      $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil
    }
  }

  private mutating func set(_ code: UInt16, of scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    if value >= codes.count {
      codes += [UInt16](repeating: PatternTrie.unknown, count: value + 1 - codes.count)
    }
    if codes[value] == PatternTrie.unknown { codes[value] = code }
  }
}
