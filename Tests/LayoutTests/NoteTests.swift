import DocumentModel
import Layout
import Testing

/// Notes at the foot of columns.
@Suite struct NoteTests {
  private static func note(_ number: Int, words: Int = 6) -> Note {
    let text = "Note\(number) " + String(repeating: "source ", count: words - 1)
    var paragraph = Sample.paragraph(String(text.dropLast()), size: 6, role: .note)
    paragraph.style.indent = 6
    paragraph.marker = TextRun("\(number)", style: paragraph.runs[0].style)
    return Note(number: number, paragraph: paragraph)
  }

  /// A text of numbered words in which some words refer to notes.
  private static func text(words: Int, references: [Int], notes: [Note]) -> Box {
    let style = Sample.paragraph("x").runs[0].style
    var runs = [TextRun]()
    for word in 1...words {
      runs.append(TextRun("word\(word) ", style: style, source: Sample.source))
      if let index = references.firstIndex(of: word), index < notes.count {
        runs[runs.count - 1].text = "word\(word)"
        runs.append(TextRun("*\(index + 1)", style: style, note: index + 1))
        runs.append(TextRun(" ", style: style))
      }
    }
    var paragraph = Sample.paragraph("x")
    paragraph.runs = runs
    return Box(
      .text(TextBlock(paragraphs: [paragraph], notes: notes)), source: Sample.source)
  }

  private static func layout(
    _ text: Box, columns: Int, height: Extent, isBalanced: Bool = false
  ) -> LaidOutDocument {
    let box = Box(
      .frame(
        Frame(
          thread: "story", flow: [text], columns: columns, gutter: 8, isBalanced: isBalanced)),
      source: Sample.source, height: height)
    return Sample.layout(Sample.document(Sample.stack([box])))
  }

  private static let edges = [[20.0], [20, 104], [20, 76, 132]]

  @Test(arguments: [1, 2, 3], stride(from: 100.0, through: 240, by: 20).map(\.self))
  func `every note stands below its number in the same column and nothing overlaps`(
    columns: Int, height: Double
  ) throws {
    let notes = (1...4).map { Self.note($0, words: 4 + $0) }
    let references = [3, 14, 22, 31]
    let text = Self.text(words: 36, references: references, notes: notes)
    let result = Self.layout(text, columns: columns, height: .fixed(height))
    let set = SetColumns(result.pages[0], edges: Self.edges[columns - 1])
    guard result.diagnostics.isEmpty else {
      // What does not fit is told, and no note is set without its number.
      #expect(result.diagnostics.map(\.code) == ["overset-text"])
      for column in set.columns {
        let numbers = (1...4).filter { n in column.contains { $0.text.contains("Note\(n) ") } }
        #expect(numbers.allSatisfy { n in column.contains { $0.text.contains("*\(n)") } })
      }
      return
    }
    for number in 1...4 {
      let column = try #require(
        set.columns.first { lines in lines.contains { $0.text.contains("*\(number)") } })
      let own = try #require(column.first { $0.text.contains("Note\(number) ") })
      let body = column.filter { $0.role == .paragraph }.map(\.y).max() ?? 0
      #expect(own.y > body + 6)
      #expect(column.map(\.y).max() ?? 0 <= 20 + height + 0.01)
      #expect(abs((column.map(\.y).max() ?? 0) - (20 + height)) < 0.01)
    }
    #expect(set.lines.filter { $0.role == .paragraph }.map(\.text).joined().contains("word36"))
  }

  @Test func `columns with notes are balanced and hold everything`() {
    let text = Self.text(words: 60, references: [5, 40], notes: [Self.note(1), Self.note(2)])
    let result = Self.layout(text, columns: 2, height: .natural)
    #expect(result.diagnostics.isEmpty)
    let set = SetColumns(result.pages[0], edges: Self.edges[1])
    #expect(set.text.contains("Note1 ") && set.text.contains("Note2 "))
    #expect(abs(set.feet[0] - set.feet[1]) < 14.01)
  }

  @Test func `a note higher than its column is text that does not fit`() {
    let text = Self.text(words: 12, references: [3], notes: [Self.note(1, words: 200)])
    let result = Self.layout(text, columns: 1, height: .fixed(60))
    #expect(result.diagnostics.map(\.code) == ["overset-text"])
  }
}
