import DocumentModel
import Layout
import Testing

@Suite struct ListTests {
  private func items(_ paragraphs: [Paragraph], _ language: String = "en") -> [DisplayItem] {
    let box = Box(
      .text(TextBlock(paragraphs: paragraphs)), role: .paragraph, source: Sample.source)
    let result = Sample.layout(Sample.document(Sample.stack([box]), language: language))
    #expect(result.diagnostics.isEmpty)
    return result.pages[0].items
  }

  private func item(_ marker: String, language: String = "en") -> Paragraph {
    var paragraph = Sample.paragraph(
      "An item that is long enough for a second line", role: .listItem)
    paragraph.language = LanguageTag(language)
    paragraph.direction = paragraph.language.direction
    paragraph.style.indent = 24
    let style = paragraph.runs[0].style
    paragraph.marker = TextRun(marker, style: style)
    paragraph.markerColumn = MarkerColumn(start: 2, widest: TextRun("10.", style: style))
    return paragraph
  }

  @Test(arguments: ["en", "he"]) func `the numbers of a list end together`(language: String) {
    let edges = ["9.", "10."].map { marker -> Double in
      let runs = items([item(marker, language: language)], language).compactMap { item in
        if case .glyphs(let run) = item.content, item.tag.role == .label { return run }
        return nil
      }
      let points = runs.flatMap { run in
        run.text.contains(".") ? [run.isRightToLeft ? run.glyphs.first : run.glyphs.last] : []
      }
      return points.first??.x ?? 0
    }
    #expect(abs(edges[0] - edges[1]) < 0.01)
    #expect(language == "en" ? (22...44).contains(edges[0]) : (156...178).contains(edges[0]))
  }

  @Test func `markers and run-in heads have tags of their own`() {
    var paragraph = Sample.paragraph("")
    var head = TextRun("Who pays. ", style: item("•").runs[0].style)
    head.role = .heading(3)
    paragraph.runs = [head, item("•").runs[0]]
    let tags = items([item("•"), paragraph]).map(\.tag)
    #expect(tags.map(\.role.tag) == ["Lbl", "LBody", "LBody", "H3", "P", "P"])
    #expect(Set(tags.map(\.element)).count == 4)
    #expect(tags[1].element == tags[2].element && tags[4].element == tags[5].element)
  }
}
