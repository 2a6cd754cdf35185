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
  /// What was written for which output.
  var outputs: [MadeOutput] = []
  /// The state that it has if nothing is wrong.
  var success: Outcome.State
  /// The faces that its text is set in, if it was made.
  var faces: Set<FontFace> = []
}

extension Outcome {
  init(_ edition: Edition, _ result: EditionResult) {
    let isFailed = result.diagnostics.hasErrors
    self.init(
      edition: edition.id, files: result.files, pages: result.pages,
      state: isFailed ? .failed : result.success, fits: result.fits, outputs: result.outputs,
      rejected: result.rejected)
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
