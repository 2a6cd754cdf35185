import DocumentModel

/// A paragraph's text as scalars, with the run that each belongs to.
struct ParagraphText {
  /// The scalars as written.
  var scalars: [Unicode.Scalar] = []
  /// The code points that are shaped: controls that are white space stand as spaces, the others as
  /// word joiners, which draw nothing.
  var shaped: [UInt32] = []
  /// Where each run begins, and the end of the last.
  var runStarts: [Int] = [0]

  init(_ runs: [TextRun]) {
    for run in runs {
      scalars.append(contentsOf: run.text.unicodeScalars)
      runStarts.append(scalars.count)
    }
    shaped = scalars.map(Self.shaped)
  }

  private static func shaped(_ scalar: Unicode.Scalar) -> UInt32 {
    if ScalarClass.isNewline(scalar) || scalar.value == 0x09 || scalar.value == 0x0D { return 0x20 }
    let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    return isControl ? 0x2060 : scalar.value
  }

  var count: Int { scalars.count }

  /// The scalars with all line ends as U+2028, which breaks lines but not the paragraph (UAX #9 B).
  var forAnalysis: [Unicode.Scalar] {
    scalars.enumerated().map { index, scalar in
      if ScalarClass.isNewline(scalar) { return "\u{2028}" }
      guard scalar.value == 0x0D else { return scalar }
      let isBeforeLineFeed = index + 1 < scalars.count && scalars[index + 1].value == 0x0A
      return isBeforeLineFeed ? " " : "\u{2028}"
    }
  }

  /// The scalars of a run.
  func range(ofRun run: Int) -> Range<Int> { runStarts[run]..<runStarts[run + 1] }

  /// The run to which the scalar at an offset belongs.
  func run(at offset: Int) -> Int { runStarts.lastIndex { $0 <= offset } ?? 0 }

  /// The end of the text at a line's end that is seen: trailing white space taken away.
  func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, ScalarClass.hangsAtLineEnd(scalars[end - 1]) { end -= 1 }
    return end
  }

  /// The text of a range, as written.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
