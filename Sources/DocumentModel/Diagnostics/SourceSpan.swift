/// Where something stands in a source file; lines and columns count from 1, columns in characters.
public struct SourceSpan: Hashable, Sendable, Codable {
  /// The file's path, relative to the campaign file's folder where it lies inside it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in characters.
  public var column: Int
  /// How many characters the span covers on its line, at least 1.
  public var length: Int

  /// A span on one line of a file.
  public init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

extension SourceSpan: Comparable {
  /// By file, line and column.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
