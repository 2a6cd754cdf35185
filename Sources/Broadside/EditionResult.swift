import Assembly
import DocumentModel

/// What became of one edition in a worker.
struct EditionResult: Sendable {
  var files: [String]
  var pages: Int
  var fits: [FittedFrame]
  var diagnostics: [Diagnostic]
  /// The finished files that were found wrong and kept aside.
  var rejected: [String] = []
  /// The checksums of all files.
  var sums: [FileSum] = []
  /// What was written for which output.
  var outputs: [MadeOutput] = []
  /// The state that it has if nothing is wrong.
  var success: Outcome.State
  /// The faces that its text is set in, if it was made.
  var faces: Set<FontFace> = []
  /// What it depends on, if that was asked.
  var key: EditionKey?
  /// What was found before its pages were laid out, and is found again when they are not.
  var drafted: Set<Diagnostic> = []
  /// Whether nothing of it may be written.
  var isUnwritable = false
  /// How long it took, in seconds.
  var seconds = 0.0

  /// Tells of a file that could not be written.
  mutating func add(_ error: FileError, to edition: String) {
    var problem = Diagnostic(error)
    problem.edition = edition
    diagnostics.append(problem)
    isUnwritable = true
  }

  /// Tells of a file that was replaced while the edition was made of it.
  mutating func addChanged(_ file: String, to edition: String) {
    var problem = Diagnostic(
      "input-replaced", at: SourceSpan(file: file),
      "the file was replaced while an edition was made of it",
      hint: "render again: the edition is made of what is there then")
    problem.edition = edition
    diagnostics.append(problem)
    isUnwritable = true
  }
}

extension Outcome {
  init(_ edition: Edition, _ result: EditionResult) {
    let isFailed = result.diagnostics.hasErrors
    self.init(
      edition: edition.id, files: result.files, pages: result.pages,
      state: isFailed ? .failed : result.success, fits: result.fits, outputs: result.outputs,
      rejected: result.rejected, key: result.key?.sum, inputs: result.key?.parts ?? [],
      sums: result.sums, seconds: result.seconds)
  }
}

extension Diagnostic {
  /// A file that could not be written, as the user reads it.
  init(_ error: FileError) {
    self.init(
      "cannot-write", at: SourceSpan(file: error.path),
      "cannot \(error.operation): \(error.reason)",
      hint: "make room, or allow writing there, or choose another folder with --output")
  }
}
