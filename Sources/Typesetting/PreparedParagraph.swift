package import DocumentModel
import Language

/// A paragraph itemised and shaped once, ready to be set in lines of any measure and scale.
///
/// Belongs to the typesetter that made it and is used by one task at a time.
package final class PreparedParagraph {
  package let paragraph: Paragraph
  let shaped: ShapedText
  let levels: [UInt8]
  let paragraphLevel: UInt8
  let boxes: Boxes
  /// The lines that have tabs.
  let tabbed: TabbedLines
  /// The marker set as a line of its own.
  let marker: PreparedParagraph?
  /// The distance from the start edge at which the markers of the list end, in points at scale 1.
  let markerEnd: Double
  /// The first letter, if it is to be set large.
  let initial: PreparedInitial?
  let problems: [TextProblem]
  /// The height of capitals in the paragraph's main face, in points at scale 1.
  let capHeight: Double
  /// The distance of baselines, as a multiple of the paragraph's size.
  let leading: Double

  init(
    paragraph: Paragraph, shaped: ShapedText, analysis: TextAnalysis, hyphens: [HyphenationPlace],
    mainFont: FontStock.Font?, tabbed: TabbedLines, marker: PreparedParagraph?,
    initial: PreparedInitial?, markerWidth: Double, problems: [TextProblem]
  ) {
    self.paragraph = paragraph
    self.shaped = shaped
    self.levels = analysis.levels
    self.paragraphLevel = analysis.paragraphLevel
    self.tabbed = tabbed
    self.marker = marker
    self.markerEnd = paragraph.markerColumn.start + markerWidth
    self.initial = initial
    self.problems = problems
    self.leading = max(
      paragraph.style.leading, LeastLeading.leading(of: shaped, size: paragraph.size))
    let capHeight = mainFont?.file.metrics.capHeight ?? FontMetrics.usual.capHeight
    self.capHeight = capHeight * paragraph.size * (mainFont?.scale ?? 1)
    self.boxes = Boxes(
      shaped, opportunities: analysis.opportunities, hyphens: hyphens,
      protrusion: Protrusion(paragraph.style))
  }

  /// The number of scalars in the paragraph's text.
  package var scalarCount: Int { shaped.text.count }

  var isRightToLeft: Bool { paragraphLevel & 1 == 1 }

  /// From a marker to its text, if the indent is too small for it, in em.
  private static let markerGap = 1.0 / 3

  /// Where the text of a line begins, from the start edge, in points at scale 1.
  ///
  /// The indent holds the text clear of a marker; if it is too small for the list's markers all
  /// lines give way.
  func indent(ofFirstLine isFirst: Bool) -> Double {
    let style = paragraph.style
    let indent =
      marker == nil
      ? style.indent : max(style.indent, markerEnd + paragraph.size * Self.markerGap)
    return indent + (isFirst ? style.firstLineIndent : 0)
  }

  /// Where the text was written to which the scalar at an offset belongs.
  func source(at offset: Int) -> SourceSpan? {
    let starts = shaped.text.runStarts
    let run = paragraph.runs.indices.last { starts[$0] <= offset && offset < starts[$0 + 1] }
    return run.flatMap { paragraph.runs[$0].source }
  }
}
