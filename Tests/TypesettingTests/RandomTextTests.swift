import DocumentModel
import TestSupport
import Testing
import Typesetting

/// Text that nobody would write, to prove that lines account for all of it.
@Suite struct RandomTextTests {
  /// Letters, marks, digits, spaces, line ends, joiners, bidi controls, emoji and the missing.
  private static let alphabet: [Unicode.Scalar] = [
    "a", "f", "i", "V", "T", "é", "\u{301}", "\u{323}", "ж", "1", "2", ".", ",", "(", ")", "“", "-",
    " ", " ", " ", "\u{A0}", "\u{202F}", "\n", "\r", "\t", "\u{2028}", "\u{AD}", "\u{200B}",
    "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202B}", "\u{202C}", "\u{202E}", "\u{2067}",
    "\u{2069}", "\u{2060}", "\u{FE0F}", "א", "ב", "ש", "\u{5B8}", "م", "ل", "ا", "ح", "\u{64B}",
    "٣", "क", "\u{94D}", "ष", "ि", "ก", "น", "้", "ำ", "☃", "😀", "👍", "🏽", "🇩", "🇪", "漢",
  ]

  private static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      view.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return String(view)
  }

  /// What must be read back: no controls, every kind of set space as a space.
  private static func readable(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x202F: view.append(" ")
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE0F: break
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  @Test(arguments: [LanguageTag("en"), LanguageTag("ar")], ParagraphStyle.Alignment.samples)
  func `lines account for all of any text`(
    language: LanguageTag, alignment: ParagraphStyle.Alignment
  ) {
    let typesetter = Typesetter()
    for seed in 0..<150 as Range<UInt64> {
      let text = Self.text(seed: seed)
      var paragraph = Samples.paragraph(
        text, language, alignment: alignment, isBalanced: seed % 3 == 0)
      paragraph.runs[0].style.tracking = seed % 4 == 0 ? 20 : 0
      let prepared = typesetter.prepare(paragraph)
      for measure in [12.0, 55, 400] {
        let set = typesetter.lines(of: prepared, measure: measure)
        #expect(set.lines.last?.range.upperBound == text.unicodeScalars.count)
        #expect(
          zip(set.lines, set.lines.dropFirst())
            .allSatisfy { $0.range.upperBound == $1.range.lowerBound })
        let overfull = set.problems.count { if case .overfullLine = $0 { true } else { false } }
        #expect(set.lines.count { $0.isOverfull } == overfull)
        Self.check(set, of: text, hasHyphens: text.unicodeScalars.contains("\u{AD}"))
      }
    }
  }

  private static func check(_ set: SetParagraph, of text: String, hasHyphens: Bool) {
    let runs = set.lines.flatMap(\.runs)
    for run in runs {
      #expect(run.clusters.reduce(0) { $0 + $1.utf8Count } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
      #expect(run.glyphs.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
    if hasHyphens { return }
    let read = readable(runs.map(\.text).joined())
    #expect(Array(read.unicodeScalars) == Array(readable(text).unicodeScalars))
  }
}

extension ParagraphStyle.Alignment {
  fileprivate static let samples: [Self] = [.start, .justify]
}
