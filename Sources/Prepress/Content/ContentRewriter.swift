internal import PDFFile

/// Copies content and changes parts of it on the way, in one walk over its operators.
enum ContentRewriter {
  /// Content with its marks and whatever else is to be changed.
  ///
  /// What stays is copied in whole stretches.
  ///
  /// - Parameters:
  ///   - marks: What becomes of the marks; nil for content without, such as a form's.
  ///   - change: Writes what stands for an operation, or before it, and says whether it did the
  ///     former; otherwise the operation is copied.
  /// - Throws: `PDFError` if the content is broken, a mark is not as it should be, or the change
  ///   throws.
  static func rewritten(
    _ content: [UInt8], marks: inout MarkContent?,
    change: (
      _ operation: ContentScanner.Operation, _ scanner: borrowing ContentScanner,
      _ output: inout [UInt8]
    ) throws(PDFError) -> Bool = { _, _, _ in false }
  ) throws(PDFError) -> [UInt8] {
    var scanner = ContentScanner(content)
    var output: [UInt8] = []
    output.reserveCapacity(content.count + content.count / 4)
    var written: [UInt8] = []
    var start = 0
    while let operation = try scanner.next() {
      var isReplaced = try marks?.rewrite(operation, of: scanner, into: &written) ?? false
      if !isReplaced { isReplaced = try change(operation, scanner, &written) }
      guard isReplaced || !written.isEmpty else { continue }
      output += content[start..<operation.range.lowerBound]
      output += written
      written.removeAll(keepingCapacity: true)
      start = isReplaced ? operation.range.upperBound : operation.range.lowerBound
    }
    try marks?.finish()
    output += content[start...]
    return output
  }
}
