// How long a paragraph of 250 words takes: shaped, broken and justified from nothing (cold), and
// broken and justified when it is known (warm).
//
//   BROADSIDE_BENCHMARKS=1 swift run -c release paragraph-benchmark

import DocumentModel
import Language
import TestSupport
import Typesetting

let sentence = """
  On a cold evening in October, forty-two neighbors met in the school library and made a list. \
  “What would you need,” asked the principal, “to walk your child here without fear?” The answers \
  filled three sheets of paper: a crossing guard, two lamps, and a hot meal on Fridays. Community \
  organizations, understanding administrators and experienced volunteers contributed generously. 
  """
let words = (0..<5).flatMap { _ in sentence.split(separator: " ") }.prefix(250)
let text = words.joined(separator: " ")
let fonts = [
  ("EB Garamond", "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf", 10.5),
  ("Inter", "/usr/share/fonts/opentype/inter/Inter-Regular.otf", 9),
]
let library = HyphenationLibrary { Asset.bytes("Hyphenation/\($0)") }

func paragraph(_ text: String, path: String, size: Double) -> Paragraph {
  let family = FontFamily(name: path, faces: [FontFace(path: path)])
  let character = CharacterStyle(
    families: [family], size: size, ink: Ink(name: "text", screen: .black))
  return Paragraph(
    runs: [TextRun(text, style: character)],
    style: ParagraphStyle(alignment: .justify, isHyphenated: true), language: LanguageTag("en"))
}

func milliseconds(_ body: () -> Void) -> Double {
  let duration = ContinuousClock().measure(body).components
  return Double(duration.seconds) * 1e3 + Double(duration.attoseconds) / 1e15
}

/// The least and the median of several times, as text.
func described(_ times: [Double]) -> String {
  let sorted = times.sorted()
  func shown(_ time: Double) -> String { "\((time * 1000).rounded() / 1000) ms" }
  return "least \(shown(sorted[0])), median \(shown(sorted[sorted.count / 2]))"
}

for (name, path, size) in fonts {
  for millimetres in [55.0, 80, 120] {
    let measure = millimetres * 72 / 25.4
    let whole = paragraph(text, path: path, size: size)
    var lineCount = 0
    let cold = (0..<40).map { _ in
      let typesetter = Typesetter(hyphenator: Hyphenator(library: library))
      // Another paragraph opens the font, ICU and the patterns.
      _ = typesetter.prepare(paragraph("Another neighborhood.", path: path, size: size))
      return milliseconds {
        lineCount = typesetter.lines(of: typesetter.prepare(whole), measure: measure).lines.count
      }
    }
    let typesetter = Typesetter(hyphenator: Hyphenator(library: library))
    let known = typesetter.prepare(whole)
    let shaped = (0..<40).map { _ in
      let other = Typesetter(hyphenator: Hyphenator(library: library))
      _ = other.prepare(paragraph("Another neighborhood.", path: path, size: size))
      return milliseconds { _ = other.prepare(whole) }
    }
    let warm = (0..<200).map { _ in
      milliseconds { _ = typesetter.lines(of: known, measure: measure) }
    }
    print("\(name), \(Int(millimetres)) mm, \(lineCount) lines")
    print("  cold: \(described(cold)); of that shaping: \(described(shaped))")
    print("  warm: \(described(warm))")
  }
}
