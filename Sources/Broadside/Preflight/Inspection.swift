import CampaignFile
import DocumentModel
import Foundation
import Preflight

/// Finished files that are to be examined, whoever made them.
///
///     let report = await Inspection(paths: ["Output"]).report()
///     print(report.diagnostics.text())
public struct Inspection: Sendable {
  /// PDF files, and folders whose PDF files are meant: those that a manifest names, or else all.
  public var paths: [String]
  /// The printer's profile that all files are held to; each to its own if not said.
  public var profile: String?
  /// How many files are looked at at a time.
  public var jobs: Int

  /// An inspection of files and folders, one job a processor unless said otherwise.
  public init(paths: [String], profile: String? = nil, jobs: Int? = nil) {
    self.paths = paths
    self.profile = profile
    self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Examines all files; one that is broken does not stop the others.
  public func report() async -> InspectionReport {
    var report = InspectionReport()
    var printer: PrinterProfile?
    if let profile {
      let (found, findings) = CampaignReader.printer(profile, library: .bundled)
      guard let found else {
        report.diagnostics = findings.diagnostics.ordered()
        return report
      }
      printer = found
    }
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        report.diagnostics.append(
          Diagnostic(
            "file-missing", at: SourceSpan(file: path), "there is no file '\(path)'",
            hint: "look whether the path is right"))
        continue
      }
      if isFolder.boolValue {
        let folder = InspectedFolder(path)
        report.files += folder.files.map(\.path)
        report.diagnostics += folder.diagnostics
        report.diagnostics += await folder.findings(printer, jobs: jobs)
      } else {
        report.files.append(path)
        report.diagnostics += await [InspectedFile(path: path, name: path)]
          .findings(printer, jobs: jobs)
      }
    }
    return report
  }
}

/// What examining files came to.
public struct InspectionReport: Sendable {
  /// The files that were examined.
  public var files: [String] = []
  /// Everything that was found wrong, by file and page.
  public var diagnostics: [Diagnostic] = []

  /// Whether nothing was found that keeps a file from being used.
  public var isClean: Bool { !diagnostics.hasErrors }

  /// The report as JSON, keys sorted.
  public var json: String {
    struct Document: Codable {
      var files: [String]
      var diagnostics: [Diagnostic]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(Document(files: files, diagnostics: diagnostics)) else {
      return ""
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
