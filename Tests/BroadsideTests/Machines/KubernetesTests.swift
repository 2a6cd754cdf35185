import Broadside
import Foundation
import TestSupport
import Testing

/// The jobs for Kubernetes that the guide names.
@Suite struct KubernetesTests {
  /// What one job runs, and for how many indices.
  private struct Step: Decodable {
    var step: String
    var command: [String]
    var count: Int
    var isIndexed: Bool
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let manifest = tests.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Machines/kubernetes.yaml")

  private func steps(of manifest: String) throws -> [Step] {
    let reader = Self.tests.appending(path: "kubernetes.py").path
    let output = try Tool.python().run([reader, manifest, "1.33", "1.37"])
    return try JSONDecoder().decode([Step].self, from: Data(output))
  }

  @Test func `the jobs keep to the schemas of Kubernetes, and what they run makes all`() throws {
    let campaign = try TinyCampaign.sharded()
    defer { campaign.remove() }
    let steps = try steps(of: Self.manifest.path)
    #expect(steps.map(\.step) == ["plan", "render", "collect"])
    #expect(steps.map(\.isIndexed) == [false, true, false])
    for step in steps {
      #expect(step.command.first == "broadside")
      let words = step.command.dropFirst().map {
        $0.replacing("/campaign/", with: campaign.folder.path + "/")
          .replacing("/output", with: campaign.output)
      }
      for index in 0..<step.count {
        let run = try CommandLineRun(words, environment: ["JOB_COMPLETION_INDEX": "\(index)"])
        #expect(run.status == 0, "\(step.step) \(index): \(run.errors)")
      }
    }
    #expect(try campaign.manifest().contains(#""state" : "made""#))
  }

  @Test func `a job that does not keep to the schemas is refused`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOf: Self.manifest, encoding: .utf8)
    let file = try folder.write(
      Array(text.replacing("backoffLimitPerIndex", with: "backoffLimitPerIndices").utf8),
      as: "kubernetes.yaml")
    #expect(throws: Tool.Failure.self) { try steps(of: file) }
  }
}
