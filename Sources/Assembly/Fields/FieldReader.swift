import CampaignFile
import DocumentModel

/// Reads fields for one edition, and notes what is wrong with them.
struct FieldReader {
  let campaign: Campaign
  let shape: Shape
  let services: LanguageServices
  var scope: Scope
  /// The edition's id, for diagnostics that hold for it alone; nil while editions are still made.
  var edition: String?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether anything read since this was last cleared differs from subject to subject.
  var usesSubject = false
  /// How many fields deep the words are that are read at the moment.
  var depth = 0
  /// The fields that text boxes show.
  var notes = TextFieldNotes()
  /// The consents of the stories whose fields have been read, each once.
  var consents: [Value] = []
  /// How many fields have been read so far.
  var count = 0
  /// The box of the template that is being filled; none before its boxes are.
  var box: SourceSpan?

  init(
    campaign: Campaign, shape: Shape, services: LanguageServices, scope: Scope,
    edition: String? = nil
  ) {
    self.campaign = campaign
    self.shape = shape
    self.services = services
    self.scope = scope
    self.edition = edition
  }

  var language: LanguageTag { scope.language }

  /// Notes a problem that was found elsewhere.
  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Notes a problem.
  ///
  /// What is found in the campaign's words and data points at the box that shows them, too.
  ///
  /// - Parameters:
  ///   - inEdition: Whether it holds for this edition alone rather than wherever the same
  ///     source is used.
  ///   - related: Another place that it has to do with, and what stands there.
  mutating func report(
    _ code: String, severity: Diagnostic.Severity = .error, at span: SourceSpan,
    _ message: String, hint: String? = nil, inEdition: Bool = false, frame: String? = nil,
    related: (span: SourceSpan, message: String)? = nil
  ) {
    var diagnostic = Diagnostic(
      code, severity: severity, at: span, message, hint: hint,
      edition: inEdition ? edition : nil, frame: frame)
    if let related { diagnostic = diagnostic.relating(to: related.span, related.message) }
    if let box, box.file != span.file {
      diagnostic = diagnostic.relating(to: box, "the box that shows it")
    }
    diagnostics.append(diagnostic)
  }
}
