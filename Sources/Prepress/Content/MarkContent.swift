internal import PDFFile

/// Gives the marks of a page's content the names that their elements have, or makes them artifacts.
///
/// The drawing marks every piece as `/Span << /MCID n >> BDC`, n counting from 0 on the page.
/// Anything else there is a fault that a reader would stumble over, and an error here.
struct MarkContent {
  /// What becomes of each of the page's marks, in their order, as it is written before `BDC`.
  private let tags: [MarkTag]
  /// The number of the page, from 1, for messages.
  private let page: Int
  private var count = 0
  private var depth = 0
  /// The marks in which others stand that tell the text of some glyphs.
  private(set) var told: Set<Int> = []

  init(_ tags: [MarkTag], page: Int) {
    self.tags = tags
    self.page = page
  }

  /// Writes what stands for the operation, if it begins a mark of the page.
  /// - Returns: Whether the operation is written.
  /// - Throws: `PDFError` if something is painted outside the marks or a mark is not the next one.
  mutating func rewrite(
    _ operation: ContentScanner.Operation, of scanner: borrowing ContentScanner,
    into output: inout [UInt8]
  ) throws(PDFError) -> Bool {
    guard let index = MarkContent.table.index(of: operation.name) else { return false }
    switch MarkContent.kinds[index].kind {
    case .begin:
      depth += 1
      guard depth == 1 else {
        told.insert(count - 1)
        return false
      }
      try begin(scanner, into: &output)
      return true
    case .end:
      depth -= 1
      guard depth >= 0 else { throw fault("a mark ends that has not begun") }
      return false
    case .paint:
      guard depth > 0 else { throw fault("'\(operation.name)' paints outside all marks") }
      return false
    }
  }

  /// - Throws: `PDFError` if marks are missing or do not end.
  func finish() throws(PDFError) {
    guard depth == 0 else { throw fault("a mark does not end") }
    guard count == tags.count else {
      throw fault("it has \(count) marks, not \(tags.count)")
    }
  }

  private mutating func begin(
    _ scanner: borrowing ContentScanner, into output: inout [UInt8]
  ) throws(PDFError) {
    guard count < tags.count else { throw fault("it has more than \(tags.count) marks") }
    guard let tag = scanner.bytes(0), tag.elementsEqual("/Span".utf8),
      let properties = scanner.bytes(1), properties.elementsEqual("<< /MCID \(count) >>".utf8)
    else { throw fault("its mark \(count) is another") }
    switch tags[count] {
    case .content(let name): output += "/\(name) <</MCID \(count)>> BDC".utf8
    case .artifact(let properties): output += "/Artifact \(properties) BDC".utf8
    }
    count += 1
  }

  private func fault(_ what: String) -> PDFError {
    PDFError("pdf-marks", "the content of page \(page) is not marked as it was drawn: \(what)")
  }

  private enum Kind {
    case begin, end, paint
  }

  private static let kinds: [(name: ContentOperator, kind: Kind)] = {
    let painting: [ContentOperator] = [
      "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "Tj", "TJ", "'", "\"",
    ]
    return [(.beginMark, .begin), (.beginPlainMark, .begin), (.endMark, .end)]
      + painting.map { ($0, .paint) }
  }()
  private static let table = OperatorTable(kinds.map(\.name))
}

/// What a mark of a page's content is written as.
enum MarkTag {
  /// Content of an element of this structure type.
  case content(String)
  /// No content, with properties as a dictionary.
  case artifact(String)
}
