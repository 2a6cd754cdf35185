import Assembly
import DocumentModel
import Layout

/// An edition's files in memory, and what is wrong with them.
struct FinishedEdition {
  var document: LaidOutDocument
  var diagnostics: [Diagnostic]
  var files: [FinishedFile] = []
  /// Pages for sheets that other editions share.
  var shared: [SharedSheets.Pages] = []
  /// What was made for which output.
  var outputs: [MadeOutput] = []

  /// Examines the finished files, and rejects those with errors.
  mutating func inspect(_ edition: Edition, channels: [ChannelProfile]) {
    for index in files.indices {
      let found = channels.flatMap { $0.findings(in: files[index], of: edition) }
      files[index].isRejected = found.hasErrors
      diagnostics += found
    }
  }
}
