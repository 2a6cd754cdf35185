import Assembly
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
    var expectation = Expectation()
    if let profile {
      let (printer, findings) = CampaignReader.printer(profile, library: .bundled)
      guard let printer else {
        report.diagnostics = findings.diagnostics.ordered()
        return report
      }
      expectation.hold(to: printer)
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
      let folder = isFolder.boolValue ? InspectedFolder(path) : nil
      report.diagnostics += folder?.diagnostics ?? []
      let files = folder?.files ?? [InspectedFile(path: path, name: path)]
      report.files += files.map(\.path)
      let found = await findings(in: files, expectation)
      report.diagnostics += await folder?.located(found, jobs: jobs) ?? found.flatMap(\.diagnostics)
    }
    return report
  }

  private func findings(
    in files: [InspectedFile], _ expectation: Expectation
  ) async -> [InspectedFile] {
    let (jobs, hasProfile) = (jobs, profile != nil)
    return await withTaskGroup(of: [(Int, InspectedFile)].self) { group in
      for job in 0..<min(jobs, files.count) {
        group.addTask {
          let preflighter = Preflighter()
          return stride(from: job, to: files.count, by: jobs).map { index in
            var file = files[index]
            if hasProfile { file.expectation = expectation }
            file.examine(preflighter)
            return (index, file)
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// A finished file under examination.
struct InspectedFile: Sendable {
  var path: String
  /// Its name in messages: relative to the output folder where a manifest names it.
  var name: String
  /// The edition that it was made for, if a manifest says so.
  var edition: String?
  var expectation = Expectation()
  var findings: [Finding] = []
  /// Why it could not be read at all.
  private(set) var problem: Diagnostic?

  init(path: String, name: String, edition: String? = nil) {
    self.path = path
    self.name = name
    self.edition = edition
  }

  mutating func examine(_ preflighter: Preflighter) {
    guard let data = FileManager.default.contents(atPath: path) else {
      problem = Diagnostic(
        "file-unreadable", at: SourceSpan(file: path), "the file cannot be read",
        hint: "allow reading it, or make it anew")
      return
    }
    findings = preflighter.findings(in: Array(data), expecting: expectation)
  }

  /// What was found, at its place in the finished file.
  var diagnostics: [Diagnostic] { diagnostics(pages: []) }

  /// What was found, at the lines that the pages were written in.
  func diagnostics(pages: [Page]) -> [Diagnostic] {
    (problem.map { [$0] } ?? [])
      + findings.map { Diagnostic($0, in: name, edition: edition, pages: pages) }
  }
}

extension Expectation {
  /// Holds the file to a printer's profile.
  mutating func hold(to printer: PrinterProfile) {
    profile = printer
    purpose =
      switch printer.purpose {
      case .press: .press
      case .office: .office
      }
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
