import Assembly
import DocumentModel
import Language
import Layout
import Typesetting

/// Explains one edition with a worker's pipeline.
struct Explainer {
  private let pipeline: Pipeline
  private let edition: Edition
  private let caps: [String: Double]
  private let deciders: Deciders

  init(_ pipeline: Pipeline, _ edition: Edition, caps: [String: Double], deciders: Deciders) {
    self.pipeline = pipeline
    self.edition = edition
    self.caps = caps
    self.deciders = deciders
  }

  func explanation() -> Explanation {
    let result = pipeline.checked(edition, caps: caps)
    var fits = result.fits
    var frames: [ExplainedFrame] = []
    var unit: Int?
    for record in result.paragraphs {
      if record.unit != unit {
        unit = record.unit
        // Repeated frames have one place in the template and come in one order.
        let fit = fits.firstIndex { $0.source == record.box }.map { fits.remove(at: $0) }
        frames.append(
          ExplainedFrame(
            frame: fit?.frame ?? record.frame ?? "line \(record.box.line)", source: record.box,
            fit: fit.map(explained), paragraphs: []))
      }
      frames[frames.count - 1].paragraphs.append(paragraph(record))
    }
    return Explanation(
      edition: edition.id, frames: frames.numbered, diagnostics: result.diagnostics)
  }

  private func explained(_ record: FitRecord) -> ExplainedFit {
    ExplainedFit(
      result: FittedFrame(record), floor: record.fit.size?.lowerBound,
      ceiling: record.fit.size?.upperBound, lines: record.fit.lines, cap: record.cap,
      decidedBy: record.cap == nil ? nil : record.group.flatMap { deciders[$0] },
      height: record.height, room: record.room,
      tried: record.tried.map { tried in
        TriedSetting(
          size: tried.size, leading: tried.leading, tracking: tried.tracking,
          expansion: tried.expansion, wordSpace: tried.wordSpace,
          space: tried.space,
          isTight: tried.isTight, lines: tried.lines, height: tried.height, fits: tried.fits)
      },
      excess: record.excess.map { [$0.lines, $0.words, $0.characters] })
  }

  // MARK: Paragraphs

  private func paragraph(_ record: ParagraphRecord) -> ExplainedParagraph {
    var paragraph = record.paragraph
    for index in paragraph.runs.indices {
      paragraph.runs[index].style.tracking += Double(record.setting.tracking)
    }
    let typesetter = pipeline.typesetter
    let account = typesetter.breakingAccount(
      of: typesetter.prepare(paragraph), measure: record.measure, scale: record.setting.scale,
      looseness: record.setting.isTight ? -1 : 0)
    func way(_ way: BreakingAccount.Way?) -> ExplainedParagraph.Way? {
      way.map { ExplainedParagraph.Way(lines: $0.lines, demerits: $0.demerits) }
    }
    return ExplainedParagraph(
      text: paragraph.text.beginning, language: paragraph.language.rawValue,
      measure: record.measure, lines: record.lines, demerits: account?.usual.demerits ?? 0,
      tighter: way(account?.tighter), looser: way(account?.looser),
      hyphenation: hyphenation(of: paragraph),
      fonts: typesetter.fontAccounts(of: paragraph).map(explained))
  }

  private func hyphenation(of paragraph: Paragraph) -> String {
    let language = paragraph.language
    switch HyphenationSupport(of: language) {
    case .never: return "'\(language)' is written without hyphens"
    case .unknown: return "there are no patterns for '\(language)': words stay whole"
    case .patterns(let name):
      return paragraph.style.isHyphenated
        ? "by the patterns '\(name)'" : "not asked for; there are the patterns '\(name)'"
    }
  }

  private func explained(_ account: FontAccount) -> ExplainedFont {
    ExplainedFont(
      text: account.text.beginning, family: account.family ?? "none",
      file: account.face.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
        ?? "",
      reason: account.reason.sentence)
  }
}

extension FontAccount.Reason {
  /// The reason in words.
  fileprivate var sentence: String {
    switch self {
    case .serves(let script): "the first of the style's families that serves \(script)"
    case .unserved(let script):
      "no family serves \(script), and it is the first that has its letters"
    case .signs: "digits and signs, which follow letters beside them or take the first family"
    case .missing(let scalar): "no family has a glyph for \(scalar.described)"
    case .others(let lacks):
      "'\(lacks[0].family)' has no glyph for \(lacks[0].scalar.described)"
        + (lacks.count > 1 ? ", nor have \(lacks.count - 1) more families before it" : "")
    }
  }
}

extension Unicode.Scalar {
  /// The character with its code.
  fileprivate var described: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "'\(self)' (U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex))"
  }
}

extension String {
  /// The first words, on one line.
  fileprivate var beginning: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}

extension [ExplainedFrame] {
  /// The frames, those that repeat a name with numbers behind it.
  fileprivate var numbered: [ExplainedFrame] {
    var counts: [String: Int] = [:]
    return map { frame in
      counts[frame.frame, default: 0] += 1
      guard let count = counts[frame.frame], count > 1 else { return frame }
      var frame = frame
      frame.frame += " \(count)"
      return frame
    }
  }
}
