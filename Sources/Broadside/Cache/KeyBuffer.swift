import DocumentModel

/// What a value consists of, as bytes that are the same in every run.
///
/// Places in source files are kept apart: they change nothing that is made, and only where it is
/// wrong. Paths of files count by what is in the files.
final class KeyBuffer {
  /// Everything but places.
  private(set) var content: [UInt8] = []
  /// The places in source files.
  private(set) var places: [UInt8] = []
  /// The files that are named, in order.
  private(set) var files: [String] = []

  private let checksum: (String) -> String?
  private var styles: [CharacterStyle: Int] = [:]
  private var families: [[FontFamily]: Int] = [:]

  /// - Parameter checksum: The checksum of a path's file; nil for words that are no file.
  init(checksum: @escaping (String) -> String?) {
    self.checksum = checksum
  }

  /// What kind of thing comes next, so that no two values have the same bytes.
  enum Mark: UInt8 {
    case nothing, yes, no, number, integer, text, file, key, element, style, families, same
  }

  func mark(_ mark: Mark) { content.append(mark.rawValue) }

  func mark(_ mark: Mark, _ number: Int) {
    content.append(mark.rawValue)
    append(UInt64(bitPattern: Int64(number)))
  }

  func append(_ bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      content.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  func text(_ text: String, as mark: Mark = .text) {
    if mark == .text, text.utf8.first == UInt8(ascii: "/"), let sum = checksum(text) {
      files.append(text)
      return self.text(sum, as: .file)
    }
    self.mark(mark, text.utf8.count)
    content.append(contentsOf: text.utf8)
  }

  func place(_ span: SourceSpan) {
    places.append(contentsOf: "\(span.file):\(span.line):\(span.column):\(span.length)\n".utf8)
  }

  /// A value by itself, to be added in an order that is not that in which it comes.
  func part(_ add: (KeyBuffer) -> Void) -> KeyBuffer {
    let part = KeyBuffer(checksum: checksum)
    add(part)
    return part
  }

  /// Adds what is in another buffer.
  func add(_ part: KeyBuffer) {
    content += part.content
    places += part.places
    files += part.files
  }

  /// Begins an element; how deep it lies tells where a list within a list ends.
  func element(_ depth: Int) {
    mark(.element)
    content.append(UInt8(truncatingIfNeeded: depth))
  }

  /// Adds a style, written out once: a page has few and says them again and again.
  func style(_ style: CharacterStyle, _ encode: () throws -> Void) rethrows {
    if let known = styles[style] { return mark(.same, known) }
    styles[style] = content.count
    mark(.style)
    try encode()
  }

  /// Adds the families that a style is set in, written out once: they are the longest part of it.
  func families(_ list: [FontFamily], _ encode: () throws -> Void) rethrows {
    if let known = families[list] { return mark(.same, known) }
    families[list] = content.count
    mark(.families)
    try encode()
  }
}
