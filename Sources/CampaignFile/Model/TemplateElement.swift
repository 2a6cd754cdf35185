package import DocumentModel

/// A box of a template that stands for several boxes: how they stand follows from what they are.
package enum TemplateElement: Sendable {
  case checklist(TemplateChecklist)
  case lines(TemplateLines)
  case steps(TemplateSteps)
  case chart(TemplateChart)
  case logos(TemplateLogos)
  case strips(TemplateStrips)
  case map(TemplateMap)

  /// One entry of a list, or one for each item of a list of the campaign's.
  package struct Entry<Content: Sendable>: Sendable {
    package var content: Content
    package var condition: Condition?
    package var repetition: TemplateBox.Repetition?
    package var source: SourceSpan

    package init(
      _ content: Content, condition: Condition? = nil,
      repetition: TemplateBox.Repetition? = nil, source: SourceSpan
    ) {
      self.content = content
      self.condition = condition
      self.repetition = repetition
      self.source = source
    }
  }
}

/// Sentences with a box to tick, or with one for each of several answers.
package struct TemplateChecklist: Sendable {
  package var entries: [TemplateElement.Entry<Words>]
  /// What the columns of boxes are for; none for one box before each sentence.
  package var answers: [Words]
  /// The lines that the boxes are drawn with; nil for the text's ink.
  package var stroke: TemplateBox.Line?

  package init(
    entries: [TemplateElement.Entry<Words>], answers: [Words] = [],
    stroke: TemplateBox.Line? = nil
  ) {
    self.entries = entries
    self.answers = answers
    self.stroke = stroke
  }
}

/// Lines to write on: empty ones, ones with words before them, or a table of them.
package struct TemplateLines: Sendable {
  /// A column of a table to write in: its head and its width.
  package struct Column: Sendable {
    package var label: Words
    package var width: Table.Width

    package init(label: Words, width: Table.Width = .share(1)) {
      self.label = label
      self.width = width
    }
  }

  /// The words before the lines; none for empty ones.
  package var labels: [TemplateElement.Entry<Words>]
  /// How many lines there are; nil for as many as the box holds.
  package var count: Int?
  package var columns: [Column]
  /// The distance between lines, in points.
  package var step: Double
  package var stroke: TemplateBox.Line?
  /// How many lines with words stand side by side.
  package var across: Int

  package init(
    labels: [TemplateElement.Entry<Words>] = [], count: Int? = nil, columns: [Column] = [],
    step: Double = 24, stroke: TemplateBox.Line? = nil, across: Int = 1
  ) {
    self.labels = labels
    self.count = count
    self.columns = columns
    self.step = step
    self.stroke = stroke
    self.across = across
  }
}

/// Steps along a path, the present one marked; or dates along a line.
package struct TemplateSteps: Sendable {
  package struct Step: Sendable {
    package var title: Words
    package var text: Words?
    package var date: Words?

    package init(title: Words, text: Words? = nil, date: Words? = nil) {
      self.title = title
      self.text = text
      self.date = date
    }
  }

  /// The parts of a step whose type a template may change.
  package enum Part: String, Sendable, CaseIterable {
    case number, date, title, text, here
  }

  package var entries: [TemplateElement.Entry<Step>]
  package var course: PathStretch.Course
  /// The number of the present step; nil where no step is marked.
  package var current: Words?
  /// What is said over the present step.
  package var here: Words?
  package var hasNumbers: Bool
  /// The inks of the path as far as it is done and of what is ahead; nil for the text's.
  package var ink: InkName?
  package var aheadInk: InkName?
  /// The ground of the present step, and the ink of the text on it.
  package var highlight: InkName?
  package var highlightInk: InkName?
  package var styles: [Part: TextOptions]
  /// The sides on which the ground of the present step runs off the page.
  package var bleed: Edges = []

  package init(
    entries: [TemplateElement.Entry<Step>], course: PathStretch.Course = .down,
    current: Words? = nil, here: Words? = nil, hasNumbers: Bool = true, ink: InkName? = nil,
    aheadInk: InkName? = nil, highlight: InkName? = nil, highlightInk: InkName? = nil,
    styles: [Part: TextOptions] = [:]
  ) {
    self.entries = entries
    self.course = course
    self.current = current
    self.here = here
    self.hasNumbers = hasNumbers
    self.ink = ink
    self.aheadInk = aheadInk
    self.highlight = highlight
    self.highlightInk = highlightInk
    self.styles = styles
  }
}
