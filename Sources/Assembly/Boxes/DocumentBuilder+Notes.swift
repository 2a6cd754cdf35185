import Brand
import CampaignFile
import DocumentModel
import Language

extension DocumentBuilder {
  /// The size of notes, as a part of that of the text.
  private static let noteSize = 0.8

  /// The notes of a text, in the brand's style of captions but smaller than the text.
  mutating func notes(
    _ content: [TextBlockContent], of dress: TextDress, _ box: TemplateBox, in around: Surroundings
  ) -> [Note] {
    let notes = content.filter(\.isNote)
    guard !notes.isEmpty else { return [] }
    var small = box
    small.text = TextOptions()
    small.text.size = (dress.character.size / dress.scale * Self.noteSize * 10).rounded() / 10
    small.text.alignment = dress.paragraph.alignment
    guard let dress = self.dress(.caption, small) else { return [] }
    checkContrast(of: dress, small, in: around)
    let setter = ParagraphSetter(
      dress: dress, language: language, role: around.isArtifact ? .artifact : .note)
    return notes.compactMap { block in
      guard case .note(let number) = block.kind,
        var paragraph = setter.paragraphs([block], number: fields.listNumber).first
      else { return nil }
      paragraph.style.isBalanced = false
      paragraph.style.indent = dress.character.size
      return Note(number: number, paragraph: paragraph).numbered(number, fields)
    }
  }

  /// The boxes of a thread, their notes counted through.
  func numbered(_ flow: [Box]) -> [Box] {
    var count = 0
    return flow.map { box in
      guard case .text(var block) = box.content, !block.notes.isEmpty else { return box }
      if count > 0 { block.renumber(from: count, fields) }
      count += block.notes.count
      var box = box
      box.content = .text(block)
      return box
    }
  }
}

extension TextBlock {
  /// The same block with its notes behind the text.
  mutating func appendNotes(space: Double) {
    for (index, note) in notes.enumerated() {
      var paragraph = note.paragraph
      paragraph.style.spaceBefore = index == 0 ? space : space / 4
      paragraphs.append(paragraph)
    }
    notes = []
  }

  /// Counts the notes on from those before.
  fileprivate mutating func renumber(from count: Int, _ fields: FieldReader) {
    notes = notes.map { $0.numbered($0.number + count, fields) }
    for index in paragraphs.indices {
      for run in paragraphs[index].runs.indices {
        guard let number = paragraphs[index].runs[run].note else { continue }
        paragraphs[index].runs[run].note = number + count
        paragraphs[index].runs[run].text = fields.noteNumber(number + count)
      }
    }
  }
}

extension Note {
  /// The same note with another number, which hangs before it.
  fileprivate func numbered(_ number: Int, _ fields: FieldReader) -> Note {
    var note = self
    note.number = number
    guard let run = paragraph.runs.first else { return note }
    var marker = TextRun(fields.noteNumber(number), style: run.style, source: run.source)
    marker.style.forms.position = .superscript
    note.paragraph.marker = marker
    return note
  }
}

extension TextBlockContent {
  var isNote: Bool {
    if case .note = kind { return true }
    return false
  }
}

extension FieldReader {
  /// A note's number in the language's digits, which stays with the word before it.
  func noteNumber(_ number: Int) -> String {
    let digits = services.formatter.number(Double(number), .integer, language: language)
    return "\u{2060}" + (digits ?? String(number))
  }
}
