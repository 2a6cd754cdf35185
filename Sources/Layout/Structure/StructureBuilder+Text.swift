import DocumentModel

extension StructureBuilder {
  /// The lists that are open while the paragraphs of a text are added, the outermost first.
  private struct OpenLists {
    /// Each list with the body of its last item.
    var lists: [(list: Int, body: Int, numbering: ListNumbering)] = []
  }

  /// Adds the paragraphs of a node's text.
  mutating func addText(of node: Node, to parent: Int) {
    addParagraphs(of: node, to: parent, thread: nil) { _, _ in }
  }

  /// Adds what flows through a thread, boxes beside text before the paragraph that they stand by.
  mutating func addFlow(_ nodes: [Node], thread: String, to parent: Int) {
    var waiting: [(after: Int, node: Node)] = []
    for node in nodes {
      if let wrap = node.box.wrap {
        waiting.append((wrap.after, node))
        continue
      }
      guard case .text = node.box.content, node.box.role != .artifact else {
        add(node, to: parent)
        continue
      }
      addParagraphs(of: node, to: parent, thread: thread) { builder, isInList in
        if !isInList {
          for entry in waiting where entry.after <= 0 { builder.add(entry.node, to: parent) }
          waiting.removeAll { $0.after <= 0 }
        }
        for place in waiting.indices { waiting[place].after -= 1 }
      }
    }
    for entry in waiting { add(entry.node, to: parent) }
  }

  private mutating func addParagraphs(
    of node: Node, to parent: Int, thread: String?,
    before: (inout StructureBuilder, _ isInList: Bool) -> Void
  ) {
    guard case .text(let block) = node.box.content else { return }
    var open = OpenLists()
    var quote: Int?
    var noteCount = 0
    node.tags = []
    for paragraph in block.paragraphs {
      before(&self, paragraph.item != nil && !open.lists.isEmpty)
      if paragraph.item == nil { open.lists = [] }
      if paragraph.role != .quote { quote = nil }
      var container = parent
      switch paragraph.role {
      case .artifact:
        node.tags.append(.artifact(node.artifact, of: paragraph))
        continue
      case .listItem:
        node.tags.append(addItem(paragraph, in: &open, to: parent))
        container = open.lists.last?.body ?? parent
      case .quote:
        container = quote ?? structure.add(element(.quote, paragraph), to: parent)
        quote = container
        node.tags.append(add(paragraph, as: .paragraph, to: container))
      case .note:
        noteCount += 1
        node.tags.append(addNote(paragraph, noteCount, to: parent))
      case .document, .section, .heading, .paragraph, .caption, .list, .label, .listBody, .figure,
        .link, .span, .reference, .table, .tableRow, .tableHeader, .tableCell:
        node.tags.append(add(paragraph, as: paragraph.role, to: parent))
      }
      for (_, note) in paragraph.references(to: block.notes) {
        let tags = addNote(note.paragraph, note.number, to: container)
        if let thread { self.note(tags, note.number, in: thread) }
      }
    }
  }

  private func element(_ role: Role, _ paragraph: Paragraph) -> Element {
    Element(role: role, language: paragraph.language, source: paragraph.runs.first?.source)
  }

  // MARK: Paragraphs

  /// Adds a paragraph as an element of a role; a head that is run in stands before it.
  mutating func add(_ paragraph: Paragraph, as role: Role, to parent: Int) -> ParagraphTags {
    let heads = paragraph.runs.prefix { $0.role?.isHeading ?? false }
    var tags: [Tag] = []
    if let head = heads.first?.role {
      let number = structure.add(element(head, paragraph), to: parent)
      tags = addRuns(Array(heads), of: paragraph, to: number)
    }
    let number = structure.add(element(role, paragraph), to: parent)
    tags += addRuns(Array(paragraph.runs.dropFirst(heads.count)), of: paragraph, to: number)
    return ParagraphTags(marker: tags.first ?? .artifact, runs: tags)
  }

  /// Adds text runs to an element; links, references and words in another language are elements.
  mutating func addRuns(_ runs: [TextRun], of paragraph: Paragraph, to number: Int) -> [Tag] {
    let usual = paragraph.usualStyle
    var link: (address: String, element: Int)?
    return runs.map { run in
      // The page's number, which is not read.
      if run.role == .artifact { return .pagination }
      let language = run.language ?? paragraph.language
      var holder = number
      if let address = run.link {
        let known = link?.address == address ? link?.element : nil
        holder = known ?? addLink(address, run, language, to: number)
        link = (address, holder)
      } else {
        link = nil
      }
      if let note = run.note {
        holder = addReference(to: note, run, language, in: holder)
      } else if language != structure.elements[holder].language {
        holder = structure.add(
          Element(role: .span, language: language, source: run.source), to: holder)
      }
      let part = say(SpokenText(run, among: usual), in: holder)
      return Tag(
        role: structure.elements[holder].role, element: holder, part: part, language: language)
    }
  }

  /// Adds text to an element, to what it says already if that sounds alike.
  private mutating func say(_ text: SpokenText, in element: Int) -> Int {
    let content = structure.elements[element].content
    guard case .text(var last)? = content.last, last.isStrong == text.isStrong,
      last.isEmphasised == text.isEmphasised
    else { return structure.add(text, to: element) }
    last.text += text.text
    structure.elements[element].content[content.count - 1] = .text(last)
    return content.count - 1
  }

  private mutating func addLink(
    _ address: String, _ run: TextRun, _ language: LanguageTag, to parent: Int
  ) -> Int {
    var link = Element(role: .link, language: language, source: run.source)
    link.address = address
    return structure.add(link, to: parent)
  }

  private mutating func addReference(
    to note: Int, _ run: TextRun, _ language: LanguageTag, in parent: Int
  ) -> Int {
    var reference = Element(role: .reference, language: language, source: run.source)
    reference.note = note
    let number = structure.add(reference, to: parent)
    openReferences[note, default: []].append(number)
    return number
  }

  // MARK: Lists and notes

  /// Adds an item of a list, which begins or goes on with the lists that are open.
  private mutating func addItem(
    _ paragraph: Paragraph, in open: inout OpenLists, to parent: Int
  ) -> ParagraphTags {
    let item = paragraph.item ?? ListItem(level: 0, numbering: .bullets)
    let level = min(item.level, open.lists.count)
    open.lists.removeLast(max(0, open.lists.count - level - 1))
    if open.lists.count == level + 1, open.lists[level].numbering != item.numbering {
      open.lists.removeLast()
    }
    if open.lists.count == level {
      var list = element(.list, paragraph)
      list.numbering = item.numbering
      let number = structure.add(list, to: open.lists.last?.body ?? parent)
      open.lists.append((number, number, item.numbering))
    }
    let entry = structure.add(element(.listItem, paragraph), to: open.lists[level].list)
    let marker = addMarker(of: paragraph, to: entry)
    let body = structure.add(element(.listBody, paragraph), to: entry)
    open.lists[level].body = body
    return ParagraphTags(
      marker: marker ?? .artifact, runs: addRuns(paragraph.runs, of: paragraph, to: body))
  }

  /// Adds a note with its number, and lets what refers to it know where it is.
  private mutating func addNote(
    _ paragraph: Paragraph, _ number: Int, to parent: Int
  ) -> ParagraphTags {
    guard paragraph.role != .artifact else { return .artifact(.artifact, of: paragraph) }
    var note = element(.note, paragraph)
    note.note = number
    let element = structure.add(note, to: parent)
    for reference in openReferences.removeValue(forKey: number) ?? [] {
      structure.elements[reference].target = element
    }
    let marker = addMarker(of: paragraph, to: element)
    return ParagraphTags(
      marker: marker ?? .artifact, runs: addRuns(paragraph.runs, of: paragraph, to: element))
  }

  private mutating func addMarker(of paragraph: Paragraph, to parent: Int) -> Tag? {
    guard let marker = paragraph.marker else { return nil }
    let label = structure.add(element(.label, paragraph), to: parent)
    let part = structure.add(SpokenText(marker, among: marker.style), to: label)
    return Tag(role: .label, element: label, part: part, language: paragraph.language)
  }
}

extension Paragraph {
  /// The style of most of its text.
  fileprivate var usualStyle: CharacterStyle? {
    runs.max { $0.text.utf8.count < $1.text.utf8.count }?.style
  }
}

extension SpokenText {
  /// A text run as it is read.
  fileprivate init(_ run: TextRun, among usual: CharacterStyle?) {
    let unspoken: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
    var text = run.text
    text.unicodeScalars.removeAll(where: unspoken.contains)
    self.init(
      text, isStrong: run.style.weight > usual?.weight ?? .max,
      isEmphasised: run.style.isItalic != usual?.isItalic ?? run.style.isItalic)
  }
}
