import DocumentModel
import Typesetting

/// What a run over a document knows and finds while pages are filled.
final class LayoutState {
  let document: Document
  let setter: TextSetter
  let pageCount: Int
  /// How far each thread has got, by name.
  var threads: [String: ThreadCourse] = [:]
  /// What an earlier run found out about threads, by name.
  let hints: [String: ThreadHint]
  /// The height of capitals from which the baseline grid is counted, once it is known.
  var knownCapHeight: Double?
  /// The frame of each thread that says what may give.
  var threadFits: [String: Fit] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var records: [FitRecord] = []
  /// How each paragraph is set.
  var paragraphs = ParagraphRecords()
  /// What is too much, by the name of the fit that may help.
  private var excesses: [String: FitRecord.Excess] = [:]
  /// What the document says, in reading order, as far as pages are made.
  var structure: StructureBuilder

  init(
    document: Document, typesetter: Typesetter, pageCount: Int, hints: [String: ThreadHint] = [:],
    caps: [String: Double] = [:]
  ) {
    self.document = document
    setter = TextSetter(typesetter: typesetter, caps: caps)
    self.pageCount = pageCount
    self.hints = hints
    structure = StructureBuilder(language: document.language)
  }

  /// Notes a problem with its edition, and its frame if it shows in one.
  func report(
    _ code: String, severity: Diagnostic.Severity = .error, at span: SourceSpan, frame: String?,
    _ message: String, hint: String?, box: SourceSpan? = nil
  ) {
    let diagnostic = Diagnostic(
      code, severity: severity, at: span, message, hint: hint, edition: document.edition,
      frame: frame)
    diagnostics.append(diagnostic.relating(to: box, "the box that it stands in"))
  }

  /// Notes how a frame's text came to fit.
  func record(
    _ outcome: FitOutcome, of fit: Fit, room: Double?, at span: SourceSpan
  ) {
    let cap = fit.group.flatMap { setter.caps[$0] }
    if let cap, outcome.size > cap + tolerance { reportUneven(fit, outcome.size, cap, at: span) }
    records.append(
      FitRecord(
        frame: fit.name, group: fit.size == nil ? nil : fit.group, fit: fit, size: outcome.size,
        leading: outcome.leading, tracking: outcome.setting.tracking,
        wordSpace: outcome.setting.wordSpace, expansion: outcome.setting.expansion,
        space: outcome.setting.space,
        pulled: outcome.pulled, cap: cap, alternatives: [],
        height: outcome.height, room: room, tried: outcome.tried, source: span))
  }

  /// Says that a frame cannot be as small as another of its series has to be.
  private func reportUneven(_ fit: Fit, _ size: Double, _ cap: Double, at span: SourceSpan) {
    report(
      "fit-group", at: span, frame: fit.name,
      "the frame '\(fit.name)' is never smaller than \(fixed(size)) pt, but its series has to be set"
        + " in \(fixed(cap)) pt",
      hint: "let its size go as low as that of the others, or give it another group")
  }

  /// How the text of each frame came to fit, with what is too much.
  var fits: [FitRecord] {
    records.map { record in
      var record = record
      record.excess = excesses[record.frame]
      return record
    }
  }

  /// Says by how much a text is too long for its place, and for whom.
  ///
  /// - Parameter fit: What may give in the frame, or in another that takes its room.
  func reportOverset(
    _ rest: Rest, at span: SourceSpan?, frame: String?, fit: Fit? = nil, box: SourceSpan? = nil
  ) {
    if let fit {
      excesses[fit.name] = FitRecord.Excess(
        lines: rest.lines, words: rest.words, characters: rest.characters)
    }
    var amounts = [String]()
    if rest.lines > 0 { amounts.append(Self.count(rest.lines, "line")) }
    if rest.boxes > 0 { amounts.append(Self.count(rest.boxes, "box", "boxes")) }
    let place = frame.map { " '\($0)'" } ?? ""
    let words = Self.count(rest.words, "word")
    report(
      "overset-text", at: span ?? SourceSpan(file: document.edition), frame: frame,
      "the text does not fit its frame\(place): \(amounts.joined(separator: " and ")) too many"
        + " (\(words), \(Self.count(rest.characters, "character")))"
        + (fit?.size.map { " at its smallest size of \(fixed($0.lowerBound)) pt" } ?? "")
        + ", in \(document.language)" + (document.subject.map { " for \($0)" } ?? ""),
      hint: "cut about \(words), or give the frame more room", box: box)
  }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
