/// A text cut into words that a pseudo-locale rewrites and what lies between them.
struct PseudoPieces {
  enum Piece: Equatable {
    /// Letters only.
    case word(String)
    /// Numbers and addresses, which mean what they say.
    case kept(String)
    /// White space.
    case space(String)
    /// One character that is neither.
    case mark(Character)

    var isWord: Bool {
      if case .word = self { return true }
      return false
    }

    /// How many characters it has.
    var count: Int {
      switch self {
      case .word(let text), .kept(let text), .space(let text): text.count
      case .mark: 1
      }
    }
  }

  private(set) var pieces: [Piece] = []
  private let isLatin: Bool

  /// - Parameter isLatin: Whether words in other scripts are kept, as names of languages are.
  init(of text: String, isLatin: Bool) {
    self.isLatin = isLatin
    var rest = text[...]
    while let first = rest.first {
      let end = rest.firstIndex { $0.isWhitespace != first.isWhitespace } ?? rest.endIndex
      let token = rest[..<end]
      rest = rest[end...]
      if first.isWhitespace {
        pieces.append(.space(String(token)))
      } else {
        append(token)
      }
    }
  }

  /// Adds what stands between white space, without the punctuation around what is kept.
  private mutating func append(_ token: Substring) {
    let body = token.drop(while: Self.isPunctuation)
    let head = token[..<body.startIndex]
    let last = body.lastIndex { !Self.isPunctuation($0) }
    let core = last.map { body[...$0] } ?? body[..<body.startIndex]
    guard Self.isKept(core) else { return appendWords(token) }
    for mark in head { pieces.append(.mark(mark)) }
    pieces.append(.kept(String(core)))
    for mark in body[core.endIndex...] { pieces.append(.mark(mark)) }
  }

  private mutating func appendWords(_ token: Substring) {
    var word = ""
    for character in token {
      if character.isLetter {
        word.append(character)
        continue
      }
      append(word: word)
      word = ""
      pieces.append(.mark(character))
    }
    append(word: word)
  }

  private mutating func append(word: String) {
    if word.isEmpty { return }
    pieces.append(isLatin && !word.unicodeScalars.allSatisfy(\.isLatin) ? .kept(word) : .word(word))
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    ".,;:!?()[]“”‘’\"'«»¿¡…".contains(character)
  }

  /// Whether a token is a number, a telephone number, a web or an e-mail address.
  private static func isKept(_ token: Substring) -> Bool {
    token.contains { $0.isNumber || $0 == "@" } || token.contains("://") || isDomain(token)
  }

  /// Whether a token is an address such as `maple.example` or `maple.example/eastside`.
  private static func isDomain(_ token: Substring) -> Bool {
    guard token.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else { return false }
    let labels = token.prefix { $0 != "/" }.split(
      separator: ".", omittingEmptySubsequences: false)
    // Abbreviations such as p.m. have single letters between their points.
    return labels.count > 1 && labels.allSatisfy { $0.count > 1 }
  }
}

extension Unicode.Scalar {
  /// Whether it lies in the blocks of Latin letters and the marks that stand on them.
  fileprivate var isLatin: Bool { value < 0x370 || (0x1E00...0x1EFF).contains(value) }
}

extension [PseudoPieces.Piece] {
  /// Whether a piece stands between two words, as the apostrophe of a contraction does.
  func joinsWords(at index: Int) -> Bool {
    index > 0 && index + 1 < count && self[index - 1].isWord && self[index + 1].isWord
  }
}

extension Character {
  var isApostrophe: Bool { self == "’" || self == "'" }
}
