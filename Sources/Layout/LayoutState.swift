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
  private(set) var diagnostics: [Diagnostic] = []
  private var lastElement = 0
  /// The elements of paragraphs that flow, which may go on in another frame.
  private var elements: [ObjectIdentifier: [Int: Int]] = [:]

  init(
    document: Document, typesetter: Typesetter, pageCount: Int, hints: [String: ThreadHint] = [:]
  ) {
    self.document = document
    setter = TextSetter(typesetter: typesetter)
    self.pageCount = pageCount
    self.hints = hints
  }

  /// A new element of the structure: what is painted with it belongs together.
  func nextElement() -> Int {
    lastElement += 1
    return lastElement
  }

  /// The element of a paragraph that flows, the same in all its frames.
  func element(of node: Node, paragraph: Int) -> Int {
    let key = ObjectIdentifier(node)
    if let known = elements[key]?[paragraph] { return known }
    let element = nextElement()
    elements[key, default: [:]][paragraph] = element
    return element
  }

  /// Notes a problem with its edition, and its frame if it shows in one.
  func report(
    _ code: String, severity: Diagnostic.Severity = .error, at span: SourceSpan, frame: String?,
    _ message: String, hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        code, severity: severity, at: span, message, hint: hint, edition: document.edition,
        frame: frame))
  }

  /// Says by how much a text is too long for its place.
  func reportOverset(lines: Int, words: Int, boxes: Int = 0, at span: SourceSpan?, frame: String?) {
    var amounts = [String]()
    if lines > 0 { amounts.append("\(lines) line\(lines == 1 ? "" : "s")") }
    if boxes > 0 { amounts.append("\(boxes) box\(boxes == 1 ? "" : "es")") }
    let place = frame.map { " '\($0)'" } ?? ""
    report(
      "overset-text", at: span ?? SourceSpan(file: document.edition), frame: frame,
      "the text does not fit its frame\(place): \(amounts.joined(separator: " and ")) too many"
        + " (\(words) word\(words == 1 ? "" : "s"), in \(document.language))",
      hint: "cut about \(words) word\(words == 1 ? "" : "s"), or give the frame more room")
  }
}

extension Rect {
  func grown(by distance: Double) -> Rect {
    Rect(
      x: x - distance, y: y - distance, width: width + 2 * distance,
      height: height + 2 * distance)
  }
}
