import DocumentModel

/// The words of a step, their fields read.
struct StepWording {
  var title: [TextBlockContent]
  var text: [TextBlockContent]
  var date: [TextBlockContent]
  var source: SourceSpan
}
