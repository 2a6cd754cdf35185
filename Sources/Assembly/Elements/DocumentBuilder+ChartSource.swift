import CampaignFile
import DocumentModel

extension DocumentBuilder {
  /// The size of the source's words and the room over them, as parts of the chart's.
  private static let sourceSize = 0.76
  private static let sourceGap = 0.8

  /// The chart, with where its numbers come from under it; without a source that is told.
  mutating func sourced(
    _ made: Chart, of chart: TemplateChart, _ box: TemplateBox, in around: Surroundings
  ) -> Box {
    var figure = container(.chart(made), role: .figure, box, around)
    var options = TextOptions()
    options.size = (made.size * Self.sourceSize * 10).rounded() / 10
    guard let words = chart.numbersSource,
      let line = part(.caption, words, options, in: around)
    else {
      reportUnsourced(chart)
      return figure
    }
    checkDay(of: words)
    if box.height != nil || box.grow != nil { figure.height = .share(1) }
    return container(.stack([figure, line], gap: made.size * Self.sourceGap), box, around)
  }

  private mutating func reportUnsourced(_ chart: TemplateChart) {
    fields.report(
      "claim-unsourced", severity: .warning, at: chart.numbersSource?.source ?? chart.source,
      "nothing says where the numbers of the chart come from",
      hint: "add a 'source' to it: 'source: \"Attendance file, as of {2026-06-30 : date long}\"'")
  }

  /// Warns of numbers without a day or a year, and of those that are too old.
  private mutating func checkDay(of words: Words) {
    if let day = fields.day(in: words) {
      if let problem = fields.campaign.claims.problem(with: day.day, at: day.source) {
        fields.add(problem)
      }
      return
    }
    let digits = fields.text(of: words).split { !$0.isNumber }
    guard !digits.contains(where: { $0.count >= 4 }) else { return }
    fields.report(
      "claim-undated", severity: .warning, at: words.source,
      "nothing says of which day the numbers of the chart are",
      hint: "add '{2026-06-30 : date long}' to their source")
  }
}

extension FieldReader {
  /// The first day that is written as a field in words, or in words that they show.
  mutating func day(in words: Words, depth: Int = 0) -> (day: String, source: SourceSpan)? {
    guard depth < 4 else { return nil }
    for segment in words.segments {
      guard case .field(let field) = segment.content else { continue }
      if let day = field.day { return (day, field.source) }
      for path in field.paths {
        guard case .value(let value) = resolve(path), case .words(let words) = value.content
        else { continue }
        if let day = day(in: words, depth: depth + 1) { return day }
      }
    }
    return nil
  }
}
