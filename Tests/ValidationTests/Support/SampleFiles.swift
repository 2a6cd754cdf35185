import Broadside
import Foundation
import TestSupport

/// The sample campaign's files: each template in each format and each language, once.
enum SampleFiles {
  struct Failure: Error {
    var words: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let made = Task<(TemporaryFolder, [MadeOutput]), any Error> {
    let folder = try TemporaryFolder()
    var outputs: [MadeOutput] = []
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
      outputs += report.outcomes.flatMap(\.outputs)
    }
    return (folder, outputs)
  }

  /// The paths of the screen files, or of those of other outputs, in the order of the editions.
  static func paths(of outputs: Set<String> = ["screen"]) async throws -> [String] {
    let (folder, made) = try await made.value
    return made.filter { outputs.contains($0.output) }.flatMap(\.files)
      .map { "\(folder.path)/\($0)" }
  }

  /// One file of several editions' pages, in languages that are written in both directions.
  static func bundle(_ kind: BundleKind) async throws -> (TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let report = await Batch(
      campaign: root.appending(path: "campaign.yaml").path, output: folder.path,
      selection: try Selection("template=flyer,fact-sheet format=letter place=eastside")
    ).bundle(kind, file: "all")
    guard report.isComplete, let file = report.outcomes.first?.files.first else {
      throw Failure(words: report.diagnostics.map(\.message).joined(separator: "\n"))
    }
    return (folder, "\(folder.path)/\(file)")
  }

  /// The bytes of one of the files, by its path in the output folder.
  static func bytes(_ name: String) async throws -> [UInt8] {
    let (folder, _) = try await made.value
    return Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
  }
}
