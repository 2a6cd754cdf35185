package import DocumentModel

/// A line of words with inline styles and fields, as an author wrote it.
package struct Words: Hashable, Sendable {
  package struct Segment: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      case literal(String)
      case field(FieldExpression)
      case lineBreak
      /// The number of a note, from 1 in the text that it stands in.
      case note(Int)
      /// A part that could not be read, and what was reported of it.
      indirect case broken(Diagnostic)
    }

    package var content: Content
    package var isBold: Bool
    package var isItalic: Bool
    package var position: LetterForms.Position
    /// The address of a link, itself words because it may hold fields.
    package var link: String?
    /// The sentence that the part belongs to, if that may be left out.
    package var sentence: OptionalSentence?
    package var source: SourceSpan

    package init(
      _ content: Content, isBold: Bool = false, isItalic: Bool = false,
      position: LetterForms.Position = .baseline, link: String? = nil,
      sentence: OptionalSentence? = nil, source: SourceSpan
    ) {
      self.content = content
      self.isBold = isBold
      self.isItalic = isItalic
      self.position = position
      self.link = link
      self.sentence = sentence
      self.source = source
    }
  }

  package var segments: [Segment]
  package var source: SourceSpan

  package init(segments: [Segment], source: SourceSpan) {
    self.segments = segments
    self.source = source
  }

  /// Words without styles or fields.
  package init(literal: String, source: SourceSpan) {
    self.init(
      segments: literal.isEmpty ? [] : [Segment(.literal(literal), source: source)], source: source)
  }

  /// What was reported of the first part that could not be read, if there is one.
  package var problem: Diagnostic? {
    for segment in segments {
      if case .broken(let problem) = segment.content { return problem }
    }
    return nil
  }

  /// The only field of words that are nothing but that field.
  package var soleField: FieldExpression? {
    guard segments.count == 1, case .field(let field) = segments[0].content else { return nil }
    return field
  }
}

/// A sentence that may be left out where room is short.
package struct OptionalSentence: Hashable, Sendable {
  /// How much it matters: 1 goes last; without a number it goes first.
  package var priority: Int
  /// Where it was written.
  package var source: SourceSpan

  package init(priority: Int = .max, source: SourceSpan) {
    self.priority = priority
    self.source = source
  }

  /// Whether it goes sooner than another: it matters less, or as much and stands behind it.
  package func goesBefore(_ other: OptionalSentence) -> Bool {
    priority != other.priority ? priority > other.priority : source > other.source
  }
}

/// A block of running text from Markdown.
package struct TextBlockSource: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph
    case heading(Int)
    case quote
    /// A list's item: its level from 0 and its number, nil for a bullet.
    case item(level: Int, number: Int?)
    /// A table; the block's words are those of all its cells.
    case table(TableSource)
    /// A note, by its number in the text.
    case note(Int)
  }

  package var kind: Kind
  package var words: Words

  package init(_ kind: Kind, words: Words) {
    self.kind = kind
    self.words = words
  }
}

/// A table of running text: where its columns' text stands, and its cells, the header's row first.
package struct TableSource: Hashable, Sendable {
  package var alignments: [Table.Alignment]
  package var rows: [[Words]]

  package init(alignments: [Table.Alignment], rows: [[Words]]) {
    self.alignments = alignments
    self.rows = rows
  }
}

/// A field: paths tried in order, a default, a format; or a day to be written in the language.
package struct FieldExpression: Hashable, Sendable {
  /// The paths in the order in which they are tried; the first that is not empty holds.
  package var paths: [FieldPath]
  /// The day, ISO 8601, that stands in the place of paths.
  package var day: String?
  package var fallback: String?
  package var format: FieldFormat?
  package var source: SourceSpan

  package init(
    paths: [FieldPath], day: String? = nil, fallback: String? = nil, format: FieldFormat? = nil,
    source: SourceSpan
  ) {
    self.paths = paths
    self.day = day
    self.fallback = fallback
    self.format = format
    self.source = source
  }
}

/// A dotted path such as `place.name`.
package struct FieldPath: Hashable, Sendable {
  package var components: [String]
  package var source: SourceSpan

  package init(components: [String], source: SourceSpan) {
    self.components = components
    self.source = source
  }

  package var text: String { components.joined(separator: ".") }
}

extension Words {
  /// What is written between the fields.
  package var literal: String {
    segments.reduce(into: "") { text, segment in
      if case .literal(let part) = segment.content { text += part }
    }
  }
}

/// How a field's value is written out in the edition's language.
package enum FieldFormat: Hashable, Sendable {
  case number(decimals: Int)
  case percent
  case currency(String)
  /// A date in a named length (`full`, `long`, `medium`, `short`) or by a CLDR skeleton.
  case date(String)
  case time
  case list
  case upper
  case lower
  case slug
}

/// A condition on fields.
package indirect enum Condition: Hashable, Sendable {
  package enum Comparison: String, Hashable, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// The field is there, not empty and not `no` or `false`.
  case holds(FieldPath)
  case not(Condition)
  case compares(FieldPath, Comparison, String)
  case all([Condition])
}
