import Foundation
import TestSupport

/// The engine of veraPDF, which `Scripts/setup.sh test` installs: one run for many files.
enum Verapdf {
  /// What it says of one file held to one flavour.
  struct Verdict: Hashable, Sendable {
    var flavour: String
    var file: String
    var isCompliant: Bool
    /// The rules that are broken, by clause and number of the test.
    var rules: [String] = []
    /// The first of each rule's messages, or why the file could not be validated.
    var messages: [String] = []
  }

  /// Files that are held to the same flavours.
  struct Batch {
    /// Such as `ua1` and `2a`.
    var flavours: [String]
    var files: [String]
  }

  /// - Throws: `Tool.Failure` if the engine is not installed or does not run.
  static func verdicts(on batches: [Batch]) throws -> [Verdict] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: ".venv/verapdf").path
    guard FileManager.default.fileExists(atPath: folder + "/engine.jar") else {
      throw Tool.Failure(description: "the tests need veraPDF: run Scripts/setup.sh test")
    }
    // Debian's own jars stand before the engine's, which lack some of their classes.
    let names = [
      "jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2",
      "javax.activation", "stax-ex",
    ]
    let path = names.map { "/usr/share/java/\($0).jar" } + [folder + "/engine.jar", folder]
    var arguments = ["-Xshare:auto", "-cp", path.joined(separator: ":"), "Validate"]
    for (number, batch) in batches.enumerated() {
      arguments += (number > 0 ? ["--"] : []) + [batch.flavours.joined(separator: ",")]
      arguments += batch.files
    }
    return read(try Tool("java").output(arguments, for: []))
  }

  private static func read(_ report: String) -> [Verdict] {
    var verdicts: [Verdict] = []
    for line in report.split(separator: "\n") {
      let words = line.split(separator: "\t").map(String.init)
      switch words.first {
      case "PASS", "FAIL", "ERROR":
        verdicts.append(
          Verdict(
            flavour: words[1], file: words[2], isCompliant: words[0] == "PASS",
            messages: words[0] == "ERROR" ? [words[3]] : []))
      case "RULE":
        verdicts[verdicts.count - 1].rules.append(words[1])
        verdicts[verdicts.count - 1].messages.append("\(words[1]) ×\(words[2]) \(words[3])")
      default: break
      }
    }
    return verdicts
  }
}
