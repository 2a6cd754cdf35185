import DocumentModel

/// A text for Markdown in which each field is one stand-in character, out of Markdown's reach.
struct CutText {
  struct Field {
    /// The field, or what was reported of it.
    var content: Words.Segment.Content
    /// The field as written, with its braces.
    var written: String
    var source: SourceSpan
  }

  /// White space that begins no block and leaves emphasis at the start of a line as it is.
  static let linePrefix: Character = "\u{2003}"

  /// What stands in braces for a tab character, which many editors cannot write.
  static let tab = "tab"

  private(set) var text = ""
  let origin: TextOrigin
  private var fields: [Unicode.Scalar: Field] = [:]
  /// The offset in the origin of each byte of the text, and of its end.
  private var offsets: [Int] = []
  /// The byte at which each line of the text begins.
  private var lineStarts = [0]
  private var standIns: StandIns

  /// Cuts the fields out of a text.
  ///
  /// - Parameter keepsLines: begins each line so that none of them is a Markdown block.
  init(_ origin: TextOrigin, keepsLines: Bool, findings: Findings) {
    self.origin = origin
    standIns = StandIns(avoiding: origin.characters)
    let characters = origin.characters
    if keepsLines { append(Self.linePrefix, at: 0) }
    var position = 0
    while position < characters.count {
      let character = characters[position]
      if character == "{" {
        position = cut(at: position, findings: findings)
        continue
      }
      if character.isLineBreak {
        append("\n", at: position)
        lineStarts.append(offsets.count)
        if keepsLines { append(Self.linePrefix, at: position + 1) }
      } else {
        append(character, at: position)
      }
      position += 1
    }
    offsets.append(characters.count)
  }

  /// The field that a stand-in stands for.
  func field(_ scalar: Unicode.Scalar) -> Field? {
    fields[scalar]
  }

  /// The address with its fields as written and its braces doubled.
  func restored(_ address: String) -> String {
    var restored = ""
    for scalar in address.unicodeScalars {
      if let field = fields[scalar] {
        restored += field.written
      } else if scalar == "{" {
        restored += "{{"
      } else {
        restored.unicodeScalars.append(scalar)
      }
    }
    return restored
  }

  /// The offset in the origin of a line and a byte column of the text, both from 1.
  func offset(line: Int, column: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return offsets.last ?? 0 }
    return offset(ofByte: lineStarts[line - 1] + max(0, column - 1))
  }

  /// The byte at which a line and a byte column stand, both from 1.
  func byte(line: Int, column: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return offsets.count - 1 }
    return min(lineStarts[line - 1] + max(0, column - 1), offsets.count - 1)
  }

  func offset(ofByte byte: Int) -> Int {
    offsets[min(max(0, byte), offsets.count - 1)]
  }

  private mutating func append(_ character: Character, at offset: Int) {
    text.append(character)
    for _ in 0..<character.utf8.count { offsets.append(offset) }
  }

  /// Cuts the field or writes the brace at a position; returns the position behind it.
  private mutating func cut(at start: Int, findings: Findings) -> Int {
    let characters = origin.characters
    if characters.indices.contains(start + 1), characters[start + 1] == "{" {
      append("{", at: start)
      return start + 2
    }
    var end = start + 1
    while end < characters.count, characters[end] != "}", characters[end] != "{",
      !characters[end].isLineBreak
    {
      end += 1
    }
    guard end < characters.count, characters[end] == "}" else {
      let problem = Diagnostic(
        "bad-field", at: origin.span(start), "the brace '{' is never closed",
        hint: "close the field with '}', or write '{{' for a brace")
      findings.add(problem)
      put(.broken(problem), start..<end)
      return end
    }
    if String(characters[(start + 1)..<end]).trimmingBlanks() == Self.tab {
      put(.literal("\t"), start..<(end + 1))
      return end + 1
    }
    let expression = FieldParser.expression(origin, (start + 1)..<end, findings: findings)
    if let expression {
      put(.field(expression), start..<(end + 1))
    } else if let problem = findings.lastError {
      put(.broken(problem), start..<(end + 1))
    }
    return end + 1
  }

  /// Puts a stand-in for a range of the origin; there are more of them than fields fit in a file.
  private mutating func put(_ content: Words.Segment.Content, _ range: Range<Int>) {
    guard let standIn = standIns.next() else { return }
    fields[standIn] = Field(
      content: content, written: String(origin.characters[range]),
      source: origin.span(range.lowerBound, range.count))
    append(Character(standIn), at: range.lowerBound)
  }
}

/// Private-use characters of plane 15 that a text does not hold itself.
private struct StandIns: IteratorProtocol {
  private let taken: Set<Unicode.Scalar>
  private var code: UInt32 = 0xF_0000

  init(avoiding characters: [Character]) {
    var taken = Set<Unicode.Scalar>()
    for character in characters {
      taken.formUnion(character.unicodeScalars.filter { $0.value >= 0xF_0000 })
    }
    self.taken = taken
  }

  mutating func next() -> Unicode.Scalar? {
    while code <= 0xF_FFFD {
      defer { code += 1 }
      if let scalar = Unicode.Scalar(code), !taken.contains(scalar) { return scalar }
    }
    return nil
  }
}
