/// What a laid-out document says, in reading order, for those who do not see its pages.
///
/// A tree of elements: PDF tags, the HTML page and the plain text of an edition are made from it. An
/// element's text is whole even where its lines stand on several pages; `Tag.element` and `Tag.part`
/// of a display item say to which part of which element it belongs.
package struct Structure: Hashable, Sendable {
  /// All elements, parents before their children; the first is the document itself.
  package var elements: [Element]

  package init(language: LanguageTag) {
    elements = [Element(role: .document, language: language)]
  }

  /// The language of the document.
  package var language: LanguageTag { elements[0].language }

  /// Adds an element behind what its parent holds and returns its number.
  package mutating func add(_ element: Element, to parent: Int) -> Int {
    let number = elements.count
    var element = element
    element.parent = parent
    elements.append(element)
    elements[parent].content.append(.element(number))
    return number
  }

  /// Adds text behind what an element holds and returns the number of this part of it.
  package mutating func add(_ text: SpokenText, to element: Int) -> Int {
    elements[element].content.append(.text(text))
    return elements[element].content.count - 1
  }
}

/// One element of a structure.
package struct Element: Hashable, Sendable {
  /// A part of an element: text of its own, or another element.
  package enum Part: Hashable, Sendable {
    case text(SpokenText)
    /// The element of that number.
    case element(Int)
  }

  package var role: Role
  /// The number of the element that it is in; nil for the document.
  package fileprivate(set) var parent: Int?
  /// Its parts in reading order.
  package var content: [Part] = []
  package var language: LanguageTag
  /// What a figure shows, in words.
  package var alternative: String?
  /// The address that a link leads to.
  package var address: String?
  /// The picture of a figure; nil for a code and for everything else.
  package var picture: Picture?
  /// What a chart shows as a table, its head first, which may be empty; none for everything else.
  package var table: [[String]] = []
  /// The number of a note, or of the note that a reference refers to.
  package var note: Int?
  /// The note's element that a reference refers to.
  package var target: Int?
  /// What is before the items of a list.
  package var numbering: ListNumbering?
  /// The place of a cell in its table.
  package var cell: TableCell?
  /// Where it was written.
  package var source: SourceSpan?

  package init(role: Role, language: LanguageTag, source: SourceSpan? = nil) {
    self.role = role
    self.language = language
    self.source = source
  }
}

/// Text as it is to be read aloud: words whole, no soft hyphens or joiners, "\n" for a forced line end.
package struct SpokenText: Hashable, Sendable {
  package var text: String
  /// Whether it is heavier than the text around it.
  package var isStrong: Bool
  /// Whether it is italic among upright text, or the reverse.
  package var isEmphasised: Bool

  package init(_ text: String, isStrong: Bool = false, isEmphasised: Bool = false) {
    self.text = text
    self.isStrong = isStrong
    self.isEmphasised = isEmphasised
  }
}

/// What the items of a list begin with.
package enum ListNumbering: Hashable, Encodable, Sendable {
  case bullets, numbers
}

/// What a cell of a table is a cell of.
package struct TableCell: Hashable, Sendable {
  /// What a header cell is the head of.
  package enum Scope: Hashable, Sendable {
    case column, row
  }

  /// The scope of a header cell; nil for data.
  package var scope: Scope?
  package var rowCount: Int
  package var columnCount: Int

  package init(scope: Scope? = nil, rowCount: Int = 1, columnCount: Int = 1) {
    self.scope = scope
    self.rowCount = rowCount
    self.columnCount = columnCount
  }
}

extension Structure {
  /// The text of an element with that of all elements in it, figures by their alternatives.
  package func text(of element: Int) -> String {
    let own = elements[element]
    if let alternative = own.alternative { return alternative }
    return own.content.map { part in
      switch part {
      case .text(let text): text.text
      case .element(let child): self.text(of: child)
      }
    }.joined()
  }
}

extension Structure {
  /// Adds all of another structure as a section behind what this one holds.
  ///
  /// - Returns: How far the numbers of its elements have moved.
  package mutating func add(_ other: Structure) -> Int {
    let offset = elements.count
    for (number, element) in other.elements.enumerated() {
      var element = element
      if number == 0 { element.role = .section }
      element.parent = element.parent.map { $0 + offset } ?? 0
      element.target = element.target.map { $0 + offset }
      element.content = element.content.map { part in
        switch part {
        case .text: part
        case .element(let child): .element(child + offset)
        }
      }
      elements.append(element)
    }
    elements[0].content.append(.element(offset))
    return offset
  }
}
