package import DocumentModel

/// The texts of the files that were read, for the excerpts of diagnostics.
package struct SourceLines: Sendable {
  private var texts: [String: String] = [:]

  package init() {}

  /// Remembers a file's text.
  package mutating func register(_ text: String, of file: String) {
    texts[file] = text
  }

  /// A line of a registered file, from 1, without its line break.
  ///
  /// - Complexity: O(n) in the length of the file.
  package func line(_ number: Int, of file: String) -> Substring? {
    guard var rest = texts[file]?[...], number > 0 else { return nil }
    for _ in 1..<number {
      guard let end = rest.firstIndex(where: Self.isLineBreak) else { return nil }
      rest = rest[rest.index(after: end)...]
    }
    return rest.prefix { !Self.isLineBreak($0) }
  }

  /// The diagnostic with the line of source that it points at, if that is known.
  package func excerpted(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.excerpt == nil,
      let line = line(diagnostic.span.line, of: diagnostic.span.file)
    else { return diagnostic }
    var excerpted = diagnostic
    excerpted.excerpt = String(line)
    return excerpted
  }

  private static func isLineBreak(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }
}
