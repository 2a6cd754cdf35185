import Assembly
import DocumentModel

extension ChannelProfile {
  /// What the channel finds wrong with a finished file: that it is too large.
  func findings(in file: FinishedFile, of edition: Edition) -> [Diagnostic] {
    guard let mostBytes, file.bytes.count > mostBytes, file.path.hasSuffix(".pdf") else {
      return []
    }
    var problem = Diagnostic(
      "channel-bytes", at: source(of: .largestFile),
      "the file has \(megabytes(file.bytes.count)); '\(name)' takes \(megabytes(mostBytes))",
      hint: "use smaller pictures, or ask the channel for a larger limit", edition: edition.id)
    problem.file = file.path
    problem.measured = megabytes(file.bytes.count)
    problem.limit = megabytes(mostBytes)
    return [problem]
  }

  private func megabytes(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(fixed(Double(bytes) / 1000)) kB" : "\(fixed(Double(bytes) / 1_000_000)) MB"
  }
}
