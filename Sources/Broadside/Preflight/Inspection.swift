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
  /// What the files are held to instead of the rules of printing: those of a brand.
  public var lint: BrandLintOptions?

  /// An inspection of files and folders, one job a processor unless said otherwise.
  public init(paths: [String], profile: String? = nil, jobs: Int? = nil) {
    self.paths = paths
    self.profile = profile
    self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Examines all files; one that is broken does not stop the others.
  public func report() async -> InspectionReport {
    var report = InspectionReport()
    let (inquiry, problems) = inquiry()
    report.diagnostics = problems
    guard let inquiry else { return report }
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        report.diagnostics.append(
          Diagnostic(
            "file-missing", at: SourceSpan(file: path), "there is no file '\(path)'",
            hint: "look whether the path is right"))
        continue
      }
      let kinds = [".pdf"] + (lint == nil ? [] : InspectedFile.pictureKinds)
      // A file that a manifest above it names is looked at with what is known of it there.
      let known = isFolder.boolValue || inquiry.isSaid ? nil : InspectedFolder.holding(path)
      if isFolder.boolValue || known != nil {
        let folder = InspectedFolder(known?.folder ?? path, kinds: kinds, only: known?.name)
        report.files += folder.files.map(\.path)
        report.diagnostics += folder.diagnostics
        report.diagnostics += await folder.findings(inquiry, jobs: jobs)
      } else {
        report.files.append(path)
        report.diagnostics += await [InspectedFile(path: path, name: path)]
          .findings(inquiry, jobs: jobs)
      }
    }
    return report
  }

  /// What the files are asked; nil if the profile or brand that they are held to cannot be read.
  private func inquiry() -> (inquiry: Inquiry?, problems: [Diagnostic]) {
    var inquiry = Inquiry()
    if let profile {
      let (found, findings) = CampaignReader.printer(profile, library: .bundled)
      guard let found else { return (nil, findings.diagnostics.ordered()) }
      inquiry.printer = found
    }
    guard let lint else { return (inquiry, []) }
    return lint.inquiry(inquiry)
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

  /// How many files were examined, and how many problems they have, in a line.
  public var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return "\(files.count) files examined, \(errors) errors, \(warnings) warnings"
  }

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
