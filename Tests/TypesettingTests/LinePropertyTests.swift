import DocumentModel
import Testing
import Typesetting

@Suite struct LinePropertyTests {
  static let alignments: [ParagraphStyle.Alignment] = [.start, .center, .end, .justify]
  static let measures = [60.0, 90, 140, 200, 333, 1000]

  @Test(arguments: Samples.texts.indices, alignments)
  func `no line is wider than its measure unless that is reported`(
    text: Int, alignment: ParagraphStyle.Alignment
  ) {
    let sample = Samples.texts[text]
    let typesetter = Typesetter()
    let prepared = typesetter.prepare(
      Samples.paragraph(sample.text, sample.language, alignment: alignment))
    for measure in Self.measures {
      let set = typesetter.lines(of: prepared, measure: measure)
      let overfull = set.problems.filter { if case .overfullLine = $0 { true } else { false } }
      #expect(set.lines.count { $0.isOverfull } == overfull.count)
      for line in set.lines {
        #expect(line.isOverfull == (line.width > measure + 0.001))
      }
      #expect(overfull.isEmpty == (typesetter.minimumWidth(of: prepared) <= measure + 0.001))
    }
  }

  @Test(arguments: Samples.texts.indices, measures)
  func `all scalars are covered once and in order`(text: Int, measure: Double) {
    let sample = Samples.texts[text]
    let set = Samples.lines(Samples.paragraph(sample.text, sample.language), measure: measure)
    var offset = 0
    for line in set.lines {
      #expect(line.range.lowerBound == offset)
      offset = line.range.upperBound
    }
    #expect(offset == sample.text.unicodeScalars.count)
  }

  @Test(arguments: Samples.texts.indices, measures)
  func `the runs of all lines read as the paragraph`(text: Int, measure: Double) {
    let sample = Samples.texts[text]
    let set = Samples.lines(Samples.paragraph(sample.text, sample.language), measure: measure)
    #expect(set.lines.flatMap(\.runs).map(\.text).joined() == sample.text)
  }

  @Test(arguments: Samples.texts.indices)
  func `clusters account for every byte and every glyph`(text: Int) {
    let sample = Samples.texts[text]
    let set = Samples.lines(Samples.paragraph(sample.text, sample.language), measure: 120)
    for run in set.lines.flatMap(\.runs) {
      #expect(run.clusters.reduce(0) { $0 + $1.utf8Count } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
      #expect(run.clusters.allSatisfy { $0.utf8Count > 0 && $0.glyphCount > 0 })
    }
  }

  @Test(arguments: Samples.texts.indices, [140.0, 200, 333])
  func `justified lines but the last are as wide as the measure`(text: Int, measure: Double) {
    let sample = Samples.texts[text]
    let set = Samples.lines(
      Samples.paragraph(sample.text, sample.language, alignment: .justify), measure: measure)
    let scalars = Array(sample.text.unicodeScalars)
    for line in set.lines.dropLast() {
      let words = scalars[line.range].split(separator: " ")
      if words.count > 1 { #expect(abs(line.width - measure) < 0.01) }
    }
  }

  /// Without hyphens a narrow measure needs the second pass, in which spaces grow to three times.
  @Test(arguments: [(150.0, 3.0), (200, 3), (300, 1.5), (333, 1.5), (400, 1.5)])
  func `word spaces of justified lines keep within their limits`(
    measure: Double, limit: Double
  ) {
    let paragraph = Samples.paragraph(
      Samples.english, alignment: .justify, families: [Samples.garamond])
    let set = Samples.lines(paragraph, measure: measure)
    let natural = Self.gaps(
      in: Samples.lines(Samples.paragraph("a a", families: [Samples.garamond]), measure: measure))[
        0]
    for gap in Self.gaps(in: set) {
      #expect(gap > natural * 0.75 - 0.1 && gap < natural * limit + 0.1)
    }
  }

  /// The advances of the spaces within the lines.
  private static func gaps(in set: SetParagraph) -> [Double] {
    var gaps = [Double]()
    for run in set.lines.flatMap(\.runs) {
      var place = 0
      let bytes = Array(run.text.utf8)
      var offset = 0
      for cluster in run.clusters {
        let isSpace = cluster.utf8Count == 1 && bytes[offset] == 0x20
        let next = place + cluster.glyphCount
        if isSpace, next < run.glyphs.count {
          gaps.append(run.glyphs[next].x - run.glyphs[place].x)
        }
        place = next
        offset += cluster.utf8Count
      }
    }
    return gaps
  }

  @Test(arguments: Samples.texts.indices, measures)
  func `a line is as wide as its text set alone`(text: Int, measure: Double) {
    let sample = Samples.texts[text]
    // Lato kerns capitals across spaces.
    let string = sample.text.uppercased()
    let scalars = Array(string.unicodeScalars)
    let families = [Samples.lato] + Samples.all
    let set = Samples.lines(
      Samples.paragraph(string, sample.language, families: families), measure: measure)
    for line in set.lines {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[line.range])
      let alone = Samples.lines(
        Samples.paragraph(String(view), sample.language, families: families), measure: 100_000)
      #expect(alone.lines.count == 1)
      #expect(abs(alone.lines[0].width - line.width) < 0.001)
    }
  }

  @Test(arguments: Samples.texts.indices, alignments)
  func `glyphs stand within the line's width`(text: Int, alignment: ParagraphStyle.Alignment) {
    let sample = Samples.texts[text]
    let measure = 200.0
    let set = Samples.lines(
      Samples.paragraph(sample.text, sample.language, alignment: alignment), measure: measure)
    let isRightToLeft = sample.language.direction == .rightToLeft
    for line in set.lines {
      let room = measure - line.width
      let left: Double
      switch (alignment, isRightToLeft) {
      case (.start, false), (.justify, false), (.end, true): left = 0
      case (.center, _): left = room / 2
      case (.end, false), (.start, true), (.justify, true): left = room
      }
      let places = line.runs.flatMap { run in
        run.text.allSatisfy { $0 == " " } ? [] : run.glyphs.map(\.x)
      }
      // Marks may stand a little outside; the unseen space hangs on the end side.
      let slack = 4.0
      #expect((places.min() ?? left) >= left - slack)
      #expect((places.max() ?? left) <= left + line.width + slack)
    }
  }

  @Test(arguments: Samples.texts.indices)
  func `balanced paragraphs have as many lines as ragged ones and vary less`(text: Int) {
    let sample = Samples.texts[text]
    // A language whose small words are not known, for they may weigh against evenness.
    let isKnown = ["en", "es"].contains(sample.language.rawValue)
    let language = isKnown ? LanguageTag("nl") : sample.language
    for measure in [100.0, 160, 250] {
      let ragged = Samples.lines(Samples.paragraph(sample.text, language), measure: measure)
      let balanced = Samples.lines(
        Samples.paragraph(sample.text, language, isBalanced: true), measure: measure)
      #expect(balanced.lines.count == ragged.lines.count)
      #expect(Self.spread(balanced) <= Self.spread(ragged) + 0.01)
    }
  }

  private static func spread(_ set: SetParagraph) -> Double {
    let widths = set.lines.map(\.width)
    let mean = widths.reduce(0, +) / Double(widths.count)
    return widths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  @Test(arguments: Samples.texts.indices)
  func `scale and measure together change nothing but size`(text: Int) {
    let sample = Samples.texts[text]
    let paragraph = Samples.paragraph(sample.text, sample.language)
    let once = Samples.lines(paragraph, measure: 150)
    let twice = Samples.lines(paragraph, measure: 300, scale: 2)
    #expect(once.lines.map(\.range) == twice.lines.map(\.range))
    for (small, large) in zip(once.lines, twice.lines) {
      #expect(abs(small.width * 2 - large.width) < 0.001)
    }
  }

  @Test(arguments: Samples.texts.indices)
  func `the same paragraph is set the same in a fresh typesetter`(text: Int) {
    let sample = Samples.texts[text]
    let paragraph = Samples.paragraph(sample.text, sample.language, alignment: .justify)
    #expect(Samples.lines(paragraph, measure: 150) == Samples.lines(paragraph, measure: 150))
  }

  @Test(arguments: Samples.texts.indices)
  func `a paragraph fits on one line of its natural width`(text: Int) {
    let sample = Samples.texts[text]
    let typesetter = Typesetter()
    let prepared = typesetter.prepare(Samples.paragraph(sample.text, sample.language))
    let natural = typesetter.naturalWidth(of: prepared, scale: 0.7)
    let set = typesetter.lines(of: prepared, measure: natural, scale: 0.7)
    #expect(set.lines.count == 1)
    #expect(set.problems.isEmpty)
    #expect(abs(set.lines[0].width - natural) < 0.001)
  }

  @Test(arguments: Samples.texts.indices)
  func `a paragraph goes on from where a line ended`(text: Int) {
    let sample = Samples.texts[text]
    let typesetter = Typesetter()
    let prepared = typesetter.prepare(Samples.paragraph(sample.text, sample.language))
    let first = typesetter.lines(of: prepared, measure: 150)
    let start = first.lines[1].range.upperBound
    let rest = typesetter.lines(of: prepared, measure: 110, from: start)
    #expect(rest.lines.first?.range.lowerBound == start)
    #expect(rest.lines.last?.range.upperBound == sample.text.unicodeScalars.count)
  }
}
