import Broadside
import Foundation
import TestSupport

/// The sample campaign's screen files: each template in each format and each language, once.
enum SampleFiles {
  struct Failure: Error {
    var words: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let made = Task<(TemporaryFolder, [String]), any Error> {
    let folder = try TemporaryFolder()
    var files: [String] = []
    for selection in [
      "place=eastside", "audience=funders", "audience=school-leaders format=letter",
    ] {
      let report = await Batch(
        campaign: root.appending(path: "campaign.yaml").path, output: folder.path,
        selection: try Selection(selection)
      ).render()
      guard report.isComplete else {
        throw Failure(words: report.diagnostics.map(\.message).joined(separator: "\n"))
      }
      let outputs = report.outcomes.flatMap(\.outputs).filter { $0.output == "screen" }
      files += outputs.flatMap(\.files)
    }
    return (folder, files)
  }

  /// The paths of the files, in the order of the editions.
  static func paths() async throws -> [String] {
    let (folder, files) = try await made.value
    return files.map { "\(folder.path)/\($0)" }
  }

  /// The bytes of one of the files, by its path in the output folder.
  static func bytes(_ name: String) async throws -> [UInt8] {
    let (folder, _) = try await made.value
    return Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
  }
}
